"""`client.workflows`: revisions, and changes that have to be confirmed."""

from __future__ import annotations

import pickle

import pytest
from loops_openapi.models import (
    SimplifiedWorkflow,
    WorkflowMailingListUpdatedResponse,
)

from loops import (
    APIResponseError,
    ConfirmationRequiredError,
    ConflictError,
    StaleRevisionError,
    WorkflowInUseError,
)

from ..support.recorder import Recorder

WORKFLOW = {
    "id": "w1",
    "url": "https://app.example.com/w1",
    "workflowRevisionId": "r1",
    "status": "Draft",
    "workflowGroupId": "g1",
    "mailingListId": None,
    "rootNodeId": "n1",
    "nodes": {
        "n1": {"typeName": "BlankTrigger", "nextNodeIds": ["n2"]},
        "n2": {"typeName": "ExitAction", "nextNodeIds": []},
    },
}
READ = SimplifiedWorkflow.from_dict(WORKFLOW)
FRESH = SimplifiedWorkflow.from_dict({**WORKFLOW, "workflowRevisionId": None})
UPDATED = {
    "status": "updated",
    "mailingListId": "l1",
    "queuedContactCount": 0,
    "workflowRevisionId": "r2",
    "workflow": {**WORKFLOW, "workflowRevisionId": "r2"},
}


@pytest.fixture
def api():
    return Recorder(WORKFLOW)


@pytest.fixture
def workflows(flavour, api):
    return flavour.client(api).workflows


class TestRevisions:
    @pytest.mark.parametrize(
        ("workflow", "given", "sent"),
        [
            (READ, {}, "r1"),
            (FRESH, {}, None),
            (WorkflowMailingListUpdatedResponse.from_dict(UPDATED), {}, "r2"),
            ("w1", {"expected_revision_id": "r1"}, "r1"),
            ("w1", {"expected_revision_id": None}, None),
        ],
        ids=["read", "fresh", "changed", "said", "said-none"],
    )
    def test_the_revision_is_that_of_the_model_or_the_given_one(
        self, flavour, api, workflows, workflow, given, sent
    ):
        flavour.run(workflows.update(workflow, name="Hello", **given))

        assert api.line == "POST /v1/workflows/w1"
        assert api.body == {"name": "Hello", "expectedRevisionId": sent}

    @pytest.mark.parametrize(
        ("workflow", "given", "kind", "name"),
        [
            ("w1", {}, ValueError, "expected_revision_id"),
            ("w1", {"expected_revision_id": ""}, ValueError, "expected_revision_id"),
            ("w1", {"expected_revision_id": 7}, TypeError, "expected_revision_id"),
            (READ, {"expected_revision_id": "r1"}, ValueError, "expected_revision_id"),
            (READ, {"expected_revision_id": None}, ValueError, "expected_revision_id"),
            (WORKFLOW, {}, TypeError, "workflow"),
            (None, {}, TypeError, "workflow"),
        ],
    )
    def test_an_unclear_revision_is_refused(
        self, flavour, api, workflows, workflow, given, kind, name
    ):
        with pytest.raises(kind, match=name):
            flavour.run(workflows.update(workflow, name="Hello", **given))

        assert api.requests == []

    def test_a_stale_revision_is_an_error_of_its_own(self, flavour):
        api = Recorder(409)

        with pytest.raises(StaleRevisionError) as caught:
            flavour.run(flavour.client(api).workflows.update(READ, name="Hello"))

        assert isinstance(caught.value, ConflictError)
        assert len(api.requests) == 1


class TestDelete:
    def test_a_delete_whose_response_was_lost_succeeds(self, flavour):
        api = Recorder(503, 404)
        client = flavour.client(api)

        reply = flavour.run(client.with_response(client.workflows.delete, READ))

        assert (reply.data, reply.replayed, reply.attempts) == (None, True, 2)

    def test_deleting_a_workflow_in_use_has_to_be_confirmed(self, flavour):
        api = Recorder(409, WORKFLOW)

        with pytest.raises(WorkflowInUseError, match="409 no") as caught:
            flavour.run(flavour.client(api).workflows.delete(READ))

        assert isinstance(caught.value, ConfirmationRequiredError)
        assert isinstance(caught.value, ConflictError)
        assert (caught.value.status_code, caught.value.operation) == (409, "workflows.delete")
        assert type(pickle.loads(pickle.dumps(caught.value))) is WorkflowInUseError

    def test_deleting_a_stale_revision_is_an_error(self, flavour):
        newer = {**WORKFLOW, "workflowRevisionId": "r2"}
        api = Recorder(409, newer)

        with pytest.raises(StaleRevisionError, match="409 no"):
            flavour.run(flavour.client(api).workflows.delete(READ))

    def test_the_conflict_of_a_confirmed_delete_is_a_plain_conflict(self, flavour):
        api = Recorder(409, WORKFLOW)

        with pytest.raises(ConflictError) as caught:
            flavour.run(flavour.client(api).workflows.delete(READ, confirm_delete=True))

        assert type(caught.value) is ConflictError

    @pytest.mark.parametrize("status", [401, 404, 500])
    def test_a_delete_keeps_its_error_when_the_workflow_cannot_be_read(self, flavour, status):
        api = Recorder(409, status)

        with pytest.raises(ConflictError, match="409 no") as caught:
            flavour.run(flavour.client(api).workflows.delete(READ))

        assert type(caught.value) is ConflictError

    def test_another_success_of_a_delete_breaks_the_contract(self, flavour):
        api = Recorder({"status": "queued"})

        with pytest.raises(APIResponseError):
            flavour.run(flavour.client(api).workflows.delete(READ))


class TestChangeMailingList:
    @pytest.mark.parametrize(
        ("given", "kind", "name"),
        [
            ({"mailing_list_id": ""}, ValueError, "mailing_list_id"),
            ({"queued_contact_policy": "drop"}, ValueError, "queued_contact_policy"),
            ({"dry_run": "no"}, TypeError, "dry_run"),
        ],
    )
    def test_wrong_arguments_are_refused_before_anything_is_sent(
        self, flavour, api, workflows, given, kind, name
    ):
        with pytest.raises(kind, match=name):
            flavour.run(workflows.change_mailing_list(READ, **{"mailing_list_id": "l1", **given}))

        assert api.requests == []
