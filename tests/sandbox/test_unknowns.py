"""The other answers to the open questions about the API, one test per field of `Unknowns`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loops.sandbox import Sandbox, Unknowns
from tests.support.flavours import ADA, GRACE

from .api import Api, sync_only

pytestmark = sync_only
SandboxWith = Callable[[Unknowns], tuple[Sandbox, Api]]


def test_a_failed_request_can_use_up_its_key(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(failed_requests_consume_key=True))
    api.event("k", email="ada", eventName="signup")

    assert api.event("k", email=ADA, eventName="signup").status_code == 409


def test_keys_can_be_scoped_to_an_operation(sandbox_with: SandboxWith) -> None:
    sandbox, api = sandbox_with(Unknowns(key_scope="operation"))
    welcome = sandbox.add_transactional_email("Welcome")
    api.event("k", email=ADA, eventName="signup")

    assert api.send("k", email=ADA, transactionalId=welcome).status_code == 200


def test_an_empty_key_can_count(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(empty_key_counts=True))
    api.event("", email=ADA, eventName="signup")

    assert api.event("", email=ADA, eventName="signup").status_code == 409


def test_the_contact_with_the_email_can_be_updated(sandbox_with: SandboxWith) -> None:
    sandbox, api = sandbox_with(Unknowns(two_contacts_match="email"))
    api.create(email=ADA, userId="u1")
    api.create(email=GRACE, userId="u2")

    assert api.update(email=ADA, userId="u2").status_code == 200
    assert [(c.email, c.user_id) for c in sandbox.contacts] == [(ADA, "u2"), (GRACE, None)]


def test_the_contact_with_the_user_id_can_be_updated_and_replace_the_other(
    sandbox_with: SandboxWith,
) -> None:
    sandbox, api = sandbox_with(Unknowns(two_contacts_match="user_id"))
    api.create(email=ADA, userId="u1")
    api.create(email=GRACE, userId="u2")

    assert api.update(email=ADA, userId="u2").status_code == 200
    assert [(c.email, c.user_id) for c in sandbox.contacts] == [(ADA, "u2")]


def test_a_user_id_alone_can_create_a_contact(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(create_by_user_id_alone=True))

    assert api.update(userId="u1").status_code == 200
    assert api.update(userId="u2").status_code == 200
    assert api.find(userId="u1")[0]["email"] == ""


def test_the_case_of_an_email_can_matter(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(fold_email_case=False))
    api.create(email="Ada@example.com")

    assert api.find(email=ADA) == []


@pytest.mark.parametrize(
    ("unknowns", "shown"),
    [(Unknowns(), {"plan": None}), (Unknowns(unset_properties="missing"), {})],
)
def test_an_unset_property_can_be_missing(
    sandbox_with: SandboxWith, unknowns: Unknowns, shown: dict[str, object]
) -> None:
    _, api = sandbox_with(unknowns)
    api("POST", "/v1/contacts/properties", {"name": "plan", "type": "string"})
    api.create(email=ADA)

    contact = api.find(email=ADA)[0]
    assert {key: contact[key] for key in contact if key == "plan"} == shown


@pytest.mark.parametrize(
    ("unknowns", "shown"),
    [
        (Unknowns(date_format="milliseconds"), 1735689600000),
        (Unknowns(date_format="as_sent"), "2025-01-01"),
    ],
)
def test_a_date_can_be_shown_in_another_format(
    sandbox_with: SandboxWith, unknowns: Unknowns, shown: object
) -> None:
    _, api = sandbox_with(unknowns)
    api("POST", "/v1/contacts/properties", {"name": "renewal", "type": "date"})
    api.create(email=ADA, renewal="2025-01-01")

    assert api.find(email=ADA)[0]["renewal"] == shown


def test_an_unknown_property_can_be_a_400(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(unknown_property="refuse"))

    assert api.create(email=ADA, plan="pro").status_code == 400


def test_an_unknown_mailing_list_can_be_ignored(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(unknown_mailing_list="ignore"))

    assert api.create(email=ADA, mailingLists={"nowhere": True}).status_code == 200


def test_adding_an_unsubscribed_contact_to_a_list_can_be_a_400(sandbox_with: SandboxWith) -> None:
    sandbox, api = sandbox_with(Unknowns(forbidden_list_change="refuse"))
    news = sandbox.add_mailing_list("News")

    response = api.create(email=ADA, subscribed=False, mailingLists={news: True})

    assert response.status_code == 400


def test_extra_data_variables_can_be_a_400(sandbox_with: SandboxWith) -> None:
    sandbox, api = sandbox_with(Unknowns(extra_data_variables="refuse"))
    welcome = sandbox.add_transactional_email("Welcome")

    response = api.send(email=ADA, transactionalId=welcome, dataVariables={"x": "y"})

    assert response.status_code == 400


def test_an_email_to_a_suppressed_address_can_be_a_400(sandbox_with: SandboxWith) -> None:
    sandbox, api = sandbox_with(Unknowns(suppressed_send="refuse"))
    sandbox.suppress(ADA)
    welcome = sandbox.add_transactional_email("Welcome")

    assert api.send(email=ADA, transactionalId=welcome).status_code == 400


def test_the_maximum_text_length_can_be_lifted(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(max_text_length=None))

    assert api.create(email=ADA, firstName="x" * 5000).status_code == 200


def test_an_invalid_cursor_can_return_the_first_page(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(invalid_cursor="first_page"))

    assert api("GET", "/v1/transactional", query={"cursor": "x"}).status_code == 200


def test_a_405_can_have_a_body(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(method_not_allowed_body="json"))

    assert api("PATCH", "/v1/lists").json()["success"] is False


def test_content_calls_can_show_the_global_rate_headers(sandbox_with: SandboxWith) -> None:
    _, api = sandbox_with(Unknowns(content_headers="global"))

    assert api("GET", "/v1/campaigns").headers["x-ratelimit-limit"] == "10"
