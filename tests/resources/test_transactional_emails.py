"""`client.transactional_emails`: sends against the sandbox; templates, which it does not serve."""

from __future__ import annotations

import base64
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from uuid import UUID

import pytest

from loops import Attachment, BadRequestError

from ..support.flavours import ADA
from ..support.recorder import Recorder

TEMPLATE: dict[str, object] = {
    "id": "t1",
    "url": "https://app.example.com/t1",
    "name": "Welcome",
    "draftEmailMessageId": "m1",
    "publishedEmailMessageId": None,
    "transactionalGroupId": None,
    "createdAt": "2026-03-01T12:00:00.000Z",
    "updatedAt": "2026-03-01T12:00:00.000Z",
    "dataVariables": [],
}
DRAFT = {**TEMPLATE, "draftEmailMessageContentRevisionId": "r1"}


class Plan(Enum):
    PRO = "pro"


@pytest.fixture
def welcome(sandbox):
    """Adds a published template without required variables, and returns its id."""
    return sandbox.add_transactional_email("Welcome", optional_data_variables=["name", "rows"])


def test_a_mail_goes_to_its_recipient(flavour, sandbox, client, welcome):
    answer = flavour.run(client.transactional_emails.send(welcome, email=ADA))

    assert answer.success is True
    (mail,) = sandbox.mails
    assert (mail.recipient, mail.transactional_id) == (ADA, welcome)


@pytest.mark.parametrize("wanted", [True, False])
def test_a_recipient_can_be_added_to_the_audience(flavour, sandbox, client, welcome, wanted):
    flavour.run(client.transactional_emails.send(welcome, email=ADA, add_to_audience=wanted))

    assert sandbox.requests[-1].body["addToAudience"] is wanted
    assert [contact.email for contact in sandbox.contacts] == ([ADA] if wanted else [])


class TestDataVariables:
    @pytest.mark.parametrize(
        ("given", "sent"),
        [
            ("Ada", "Ada"),
            ("", ""),
            (3, 3),
            (2.5, 2.5),
            (Decimal("19.90"), 19.9),
            (Plan.PRO, "pro"),
            (UUID(int=7), "00000000-0000-0000-0000-000000000007"),
            (date(2026, 3, 1), "2026-03-01"),
            (datetime(2026, 3, 1, 12, tzinfo=UTC), "2026-03-01T12:00:00.000Z"),
            (
                datetime(2026, 3, 1, 1, tzinfo=timezone(timedelta(hours=2))),
                "2026-02-28T23:00:00.000Z",
            ),
        ],
        ids=repr,
    )
    def test_a_data_variable_is_sent_as_text_or_number(
        self, flavour, sandbox, client, welcome, given, sent
    ):
        send = client.transactional_emails.send

        flavour.run(send(welcome, email=ADA, data_variables={"name": given}))

        assert sandbox.mails[0].data_variables == {"name": sent}

    def test_a_data_variable_may_be_rows_for_an_array_block(
        self, flavour, sandbox, client, welcome
    ):
        rows = ({"item": "Pen", "price": Decimal("1.5")}, {"item": Plan.PRO, "price": 3})

        flavour.run(
            client.transactional_emails.send(
                welcome, email=ADA, data_variables={"rows": rows, "name": "Ada"}
            )
        )

        assert sandbox.mails[0].data_variables == {
            "rows": [{"item": "Pen", "price": 1.5}, {"item": "pro", "price": 3}],
            "name": "Ada",
        }

    def test_a_data_variable_may_be_an_empty_list(self, flavour, sandbox, client, welcome):
        flavour.run(
            client.transactional_emails.send(welcome, email=ADA, data_variables={"rows": []})
        )

        assert sandbox.mails[0].data_variables == {"rows": []}

    def test_a_missing_data_variable_is_an_error(self, flavour, sandbox, client):
        strict = sandbox.add_transactional_email("Reset", data_variables=["url"])

        with pytest.raises(BadRequestError, match=r"Missing required data variable\(s\): url"):
            flavour.run(client.transactional_emails.send(strict, email=ADA))

        assert sandbox.mails == ()


class TestAttachments:
    def test_attachments_are_sent_as_base64(self, flavour, sandbox, client, welcome):
        content = bytes(range(256))
        files = [
            Attachment.from_bytes(content, filename="invoice.pdf"),
            Attachment("a.csv", "text/csv", b""),
        ]

        flavour.run(client.transactional_emails.send(welcome, email=ADA, attachments=files))

        assert sandbox.requests[-1].body["attachments"] == [
            {
                "filename": "invoice.pdf",
                "contentType": "application/pdf",
                "data": base64.b64encode(content).decode(),
            },
            {"filename": "a.csv", "contentType": "text/csv", "data": ""},
        ]
        assert [file.size for file in sandbox.mails[0].attachments] == [256, 0]

    def test_attachments_may_be_files(self, flavour, sandbox, client, welcome, tmp_path):
        path = tmp_path / "report.unknown-kind"
        path.write_bytes(b"figures")

        flavour.run(
            client.transactional_emails.send(
                welcome,
                email=ADA,
                attachments=(
                    Attachment.from_path(path),
                    Attachment.from_path(str(path), filename="b.txt"),
                ),
            )
        )

        first, second = sandbox.mails[0].attachments
        assert (first.filename, first.content_type) == (path.name, "application/octet-stream")
        assert (second.filename, second.content_type, second.size) == ("b.txt", "text/plain", 7)

    def test_attachments_may_be_three_megabytes(self, flavour, sandbox, client, welcome):
        file = Attachment.from_bytes(b"x" * 2_999_000, filename="big.bin")

        flavour.run(client.transactional_emails.send(welcome, email=ADA, attachments=[file]))

        assert sandbox.mails[0].attachments[0].size == 2_999_000


class TestRefusals:
    def test_a_refused_send_may_be_repeated_with_its_key(self, flavour, sandbox, client):
        draft = sandbox.add_transactional_email("Draft", published=False)
        published = sandbox.add_transactional_email("Welcome")
        with pytest.raises(BadRequestError) as caught:
            flavour.run(client.transactional_emails.send(draft, email=ADA))

        key = caught.value.idempotency_key
        flavour.run(client.transactional_emails.send(published, email=ADA, idempotency_key=key))

        assert len(sandbox.mails) == 1


def test_a_new_template_names_its_draft(flavour):
    api = Recorder(DRAFT, status=201)

    made = flavour.run(flavour.client(api).transactional_emails.create("Welcome"))

    assert api.body == {"name": "Welcome"}
    assert (made.draft_email_message_id, made.draft_email_message_content_revision_id) == (
        "m1",
        "r1",
    )


class TestPublishing:
    def test_publish_sends_no_body(self, flavour):
        api = Recorder({**TEMPLATE, "draftEmailMessageId": None, "publishedEmailMessageId": "m1"})

        live = flavour.run(flavour.client(api).transactional_emails.publish("t1"))

        assert (live.draft_email_message_id, live.published_email_message_id) == (None, "m1")
        assert api.line == "POST /v1/transactional-emails/t1/publish"
        assert api.requests[0].content == b""
