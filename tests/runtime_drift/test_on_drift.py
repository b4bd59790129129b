"""`on_drift` receives differences between responses and the contract, without their values."""

from __future__ import annotations

import json
import logging
import pickle
from contextlib import suppress
from operator import attrgetter
from typing import Any

import httpx
import pytest

from loops import (
    APIResponseError,
    ConfigurationError,
    ConfirmationRequiredError,
    Drift,
    Loops,
    LoopsError,
)
from loops._async import campaigns
from loops._drift.watch import MAX_REPORTED, Watch
from loops.sandbox import SANDBOX_API_KEY
from loops.sandbox.contract.operations import published_contract
from scripts.facade.calls import CALLS
from scripts.facade.example_responses import ExampleResponses
from scripts.facade.examples import Choice
from scripts.facade.record import NO_RETRIES

from ..support.flavours import ADA
from ..support.processes import python
from ..support.recorder import Recorder, page

CAMPAIGN = {
    "id": "c1",
    "name": "Launch",
    "url": "https://app.loops.so/campaigns/c1",
    "status": "Draft",
    "createdAt": "2026-03-01T12:00:00.000Z",
    "updatedAt": "2026-03-01T12:00:00.000Z",
    "emailMessageId": "m1",
    "campaignGroupId": "g1",
    "mailingListId": None,
    "audienceSegmentId": None,
    "audienceFilter": None,
    "scheduling": {"method": "now", "timestamp": None},
}
LIST = {"id": "l1", "name": "News", "description": None, "isPublic": True}
QUEUED = {"status": "queuedContactsFound", "queuedContactCount": 3, "nodeIds": ["n1"]}
SECRET = "s3cret-v4lue"


@pytest.fixture
def seen() -> list[Drift]:
    return []


@pytest.fixture
def answered(flavour, seen):
    """Makes a client that receives these responses, and whose drift is `seen`."""

    def make(*answers: Any, status: int = 200, **options: Any) -> Any:
        recorder = Recorder(*answers, status=status)
        return flavour.client(recorder, on_drift=seen.append, retry=NO_RETRIES, **options)

    return make


@pytest.mark.parametrize(
    ("change", "kind", "where", "what"),
    [
        ({"mood": "bold"}, "unknown_field", "mood", "is not in the contract"),
        (
            {"status": "Paused"},
            "unknown_value",
            "status",
            "has a value that the contract does not list",
        ),
        ({"status": 5}, "contract_broken", "status", "must be string, not number"),
        (
            {"createdAt": "soon"},
            "contract_broken",
            "createdAt",
            "is a string without the format date-time",
        ),
        (
            {"scheduling": {"timestamp": None}},
            "contract_broken",
            "scheduling.method",
            "is required and missing",
        ),
    ],
)
def test_a_difference_is_reported_whether_or_not_the_response_can_be_parsed(
    flavour, answered, seen, change, kind, where, what
):
    with suppress(APIResponseError):
        flavour.items(answered(page(CAMPAIGN | change)).campaigns.list())

    path = f"data[].{where}"
    assert seen == [Drift(kind, "campaigns.list", path, f"campaigns.list: {path} {what}")]


def test_a_response_that_is_not_json_is_reported(flavour, seen):
    client = flavour.client(
        lambda request: httpx.Response(200, text="<html>"), on_drift=seen.append
    )

    with pytest.raises(APIResponseError):
        flavour.run(client.api_key.test())

    assert [drift.message for drift in seen] == ["api_key.test: the response is not JSON"]


def test_an_undeclared_success_status_is_reported(flavour, answered, seen):
    with pytest.raises(APIResponseError):
        flavour.run(answered(CAMPAIGN, status=202).campaigns.get("c1"))

    assert [drift[:3] for drift in seen] == [("contract_broken", "campaigns.get", "")]
    assert "has the status 202, which is not declared" in seen[0].message


def test_an_unknown_outcome_of_a_change_is_reported(flavour, answered, seen):
    client = answered(QUEUED | {"status": "postponed"})

    with pytest.raises(APIResponseError):
        flavour.run(client.workflow_nodes.delete("w1", "n1", expected_revision_id="r1"))

    assert [drift[:3] for drift in seen] == [
        ("unknown_value", "workflow_nodes.delete", "status"),
        ("contract_broken", "workflow_nodes.delete", ""),
    ]


def test_a_change_that_needs_confirmation_is_not_drift(flavour, answered, seen):
    client = answered(QUEUED)

    with pytest.raises(ConfirmationRequiredError):
        flavour.run(client.workflow_nodes.delete("w1", "n1", expected_revision_id="r1"))

    assert seen == []


def test_custom_properties_of_a_contact_are_not_drift(flavour, answered, seen):
    client = answered([{"email": ADA, "planName": "pro", "seats": 3, "mailingLists": {"l": 1}}])

    flavour.run(client.contacts.find(email=ADA))

    assert seen == []


def test_an_error_response_is_not_drift(flavour, answered, seen):
    with pytest.raises(LoopsError):
        flavour.run(answered(404).campaigns.get("c1"))

    assert seen == []


def test_a_drift_is_reported_once_per_path(flavour, answered, seen):
    client = answered(page(CAMPAIGN | {"mood": 1}, CAMPAIGN | {"mood": 2}))

    flavour.items(client.campaigns.list())
    flavour.items(client.campaigns.list())
    flavour.run(client.with_options(timeout=3).campaigns.list().first())

    assert [drift.where for drift in seen] == ["data[].mood"]


def test_the_same_path_is_reported_again_for_another_kind_or_operation(flavour, seen):
    odd = CAMPAIGN | {"status": "Paused"}
    recorder = Recorder(odd, CAMPAIGN | {"status": None}, page(odd))
    client = flavour.client(recorder, on_drift=seen.append)

    flavour.run(client.campaigns.get("c1"))
    with pytest.raises(APIResponseError):
        flavour.run(client.with_options(retry=NO_RETRIES).campaigns.get("c1"))
    flavour.items(client.campaigns.list())

    assert [drift[:3] for drift in seen] == [
        ("unknown_value", "campaigns.get", "status"),
        ("contract_broken", "campaigns.get", "status"),
        ("unknown_value", "campaigns.list", "data[].status"),
    ]


def test_a_drift_is_reported_once_by_concurrent_calls(flavour, answered, seen):
    client = answered([LIST | {"new": 1}], rate_limit=None)
    views = [client.with_options(timeout=number) for number in range(1, 9)]

    flavour.all_at_once([view.mailing_lists.list for view in views])

    assert len(seen) == 1


def test_the_number_of_reports_is_bounded(flavour, answered, seen):
    """Otherwise keys that are ids would fill the memory of a long-running process."""
    client = answered([LIST | {f"id{number}": True for number in range(MAX_REPORTED + 500)}])

    flavour.run(client.mailing_lists.list())

    assert len(seen) == MAX_REPORTED


def test_reports_and_logs_contain_no_values(flavour, answered, seen, caplog):
    odd = {"status": SECRET, "name": [SECRET], "mood": SECRET, "createdAt": SECRET}

    with caplog.at_level(logging.DEBUG, logger="loops"), pytest.raises(APIResponseError):
        flavour.run(answered(CAMPAIGN | odd).campaigns.get("c1"))

    assert {drift.where for drift in seen} == {*odd}
    assert SECRET not in repr(seen)
    assert SECRET not in caplog.text


@pytest.mark.parametrize("key", [ADA, "a b", "line\nbreak", "", "k" * 65, "é"])
def test_a_key_that_does_not_look_like_a_name_is_not_reported(flavour, answered, seen, key):
    flavour.run(answered([LIST | {key: 1}]).mailing_lists.list())

    assert [drift.where for drift in seen] == ["[].*"]


def test_an_error_in_the_comparison_does_not_fail_the_call(
    flavour, answered, seen, monkeypatch, caplog
):
    def fail(*arguments):
        raise RuntimeError(SECRET)

    monkeypatch.setattr("loops._drift.drift.mismatches", fail)

    with caplog.at_level(logging.ERROR, logger="loops"):
        assert flavour.run(answered(CAMPAIGN).campaigns.get("c1")).id == "c1"

    assert seen == []
    assert "a response to campaigns.get could not be compared: RuntimeError" in caplog.text
    assert SECRET not in caplog.text


def test_an_exception_of_the_hook_is_logged_and_does_not_fail_the_call(flavour, caplog):
    def hook(drift):
        raise RuntimeError("the hook is broken")

    client = flavour.client(Recorder(CAMPAIGN | {"mood": SECRET}), on_drift=hook)
    with caplog.at_level(logging.ERROR, logger="loops"):
        assert flavour.run(client.campaigns.get("c1")).id == "c1"

    (record,) = caplog.records
    assert (record.name, record.levelname) == ("loops", "ERROR")
    assert "on_drift failed for a response to campaigns.get" in record.getMessage()
    assert "the hook is broken" in str(record.exc_info)
    assert SECRET not in caplog.text


def test_a_keyboard_interrupt_in_the_hook_propagates(flavour):
    def hook(drift):
        raise KeyboardInterrupt

    client = flavour.client(Recorder(CAMPAIGN | {"mood": 1}), on_drift=hook)

    with pytest.raises(KeyboardInterrupt):
        flavour.run(client.campaigns.get("c1"))


@pytest.mark.parametrize("hook", [5, "print"])
def test_on_drift_must_be_callable(flavour, hook):
    with pytest.raises(ConfigurationError, match="on_drift must be callable"):
        flavour.client(on_drift=hook)


def test_on_drift_must_be_a_plain_function(flavour):
    async def hook(drift):
        raise AssertionError

    with pytest.raises(ConfigurationError, match="on_drift must be a plain function"):
        flavour.client(on_drift=hook)


def test_on_drift_is_called_before_on_reply(flavour):
    order: list[str] = []
    client = flavour.client(
        Recorder(CAMPAIGN | {"mood": 1}),
        on_drift=lambda drift: order.append("drift"),
        on_reply=lambda reply: order.append("reply"),
    )

    flavour.run(client.campaigns.get("c1"))

    assert order == ["drift", "reply"]


def test_a_drift_is_immutable_and_can_be_pickled(flavour, answered, seen):
    flavour.run(answered([LIST | {"new": 1}]).mailing_lists.list())
    (drift,) = seen

    assert pickle.loads(pickle.dumps(drift)) == drift
    with pytest.raises(AttributeError):
        drift.where = "elsewhere"


def test_the_hook_can_make_calls():
    """The hook is a plain function, so only sync calls are possible."""
    recorder = Recorder(CAMPAIGN | {"mood": 1}, {"success": True, "teamName": "Team"}, CAMPAIGN)
    told: list[str] = []

    def hook(drift):
        told.append(client.api_key.test().team_name)

    with httpx.Client(transport=httpx.MockTransport(recorder)) as http:
        client = Loops(SANDBOX_API_KEY, http_client=http, on_drift=hook)
        reply = client.with_response(client.campaigns.get, "c1")

    assert told == ["Team"]
    assert reply.operation == "campaigns.get"


def test_drift_is_logged_at_debug_without_a_hook(flavour, caplog):
    client = flavour.client(Recorder(CAMPAIGN | {"mood": 1}))

    with caplog.at_level(logging.DEBUG, logger="loops"):
        flavour.run(client.campaigns.get("c1"))
        flavour.run(client.campaigns.get("c1"))

    told = [r.getMessage() for r in caplog.records if "drift" in r.getMessage()]
    assert told == ["drift: campaigns.get: mood is not in the contract"]


def test_nothing_is_logged_above_debug(flavour, answered, caplog):
    with caplog.at_level(logging.INFO, logger="loops"):
        flavour.run(answered(CAMPAIGN | {"mood": 1}).campaigns.get("c1"))

    assert [record for record in caplog.records if record.name == "loops"] == []


@pytest.mark.parametrize("choice", [Choice(), Choice(1), Choice(2, full=False)], ids=str)
def test_responses_generated_from_the_contract_are_not_drift(flavour, seen, choice):
    responses = ExampleResponses(published_contract().document)
    respond = responses.handler(choice)
    asked = set()

    def answer(request):
        operation = responses.find_operation(request)
        asked.add(operation.id if operation else None)
        return respond(request)

    client = flavour.client(answer, on_drift=seen.append, rate_limit=None, retry=NO_RETRIES)
    for call in CALLS:
        outcome = attrgetter(call.method)(client)
        try:
            made = outcome(*call.args, **call.kwargs)
            flavour.items(made) if hasattr(made, "pages") else flavour.run(made)
        except ConfirmationRequiredError:
            pass

    assert seen == []
    assert asked >= {*published_contract().operations}


CALL = """
    import json, sys
    import httpx
    from loops import Loops

    opened = []
    sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else 0)

    def answer(request):
        return httpx.Response(200, json={"success": True, "teamName": "Team", "new": 1})

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        Loops(http_client=http, **OPTIONS).api_key.test()
    loaded = {"loops._drift.drift", "loops._drift.schema_check"} & {*sys.modules}
    read = [name for name in opened if name.endswith("contract.json")]
    print(json.dumps([sorted(loaded), len(read)]))
"""


def test_without_on_drift_the_contract_is_not_loaded():
    loaded, read = json.loads(python(CALL.replace("OPTIONS", "{}")))

    assert loaded == []
    assert read == 0


def test_with_on_drift_the_contract_is_read_once():
    on = "{'on_drift': lambda drift: None}"

    loaded, read = json.loads(python(CALL.replace("OPTIONS", on)))

    assert loaded == ["loops._drift.drift", "loops._drift.schema_check"]
    assert read == 1


def test_without_a_hook_the_operation_is_unchanged():
    assert Watch(None).wrap(campaigns.GET) is campaigns.GET
