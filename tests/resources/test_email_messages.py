"""`client.email_messages`: updates, revisions and previews."""

from __future__ import annotations

import pytest
from loops_openapi.models import EmailMessageResponse

from loops import RecipientNotAllowedError

from ..support.flavours import ADA, GRACE
from ..support.recorder import Recorder

MESSAGE = {
    "id": "m1",
    "subject": "Hello",
    "previewText": "",
    "fromName": "Ada",
    "fromEmail": "ada",
    "replyToEmail": "",
    "emailFormat": "styled",
    "lmx": "<Paragraph>Hello</Paragraph>",
    "contentRevisionId": "r1",
    "updatedAt": "2026-03-01T12:00:00.000Z",
}
READ = EmailMessageResponse.from_dict(MESSAGE)
FRESH = EmailMessageResponse.from_dict({**MESSAGE, "contentRevisionId": None})


@pytest.fixture
def api():
    return Recorder({**MESSAGE, "contentRevisionId": "r2"})


@pytest.fixture
def messages(flavour, api):
    return flavour.client(api).email_messages


class TestUpdate:
    def test_update_expects_the_revision_that_was_read(self, flavour, api, messages):
        updated = flavour.run(messages.update(READ, subject="Hi"))

        assert api.line == "POST /v1/email-messages/m1"
        assert api.body == {"subject": "Hi", "expectedRevisionId": "r1"}
        assert updated.content_revision_id == "r2"

    def test_update_takes_the_result_of_the_last_update(self, flavour, api, messages):
        first = flavour.run(messages.update(READ, subject="Hi"))

        flavour.run(messages.update(first, subject="Hey"))

        assert api.body["expectedRevisionId"] == "r2"

    def test_update_expects_the_given_revision(self, flavour, api, messages):
        flavour.run(messages.update("m1", expected_revision_id="r1", subject="Hi"))

        assert api.body == {"subject": "Hi", "expectedRevisionId": "r1"}

    def test_an_unguarded_update_sends_no_revision(self, flavour, api, messages):
        flavour.run(messages.update("m1", unguarded=True, subject="Hi"))

        assert api.body == {"subject": "Hi"}

    def test_an_unguarded_update_may_be_of_a_message_without_a_revision(
        self, flavour, api, messages
    ):
        flavour.run(messages.update(FRESH, unguarded=True, subject="Hi"))

        assert api.body == {"subject": "Hi"}

    @pytest.mark.parametrize(
        ("message", "given", "name"),
        [
            ("m1", {}, "expected_revision_id"),
            ("m1", {"expected_revision_id": " "}, "expected_revision_id"),
            ("m1", {"expected_revision_id": "r1", "unguarded": True}, "unguarded"),
            (READ, {"expected_revision_id": "r1"}, "expected_revision_id"),
            (READ, {"unguarded": True}, "unguarded"),
            (FRESH, {}, "expected_revision_id"),
        ],
    )
    def test_update_refuses_an_unclear_revision(self, flavour, api, messages, message, given, name):
        with pytest.raises(ValueError, match=name):
            flavour.run(messages.update(message, subject="Hi", **given))

        assert api.requests == []

    @pytest.mark.parametrize(
        ("given", "kind", "name"),
        [
            ({"contact_properties_fallbacks": {}}, ValueError, "subject"),
            ({"from_email": ADA}, ValueError, "from_email"),
            ({"email_format": "fancy"}, ValueError, "email_format"),
            ({"data_variables_fallbacks": {"url": 7}}, TypeError, r"data_variables_fallbacks\["),
            ({"data_variables_fallbacks": "url"}, TypeError, "data_variables_fallbacks"),
        ],
    )
    def test_update_refuses_wrong_arguments_before_anything_is_sent(
        self, flavour, api, messages, given, kind, name
    ):
        with pytest.raises(kind, match=name):
            flavour.run(messages.update(READ, **given))

        assert api.requests == []

    def test_update_refuses_a_mapping_as_message(self, flavour, api, messages):
        with pytest.raises(TypeError, match="message"):
            flavour.run(messages.update(MESSAGE, subject="Hi"))

    def test_update_keeps_the_addresses_apart(self, flavour, api, messages):
        given = {"reply_to_email": ADA, "cc_email": GRACE, "bcc_email": ""}

        flavour.run(messages.update("m1", unguarded=True, **given))

        assert api.body == {"replyToEmail": ADA, "ccEmail": GRACE, "bccEmail": ""}

    def test_an_unguarded_update_is_repeated(self, flavour):
        api = Recorder(503, MESSAGE)

        flavour.run(flavour.client(api).email_messages.update("m1", unguarded=True, subject="Hi"))

        assert len(api.requests) == 2


@pytest.mark.parametrize("message", ["m1", READ], ids=["id", "message"])
def test_the_guardian_returns_errors_and_warnings(flavour, message):
    rule = {"rule": "missingLinkHrefs", "title": "t", "description": "d", "items": []}
    api = Recorder({"errors": [rule], "warnings": []})

    found = flavour.run(flavour.client(api).email_messages.get_guardian(message))

    assert api.line == "GET /v1/email-messages/m1/guardian"
    assert [each.rule for each in found.errors] == ["missingLinkHrefs"]


class TestPreview:
    @pytest.mark.parametrize(
        ("given", "kind", "name"),
        [
            ({"emails": ADA}, TypeError, "emails"),
            ({"emails": []}, ValueError, "emails"),
            ({"emails": [ADA, ""]}, ValueError, r"emails\[1\]"),
            ({"emails": [ADA], "data_variables": {"n": 7}}, TypeError, r"data_variables\['n'\]"),
        ],
    )
    def test_preview_refuses_wrong_arguments_before_anything_is_sent(
        self, flavour, api, messages, given, kind, name
    ):
        with pytest.raises(kind, match=name):
            flavour.run(messages.preview("m1", **given))

        assert api.requests == []

    def test_preview_goes_to_allowed_recipients_only(self, flavour):
        api = Recorder({"id": "m1"})
        client = flavour.client(api, allow_recipients=[ADA])

        with pytest.raises(RecipientNotAllowedError, match=r"emails\[1\]"):
            flavour.run(client.email_messages.preview("m1", emails=[ADA, GRACE]))
        flavour.run(client.email_messages.preview("m1", emails=[ADA]))

        assert len(api.requests) == 1
