"""Requests are checked against the contract, and violations are reported precisely."""

from __future__ import annotations

import pytest

from loops.sandbox import Sandbox, Violation
from tests.support.flavours import ADA, Flavour

from .api import Api, message

CREATE = "/v1/contacts/create"
SEND = "/v1/transactional"


@pytest.mark.parametrize(
    ("body", "violation"),
    [
        ({}, "$.email: expected a value, found nothing"),
        ({"email": 5}, "$.email: expected string, found the number 5"),
        ([ADA], "$: expected object, found an array of length 1"),
        (
            {"email": ADA, "subscribed": "yes"},
            "$.subscribed: expected boolean, found a string of length 3",
        ),
        (
            {"email": ADA, "tags": ["a", "b"]},
            "$.tags: expected string or number or boolean, found an array of length 2",
        ),
        (
            {"email": ADA, "mailingLists": True},
            "$.mailingLists: expected object, found a boolean",
        ),
    ],
)
def test_an_invalid_body_is_reported_with_path_expectation_and_finding(
    api: Api, sandbox: Sandbox, body: object, violation: str
) -> None:
    response = api("POST", CREATE, body)

    assert response.status_code == 400
    assert response.json() == {"success": False, "message": f"Invalid request: body {violation}"}
    assert [str(each) for each in sandbox.violations] == [f"body {violation}"]


def test_a_nested_violation_has_a_json_path(api: Api, sandbox: Sandbox) -> None:
    valid = {"filename": "a", "contentType": "b", "data": ""}
    attachments = [valid, {**valid, "data": 5}]

    api("POST", SEND, {"email": ADA, "transactionalId": "t", "attachments": attachments})

    assert sandbox.violations == (
        Violation(
            "sendTransactionalEmail", "body", "$.attachments[1].data", "the number 5", "string"
        ),
    )


def test_every_violation_of_a_request_is_reported(api: Api, sandbox: Sandbox) -> None:
    api("POST", SEND, {"email": 1, "addToAudience": 2})

    paths = [violation.path for violation in sandbox.violations]
    assert sorted(paths) == ["$.addToAudience", "$.email", "$.transactionalId"]


def test_a_value_outside_an_enum_is_reported_with_the_allowed_values(api: Api) -> None:
    response = api("POST", "/v1/contacts/properties", {"name": "plan", "type": "text"})

    assert message(response) == (
        "Invalid request: body $.type: "
        "expected one of boolean, date, number, string, found a string of length 4"
    )


@pytest.mark.parametrize(
    ("body", "found"), [({}, "none of them"), ({"email": ADA, "userId": "u"}, "email and userId")]
)
def test_a_choice_of_keys_is_reported_by_their_names(
    api: Api, body: dict[str, str], found: str
) -> None:
    response = api("POST", "/v1/contacts/delete", body)

    assert message(response) == (
        f"Invalid request: body $: expected exactly one of email and userId, found {found}"
    )


def test_an_unknown_query_parameter_is_reported_with_the_known_ones(api: Api) -> None:
    response = api("GET", SEND, query={"per_page": "10"})

    assert message(response) == (
        "Invalid request: query per_page: "
        "expected one of cursor, perPage, found an unknown parameter"
    )


def test_a_repeated_query_parameter_is_a_violation(api: Api) -> None:
    response = api("GET", SEND + "?perPage=10&perPage=20")

    assert "query perPage: expected one value, found 2 values" in message(response)


@pytest.mark.parametrize(
    ("content", "content_type", "violation"),
    [
        (b"", "application/json", "body $: expected a JSON body, found no body"),
        (b"{", "application/json", "body $: expected a JSON body, found text that is not JSON"),
        (b'{"email": NaN}', "application/json", "found text that is not JSON"),
        (b"{}", "text/plain", "header Content-Type: expected application/json, found text/plain"),
        (b"{}", "", "header Content-Type: expected application/json, found no content type"),
    ],
)
def test_a_body_must_be_json_with_its_content_type(
    api: Api, content: bytes, content_type: str, violation: str
) -> None:
    response = api("POST", CREATE, content=content, headers={"content-type": content_type})

    assert response.status_code == 400
    assert violation in message(response)


def test_the_content_type_may_have_a_charset(api: Api) -> None:
    headers = {"content-type": "application/json; charset=utf-8"}

    response = api("POST", CREATE, content=b'{"email": "ada@example.com"}', headers=headers)

    assert response.status_code == 200


def test_an_undeclared_body_is_a_violation(api: Api) -> None:
    response = api("GET", "/v1/lists", {"a": 1})

    assert "body $: expected no body, found 7 bytes" in message(response)


def test_an_unknown_path_is_a_404(api: Api, sandbox: Sandbox) -> None:
    response = api("GET", "/v1/v1/lists")

    assert response.status_code == 404
    assert str(sandbox.violations[0]) == (
        "path /api/v1/v1/lists: expected a path of the contract, found an unknown path"
    )


def test_a_violation_does_not_contain_an_address_from_the_path(api: Api, sandbox: Sandbox) -> None:
    api("GET", f"/v1/contacts/{ADA}")

    assert sandbox.violations[0].path == "/api/v1/contacts/…"


def test_a_wrong_method_is_a_405_without_a_body(api: Api, sandbox: Sandbox) -> None:
    response = api("POST", "/v1/contacts/update", {"email": ADA})

    assert (response.status_code, response.content) == (405, b"")
    assert str(sandbox.violations[0]) == ("method /v1/contacts/update: expected PUT, found POST")


def test_an_operation_without_a_handler_is_a_501(api: Api) -> None:
    response = api("GET", "/v1/workflows")

    assert response.status_code == 501
    assert response.json() == {"message": "The sandbox does not serve listWorkflows yet."}


def test_a_request_is_checked_even_if_its_operation_has_no_handler(api: Api) -> None:
    body = {"expectedRevisionId": None, "insertMode": "before", "nodeTypeName": "Unheard"}

    response = api("POST", "/v1/workflows/w1/nodes", body)

    assert response.status_code == 400
    assert "$.nodeTypeName" in message(response)


@pytest.mark.parametrize("authorization", ["Bearer wrong", "sandbox", ""])
def test_the_api_key_is_checked_before_anything_else(api: Api, authorization: str) -> None:
    response = api("GET", "/v1/nowhere", headers={"authorization": authorization})

    assert response.status_code == 401
    assert response.json() == {
        "success": False,
        "message": "Invalid API key",
        "error": "Invalid API key",
    }


def test_a_sandbox_can_have_another_api_key(flavour: Flavour) -> None:
    sandbox = Sandbox(api_key="another", team_name="Engines")

    assert Api(sandbox, flavour)("GET", "/v1/api-key").status_code == 401
    assert Api(sandbox, flavour, "another")("GET", "/v1/api-key").json() == {
        "success": True,
        "teamName": "Engines",
    }
