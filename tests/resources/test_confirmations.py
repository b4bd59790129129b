"""Changes of workflows that would drop queued contacts have to be confirmed."""

from __future__ import annotations

import pickle
from operator import attrgetter
from typing import Any

import pytest
from loops_openapi.models import WorkflowMailingListPreview, WorkflowQueuedContactDeletePreview

from loops import APIResponseError, ConfirmationRequiredError

from ..support.recorder import Recorder

CHANGES: dict[str, tuple[tuple[str, ...], dict[str, Any], type[Any]]] = {
    "workflows.change_mailing_list": (
        ("w1",),
        {"mailing_list_id": "l1"},
        WorkflowMailingListPreview,
    ),
    "workflow_nodes.delete": (("w1", "n3"), {}, WorkflowQueuedContactDeletePreview),
    "workflow_nodes.delete_recursively": (("w1", "n3"), {}, WorkflowQueuedContactDeletePreview),
}
QUEUED = {
    "status": "queuedContactsFound",
    "queuedContactCount": 3,
    "mailingListId": "l1",
    "nodeIds": ["n3"],
}

pytestmark = pytest.mark.parametrize("method", CHANGES)


@pytest.fixture
def change(flavour, method):
    """Makes a change that gets this response."""

    def change(response, **options):
        args, kwargs, _ = CHANGES[method]
        client = flavour.client(Recorder(response))
        call = attrgetter(method)(client)
        return flavour.run(call(*args, **kwargs, expected_revision_id="r1", **options))

    return change


def test_a_change_with_queued_contacts_has_to_be_confirmed(change, method):
    with pytest.raises(ConfirmationRequiredError, match="queued_contact_policy") as caught:
        change(QUEUED)

    error = caught.value
    assert (error.queued_contact_count, error.operation, error.attempts) == (3, method, 1)
    assert not error.ambiguous
    again = pickle.loads(pickle.dumps(error))
    assert (again.queued_contact_count, str(again)) == (3, str(error))


@pytest.mark.parametrize("status", ["dryRun", "queuedContactsFound"])
def test_a_dry_run_returns_a_preview(change, method, status):
    preview = change({**QUEUED, "status": status}, dry_run=True)

    assert type(preview) is CHANGES[method][2]
    assert preview.queued_contact_count == 3


def test_an_unknown_status_breaks_the_contract(change, method):
    with pytest.raises(APIResponseError, match="status") as caught:
        change({**QUEUED, "status": "postponed"})

    assert caught.value.ambiguous
    assert caught.value.attempts == 1
