"""`client.workflows`: revisions, and changes that have to be confirmed."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest
from loops_openapi.models import (
    SimplifiedWorkflow,
    WorkflowMailingListPreview,
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
QUEUED = {"status": "queuedContactsFound", "mailingListId": "l1", "queuedContactCount": 3}


class ByMethod:
    """Has one response for each HTTP method, and keeps the requests."""

    def __init__(self, **answers):
        self.requests = []
        self._answers = {name.upper(): answer for name, answer in answers.items()}

    def __call__(self, request):
        self.requests.append(request)
        status, body = self._answers[request.method]
        return httpx.Response(status, json=body) if body else httpx.Response(status)


@pytest.fixture
def api():
    return Recorder(WORKFLOW)


@pytest.fixture
def workflows(flavour, api):
    return flavour.client(api).workflows


def test_a_workflow_is_read_with_its_nodes(flavour, api, workflows):
    found = flavour.run(workflows.get("w1"))

    assert api.line == "GET /v1/workflows/w1"
    assert found.nodes[found.root_node_id].next_node_ids == ["n2"]


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
            ("..", {"expected_revision_id": "r1"}, ValueError, "workflow_id"),
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
        api = ByMethod(delete=(409, {"message": "It sends."}), get=(200, WORKFLOW))

        with pytest.raises(WorkflowInUseError, match="It sends") as caught:
            flavour.run(flavour.client(api).workflows.delete(READ))

        assert isinstance(caught.value, ConfirmationRequiredError)
        assert isinstance(caught.value, ConflictError)
        assert (caught.value.status_code, caught.value.operation) == (409, "workflows.delete")
        assert type(pickle.loads(pickle.dumps(caught.value))) is WorkflowInUseError

    def test_deleting_a_stale_revision_is_an_error(self, flavour):
        newer = {**WORKFLOW, "workflowRevisionId": "r2"}
        api = ByMethod(delete=(409, {"message": "Refetch."}), get=(200, newer))

        with pytest.raises(StaleRevisionError, match="Refetch"):
            flavour.run(flavour.client(api).workflows.delete(READ))

    def test_the_conflict_of_a_confirmed_delete_is_a_plain_conflict(self, flavour):
        api = ByMethod(delete=(409, {"message": "no"}), get=(200, WORKFLOW))

        with pytest.raises(ConflictError) as caught:
            flavour.run(flavour.client(api).workflows.delete(READ, confirm_delete=True))

        assert type(caught.value) is ConflictError

    @pytest.mark.parametrize("status", [401, 404, 500])
    def test_a_delete_keeps_its_error_when_the_workflow_cannot_be_read(self, flavour, status):
        api = ByMethod(delete=(409, {"message": "It sends."}), get=(status, {"message": "no"}))

        with pytest.raises(ConflictError, match="It sends") as caught:
            flavour.run(flavour.client(api).workflows.delete(READ))

        assert type(caught.value) is ConflictError

    def test_another_success_of_a_delete_breaks_the_contract(self, flavour):
        api = ByMethod(delete=(200, {"status": "queued"}))

        with pytest.raises(APIResponseError):
            flavour.run(flavour.client(api).workflows.delete(READ))


class TestChangeMailingList:
    @pytest.mark.parametrize("mailing_list_id", ["l1", None])
    def test_the_mailing_list_is_set_or_removed(self, flavour, mailing_list_id):
        api = Recorder(UPDATED)
        change = flavour.client(api).workflows.change_mailing_list

        done = flavour.run(change(READ, mailing_list_id=mailing_list_id))

        assert api.line == "POST /v1/workflows/w1/mailing-list"
        assert api.body == {"expectedRevisionId": "r1", "mailingListId": mailing_list_id}
        assert done.workflow.workflow_revision_id == "r2"

    def test_a_change_with_queued_contacts_has_to_be_confirmed(self, flavour):
        api = Recorder(QUEUED)
        seen: list[Any] = []
        client = flavour.client(api, on_reply=seen.append)

        with pytest.raises(ConfirmationRequiredError, match="discard") as caught:
            flavour.run(client.workflows.change_mailing_list(READ, mailing_list_id="l1"))

        assert caught.value.queued_contact_count == 3
        assert (caught.value.operation, caught.value.attempts, seen) == (
            "workflows.change_mailing_list",
            1,
            [],
        )
        assert not caught.value.ambiguous

    def test_the_number_of_queued_contacts_survives_pickling(self, flavour):
        client = flavour.client(Recorder(QUEUED))
        with pytest.raises(ConfirmationRequiredError) as caught:
            flavour.run(client.workflows.change_mailing_list(READ, mailing_list_id="l1"))

        again = pickle.loads(pickle.dumps(caught.value))

        assert (again.queued_contact_count, str(again)) == (3, str(caught.value))

    def test_a_change_of_mailing_list_can_be_confirmed(self, flavour):
        api = Recorder(UPDATED)
        change = flavour.client(api).workflows.change_mailing_list

        flavour.run(change(READ, mailing_list_id="l1", queued_contact_policy="discard"))

        assert api.body["queuedContactPolicy"] == "discard"

    @pytest.mark.parametrize("status", ["dryRun", "queuedContactsFound"])
    def test_a_dry_run_returns_a_preview(self, flavour, status):
        api = Recorder({**QUEUED, "status": status})
        change = flavour.client(api).workflows.change_mailing_list

        preview = flavour.run(change(READ, mailing_list_id="l1", dry_run=True))

        assert api.body["dryRun"] is True
        assert isinstance(preview, WorkflowMailingListPreview)
        assert preview.queued_contact_count == 3

    def test_an_unknown_status_breaks_the_contract(self, flavour):
        api = Recorder({**QUEUED, "status": "postponed"})
        change = flavour.client(api).workflows.change_mailing_list

        with pytest.raises(APIResponseError, match="status") as caught:
            flavour.run(change(READ, mailing_list_id="l1"))

        assert caught.value.ambiguous
        assert len(api.requests) == 1

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
