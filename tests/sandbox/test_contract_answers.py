"""The contract on the way out: whatever a sandbox answers is declared, for every operation.

`ContractBreach` is raised inside the sandbox when it is not, so a call that returns is a proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from loops.sandbox import Clock, ContractBreach, Limits, Sandbox, SandboxError
from loops.sandbox.answers import Answer
from loops.sandbox.contract.document import published
from loops.sandbox.group import Call, Group

from .api import ADA, Api

OPERATIONS = sorted(published().operations)

SERVED = {
    "testApiKey",
    "createContact",
    "updateContact",
    "findContact",
    "deleteContact",
    "getContactSuppression",
    "removeContactSuppression",
    "listContactProperties",
    "createContactProperty",
    "listMailingLists",
    "sendEvent",
    "sendTransactionalEmail",
    "listPublishedTransactionalEmails",
}


def call(api: Api, operation_id: str, json: object = None) -> int:
    operation = published().operations[operation_id]
    path = re.sub(r"{\w+}", "clx0000000000000000000000", operation.path)
    return api(operation.method, path, json).status_code


def test_these_operations_are_served(sandbox: Sandbox) -> None:
    assert sandbox.served >= SERVED


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_the_common_refusals_fit_every_operation(operation_id: str, clock: Clock) -> None:
    sandbox = Sandbox(clock=clock, limits=Limits(per_second=1))

    assert call(Api(sandbox, "sync", "wrong"), operation_id) == 401
    assert call(Api(sandbox, "sync"), operation_id, ["no such body"]) == 400
    assert call(Api(sandbox, "sync"), operation_id) == 429


def answers(api: Api, sandbox: Sandbox) -> Iterator[tuple[str, int]]:
    """Drive every served operation to its success and to each failure that it declares."""
    sandbox.suppress(ADA)
    welcome = sandbox.add_transactional_email("Welcome")
    sandbox.add_mailing_list("News")
    mail = {"email": ADA, "transactionalId": welcome}
    calls: list[tuple[str, object, dict[str, str]]] = [
        ("testApiKey", None, {}),
        ("createContactProperty", {"name": "plan", "type": "string"}, {}),
        ("createContactProperty", {"name": "plan", "type": "string"}, {}),
        ("listContactProperties", None, {}),
        ("listMailingLists", None, {}),
        ("createContact", {"email": ADA, "plan": "pro"}, {}),
        ("createContact", {"email": ADA}, {}),
        ("createContact", {"email": "ada"}, {}),
        ("updateContact", {"email": ADA, "userId": "u1"}, {}),
        ("updateContact", {"userId": "nobody"}, {}),
        ("findContact", None, {"email": ADA}),
        ("findContact", None, {}),
        ("getContactSuppression", None, {"email": ADA}),
        ("getContactSuppression", None, {"userId": "nobody"}),
        ("getContactSuppression", None, {}),
        ("removeContactSuppression", None, {"email": ADA}),
        ("removeContactSuppression", None, {"email": ADA}),
        ("removeContactSuppression", None, {"userId": "nobody"}),
        ("sendEvent", {"email": ADA, "eventName": "signup"}, {}),
        ("sendEvent", {"email": ADA, "eventName": "signup"}, {}),
        ("sendEvent", {"email": ADA, "eventName": ":"}, {}),
        ("sendTransactionalEmail", {**mail, "transactionalId": "x"}, {}),
        ("sendTransactionalEmail", {**mail, "email": "ada"}, {}),
        ("sendTransactionalEmail", mail, {}),
        ("sendTransactionalEmail", mail, {}),
        ("listPublishedTransactionalEmails", None, {}),
        ("deleteContact", {"email": ADA}, {}),
        ("deleteContact", {"email": ADA}, {}),
        ("deleteContact", {}, {}),
    ]
    for operation_id, body, query in calls:
        operation = published().operations[operation_id]
        if operation_id == "sendEvent" and body == {"email": ADA, "eventName": ":"}:
            headers = {"Idempotency-Key": "new"}
        else:
            headers = {"Idempotency-Key": operation_id}
        response = api(operation.method, operation.path, body, query=query, headers=headers)
        yield operation_id, response.status_code


def test_success_and_every_declared_failure_of_what_is_served(api: Api, sandbox: Sandbox) -> None:
    seen = set(answers(api, sandbox))
    seen |= {(operation_id, call(api, operation_id, ["?"])) for operation_id in SERVED}

    declared = {
        (operation_id, status)
        for operation_id in SERVED
        for status in published().operations[operation_id].responses
        if status not in (401, 405)  # these two are the same everywhere and tested so
    }
    assert declared <= seen


def test_an_answer_against_the_contract_is_the_sandboxs_own_bug(clock: Clock) -> None:
    broken = Group("mailing_lists")

    @broken.serves("listMailingLists")
    def list_mailing_lists(call: Call) -> Answer:
        return Answer(200, [{"id": 5}])

    api = Api(Sandbox(clock=clock, groups=[broken]), "sync")

    with pytest.raises(ContractBreach, match=r"listMailingLists 200: \$\[0\]"):
        api("GET", "/v1/lists")


def test_an_undeclared_status_is_one_too(clock: Clock) -> None:
    broken = Group("mailing_lists")

    @broken.serves("listMailingLists")
    def list_mailing_lists(call: Call) -> Answer:
        return Answer(418)

    api = Api(Sandbox(clock=clock, groups=[broken]), "sync")

    with pytest.raises(SandboxError, match="418"):
        api("GET", "/v1/lists")
