"""The contract on the way in: what is wrong is said, precisely, and remembered."""

from __future__ import annotations

import pytest

from loops.sandbox import Sandbox, Violation

from .api import ADA, Api, Flavour, message

CREATE = "/v1/contacts/create"
SEND = "/v1/transactional"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "$.email: found nothing, the contract wants a value here"),
        ({"email": 5}, "$.email: found the number 5, the contract wants string"),
        ([ADA], "$: found an array of 1 items, the contract wants object"),
        (
            {"email": ADA, "subscribed": "yes"},
            "$.subscribed: found a string of 3 characters, the contract wants boolean",
        ),
        (
            {"email": ADA, "tags": ["a", "b"]},
            "$.tags: found an array of 2 items, the contract wants string or number or boolean",
        ),
        (
            {"email": ADA, "mailingLists": True},
            "$.mailingLists: found a boolean, the contract wants object",
        ),
    ],
)
def test_a_wrong_body_is_described_by_place_find_and_wish(
    api: Api, sandbox: Sandbox, body: object, said: str
) -> None:
    response = api("POST", CREATE, body)

    assert response.status_code == 400
    assert response.json() == {"success": False, "message": f"Invalid request: body {said}"}
    assert [str(violation) for violation in sandbox.violations] == [f"body {said}"]


def test_a_place_deep_in_the_body_is_named(api: Api, sandbox: Sandbox) -> None:
    whole = {"filename": "a", "contentType": "b", "data": ""}
    attachments = [whole, {**whole, "data": 5}]

    api("POST", SEND, {"email": ADA, "transactionalId": "t", "attachments": attachments})

    assert sandbox.violations == (
        Violation(
            "sendTransactionalEmail", "body", "$.attachments[1].data", "the number 5", "string"
        ),
    )


def test_several_violations_are_all_named(api: Api, sandbox: Sandbox) -> None:
    api("POST", SEND, {"email": 1, "addToAudience": 2})

    places = [violation.place for violation in sandbox.violations]
    assert sorted(places) == ["$.addToAudience", "$.email", "$.transactionalId"]


def test_a_word_outside_a_closed_set_is_answered_with_the_set(api: Api) -> None:
    response = api("POST", "/v1/contacts/properties", {"name": "plan", "type": "text"})

    assert message(response).endswith("the contract wants one of boolean, date, number, string")


@pytest.mark.parametrize(
    ("body", "found"), [({}, "none of them"), ({"email": ADA, "userId": "u"}, "email and userId")]
)
def test_a_choice_of_keys_is_named_by_the_keys(api: Api, body: dict[str, str], found: str) -> None:
    response = api("POST", "/v1/contacts/delete", body)

    assert message(response) == (
        f"Invalid request: body $: found {found}, the contract wants exactly one of email, userId"
    )


def test_an_unknown_query_parameter_is_named_with_the_known_ones(api: Api) -> None:
    response = api("GET", SEND, query={"per_page": "10"})

    assert message(response) == (
        "Invalid request: query per_page: found an unknown parameter, "
        "the contract wants one of cursor, perPage"
    )


def test_a_parameter_given_twice_is_refused(api: Api) -> None:
    response = api("GET", SEND + "?perPage=10&perPage=20")

    assert "found the parameter twice" in message(response)


@pytest.mark.parametrize(
    ("content", "content_type", "said"),
    [
        (b"", "application/json", "body $: found no body, the contract wants a JSON body"),
        (b"{", "application/json", "body $: found text that is not JSON"),
        (b'{"email": NaN}', "application/json", "body $: found text that is not JSON"),
        (b"{}", "text/plain", "header Content-Type: found text/plain"),
        (b"{}", "", "header Content-Type: found no content type"),
    ],
)
def test_a_body_must_be_json_and_say_so(
    api: Api, content: bytes, content_type: str, said: str
) -> None:
    response = api("POST", CREATE, content=content, headers={"content-type": content_type})

    assert response.status_code == 400
    assert said in message(response)


def test_a_charset_beside_the_content_type_is_fine(api: Api) -> None:
    headers = {"content-type": "application/json; charset=utf-8"}

    response = api("POST", CREATE, content=b'{"email": "ada@example.com"}', headers=headers)

    assert response.status_code == 200


def test_a_body_where_none_belongs_is_refused(api: Api) -> None:
    response = api("GET", "/v1/lists", {"a": 1})

    assert "the contract wants no body" in message(response)


def test_an_unknown_path_is_not_found(api: Api, sandbox: Sandbox) -> None:
    response = api("GET", "/v1/v1/lists")

    assert response.status_code == 404
    assert sandbox.violations[0].place == "/api/v1/v1/lists"


def test_an_address_in_an_unknown_path_is_not_repeated(api: Api, sandbox: Sandbox) -> None:
    api("GET", f"/v1/contacts/{ADA}")

    assert sandbox.violations[0].place == "/api/v1/contacts/…"


def test_a_wrong_method_is_a_405_without_a_body(api: Api, sandbox: Sandbox) -> None:
    response = api("POST", "/v1/contacts/update", {"email": ADA})

    assert (response.status_code, response.content) == (405, b"")
    assert str(sandbox.violations[0]) == (
        "method /v1/contacts/update: found POST, the contract wants PUT"
    )


def test_a_base_url_without_the_servers_path_is_served_too(api: Api, sandbox: Sandbox) -> None:
    route = sandbox.contract.route("GET", "/v1/lists")

    assert route.operation is not None
    assert route.operation.id == "listMailingLists"


def test_a_literal_segment_is_preferred_to_a_variable_one(sandbox: Sandbox) -> None:
    route = sandbox.contract.route("GET", "/api/v1/event-patterns/by-name/a%2Fb")

    assert route.operation is not None
    assert route.operation.id == "getEventPatternByName"
    assert route.values == {"eventName": "a/b"}


def test_an_operation_that_is_not_served_yet_says_so(api: Api) -> None:
    response = api("GET", "/v1/workflows")

    assert response.status_code == 501
    assert response.json() == {"message": "The sandbox does not serve listWorkflows yet."}


def test_a_request_is_checked_even_where_nothing_is_served_yet(api: Api) -> None:
    body = {"expectedRevisionId": None, "insertMode": "before", "nodeTypeName": "Unheard"}

    response = api("POST", "/v1/workflows/w1/nodes", body)

    assert response.status_code == 400
    assert "$.nodeTypeName" in message(response)


@pytest.mark.parametrize("authorization", ["Bearer wrong", "sandbox", ""])
def test_a_bad_key_is_told_before_anything_else(
    sandbox: Sandbox, api: Api, authorization: str
) -> None:
    response = api("GET", "/v1/nowhere", headers={"authorization": authorization})

    assert response.status_code == 401
    assert response.json() == {
        "success": False,
        "message": "Invalid API key",
        "error": "Invalid API key",
    }


def test_a_key_of_ones_own(flavour: Flavour) -> None:
    sandbox = Sandbox(api_key="another", team_name="Engines")

    assert Api(sandbox, flavour)("GET", "/v1/api-key").status_code == 401
    assert Api(sandbox, flavour, "another")("GET", "/v1/api-key").json() == {
        "success": True,
        "teamName": "Engines",
    }
