"""Transactional emails: the send, its errors, and the deprecated list."""

from __future__ import annotations

import base64

import pytest

from loops.sandbox import MailAttachment, Sandbox
from tests.support.flavours import ADA

from .api import Api, message


@pytest.fixture
def welcome(sandbox: Sandbox) -> str:
    return sandbox.add_transactional_email(
        "Welcome", data_variables=["url"], optional_data_variables=["hint"]
    )


def test_a_sent_email_is_recorded_with_its_variables_and_attachments(
    api: Api, sandbox: Sandbox, welcome: str
) -> None:
    data = base64.b64encode(b"12345").decode()

    response = api.send(
        "key-1",
        email=ADA,
        transactionalId=welcome,
        dataVariables={"url": "https://example.com"},
        attachments=[{"filename": "a.pdf", "contentType": "application/pdf", "data": data}],
    )

    assert (response.status_code, response.json()) == (200, {"success": True})
    (mail,) = sandbox.mails
    assert (mail.recipient, mail.transactional_id, mail.idempotency_key) == (ADA, welcome, "key-1")
    assert mail.data_variables == {"url": "https://example.com"}
    assert mail.attachments == (MailAttachment("a.pdf", "application/pdf", 5),)
    assert mail.inert


def test_an_email_to_an_address_outside_the_test_domains_is_not_inert(
    api: Api, sandbox: Sandbox, welcome: str
) -> None:
    api.send(email="ada@example.org", transactionalId=welcome, dataVariables={"url": "x"})

    assert not sandbox.mails[0].inert


def test_sending_an_unknown_template_is_a_404(api: Api) -> None:
    response = api.send(email=ADA, transactionalId="nothing")

    assert response.status_code == 404
    assert response.json()["error"] == {
        "path": "transactionalId",
        "message": "Transactional email not found.",
    }


def test_sending_an_unpublished_template_is_a_400(api: Api, sandbox: Sandbox) -> None:
    draft = sandbox.add_transactional_email("Draft", published=False)

    response = api.send(email=ADA, transactionalId=draft)

    assert response.status_code == 400
    assert "reason" in response.json()["error"]
    assert sandbox.mails == ()


@pytest.mark.parametrize("variables", [{}, {"url": ""}, {"hint": "x"}])
def test_a_missing_or_empty_required_variable_is_a_400(
    api: Api, welcome: str, variables: dict[str, str]
) -> None:
    response = api.send(email=ADA, transactionalId=welcome, dataVariables=variables)

    assert response.status_code == 400
    assert message(response) == "Missing required data variable(s): url"
    assert response.json()["transactionalId"] == welcome


def test_an_optional_variable_may_be_empty(api: Api, welcome: str) -> None:
    variables = {"url": "x", "hint": ""}

    assert api.send(email=ADA, transactionalId=welcome, dataVariables=variables).status_code == 200


@pytest.mark.parametrize("value", [1, 1.5, "x", [{"name": "Pen", "price": 2}]])
def test_a_variable_can_be_a_string_a_number_or_an_array_of_flat_objects(
    api: Api, welcome: str, value: object
) -> None:
    response = api.send(email=ADA, transactionalId=welcome, dataVariables={"url": value})

    assert response.status_code == 200


@pytest.mark.parametrize("value", [None, True, {"a": "b"}, ["x"], [{"a": {"b": 1}}]])
def test_a_variable_of_another_type_is_a_400(api: Api, welcome: str, value: object) -> None:
    response = api.send(email=ADA, transactionalId=welcome, dataVariables={"url": value})

    assert response.status_code == 400


def test_an_invalid_recipient_is_a_400_with_the_error_body_of_a_send(
    api: Api, welcome: str
) -> None:
    response = api.send(email="ada", transactionalId=welcome)

    assert response.json() == {
        "success": False,
        "message": "Invalid email address.",
        "error": {"path": "email", "message": "Invalid email address."},
    }


def test_attachments_of_a_team_without_them_are_a_400(
    api: Api, sandbox: Sandbox, welcome: str
) -> None:
    sandbox.team.attachments_enabled = False
    attachment = {"filename": "a", "contentType": "text/plain", "data": ""}

    response = api.send(email=ADA, transactionalId=welcome, attachments=[attachment])

    assert (response.status_code, response.json()["path"]) == (400, "attachments")


def test_an_attachment_that_is_not_base64_is_a_400(api: Api, welcome: str) -> None:
    attachment = {"filename": "a", "contentType": "text/plain", "data": "not base64!"}

    response = api.send(email=ADA, transactionalId=welcome, attachments=[attachment])

    assert response.json()["error"]["path"] == "attachments[0].data"


def test_a_send_of_four_megabytes_is_a_400(api: Api, welcome: str) -> None:
    attachment = {"filename": "a", "contentType": "text/plain", "data": "A" * 4_000_000}

    response = api.send(email=ADA, transactionalId=welcome, attachments=[attachment])

    assert (response.status_code, message(response)) == (
        400,
        "The request must be smaller than 4 MB.",
    )


def test_the_maximum_text_length_does_not_apply_to_attachments(api: Api, welcome: str) -> None:
    attachment = {"filename": "a", "contentType": "text/plain", "data": "A" * 4000}
    variables = {"url": "x"}

    response = api.send(
        email=ADA, transactionalId=welcome, attachments=[attachment], dataVariables=variables
    )

    assert response.status_code == 200


def test_a_send_by_a_team_without_a_sending_domain_is_a_400(
    api: Api, sandbox: Sandbox, welcome: str
) -> None:
    sandbox.team.has_sending_domain = False

    assert api.send(email=ADA, transactionalId=welcome).status_code == 400


def test_a_send_does_not_change_the_audience(api: Api, sandbox: Sandbox, welcome: str) -> None:
    api.send(email=ADA, transactionalId=welcome, dataVariables={"url": "x"})

    assert sandbox.contacts == ()


def test_a_send_with_add_to_audience_creates_the_contact_once(
    api: Api, sandbox: Sandbox, welcome: str
) -> None:
    for _ in range(2):
        api.send(email=ADA, transactionalId=welcome, dataVariables={"url": "x"}, addToAudience=True)

    assert [contact.email for contact in sandbox.contacts] == [ADA]


def test_an_email_to_a_suppressed_address_is_accepted_and_marked(
    api: Api, sandbox: Sandbox, welcome: str
) -> None:
    sandbox.suppress(ADA)

    response = api.send(email=ADA, transactionalId=welcome, dataVariables={"url": "x"})

    assert response.status_code == 200
    assert sandbox.mails[0].suppressed


def test_published_templates_are_listed_newest_first(
    api: Api, sandbox: Sandbox, welcome: str
) -> None:
    sandbox.add_transactional_email("Draft", published=False)
    receipt = sandbox.add_transactional_email("Receipt")

    listed = api("GET", "/v1/transactional").json()["data"]

    assert [item["id"] for item in listed] == [receipt, welcome]
    assert listed[1] == {
        "id": welcome,
        "name": "Welcome",
        "lastUpdated": "2026-03-01T12:00:00.000Z",
        "dataVariables": ["url", "hint"],
    }
