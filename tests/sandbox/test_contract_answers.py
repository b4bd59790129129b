"""Every answer of a sandbox satisfies the contract.

The sandbox raises `ContractBreach` otherwise, so a call that returns proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from loops.sandbox import Answer, Call, Clock, ContractBreach, Group, Limits, Sandbox
from loops.sandbox.contract.operations import published_contract
from tests.support.flavours import ADA, Flavour

from .api import Api, sync_only

OPERATIONS = sorted(published_contract().operations)


def call(api: Api, operation_id: str, json: object = None) -> int:
    operation = published_contract().operations[operation_id]
    path = re.sub(r"{\w+}", "clx0000000000000000000000", operation.path)
    return api(operation.method, path, json).status_code


@sync_only
@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_401_400_and_429_satisfy_the_contract_for_every_operation(
    operation_id: str, clock: Clock, flavour: Flavour
) -> None:
    sandbox = Sandbox(clock=clock, limits=Limits(per_second=1))

    assert call(Api(sandbox, flavour, "wrong"), operation_id) == 401
    assert call(Api(sandbox, flavour), operation_id, ["no such body"]) == 400
    assert call(Api(sandbox, flavour), operation_id) == 429


def answers(api: Api, sandbox: Sandbox) -> Iterator[tuple[str, int]]:
    """Makes every served operation succeed and fail with each status that it declares."""
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
        ("sendEvent", {"email": ADA, "eventName": ":"}, {}),
        ("sendEvent", {"email": ADA, "eventName": "signup"}, {}),
        ("sendEvent", {"email": ADA, "eventName": "signup"}, {}),
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
        operation = published_contract().operations[operation_id]
        headers = {"Idempotency-Key": operation_id}
        response = api(operation.method, operation.path, body, query=query, headers=headers)
        yield operation_id, response.status_code


def test_every_declared_status_of_the_served_operations_occurs(api: Api, sandbox: Sandbox) -> None:
    seen = set(answers(api, sandbox))
    seen |= {(operation_id, call(api, operation_id, ["?"])) for operation_id in sandbox.served}

    declared = {
        (operation_id, status)
        for operation_id in sandbox.served
        for status in published_contract().operations[operation_id].responses
        if status not in (401, 405)  # tested above and in test_checker
    }
    assert declared <= seen


@sync_only
def test_an_answer_that_violates_the_contract_raises_contract_breach(flavour: Flavour) -> None:
    broken = Group("mailing_lists")

    @broken.serves("listMailingLists")
    def list_mailing_lists(call: Call) -> Answer:
        return Answer(200, [{"id": 5}])

    api = Api(Sandbox(groups=[broken]), flavour)

    error = r"listMailingLists 200: \$\[0\]\.id: expected string, found the number 5"
    with pytest.raises(ContractBreach, match=error):
        api("GET", "/v1/lists")


@sync_only
def test_an_undeclared_status_raises_contract_breach(flavour: Flavour) -> None:
    broken = Group("mailing_lists")

    @broken.serves("listMailingLists")
    def list_mailing_lists(call: Call) -> Answer:
        return Answer(418)

    api = Api(Sandbox(groups=[broken]), flavour)

    with pytest.raises(ContractBreach, match="does not declare the status 418"):
        api("GET", "/v1/lists")
