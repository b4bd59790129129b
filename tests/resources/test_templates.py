"""`client.transactional_emails`: how templates are written and go live."""

from __future__ import annotations

import pytest

from loops import APIStatusError, ConflictError

from ..support.flavours import ADA
from ..support.recorder import Recorder, page

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


def test_a_new_one_tells_where_it_is_written(flavour):
    api = Recorder(DRAFT, status=201)

    made = flavour.run(flavour.client(api).transactional_emails.create("Welcome"))

    assert api.body == {"name": "Welcome"}
    assert (made.draft_email_message_id, made.draft_email_message_content_revision_id) == (
        "m1",
        "r1",
    )


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"name": "Hello"}, {"name": "Hello"}),
        ({"transactional_group_id": "g1"}, {"transactionalGroupId": "g1"}),
    ],
)
def test_one_is_updated_by_what_is_given(flavour, given, sent):
    api = Recorder(TEMPLATE)

    flavour.run(flavour.client(api).transactional_emails.update("t1", **given))

    assert api.line == "POST /v1/transactional-emails/t1"
    assert api.body == sent


def test_an_update_with_nothing_in_it_is_refused(flavour):
    api = Recorder(TEMPLATE)

    with pytest.raises(ValueError, match="give at least one of name, transactional_group_id"):
        flavour.run(flavour.client(api).transactional_emails.update("t1"))

    assert api.requests == []


def test_the_two_lists_are_two_operations(flavour):
    api = Recorder(page())
    emails = flavour.client(api).transactional_emails

    flavour.items(emails.list())
    flavour.items(emails.list_published())

    assert [request.url.path for request in api.requests] == [
        "/api/v1/transactional-emails",
        "/api/v1/transactional",
    ]


def test_ensuring_a_draft_is_tried_again(flavour):
    api = Recorder(503, DRAFT)

    flavour.run(flavour.client(api).transactional_emails.ensure_draft("t1"))

    assert api.line == "POST /v1/transactional-emails/t1/draft"
    assert len(api.requests) == 2


class TestPublishing:
    def test_has_no_body(self, flavour):
        api = Recorder({**TEMPLATE, "draftEmailMessageId": None, "publishedEmailMessageId": "m1"})

        live = flavour.run(flavour.client(api).transactional_emails.publish("t1"))

        assert (live.draft_email_message_id, live.published_email_message_id) == (None, "m1")
        assert api.line == "POST /v1/transactional-emails/t1/publish"
        assert api.requests[0].content == b""

    def test_without_a_draft_is_a_conflict(self, flavour):
        with pytest.raises(ConflictError) as caught:
            flavour.run(flavour.client(Recorder(409)).transactional_emails.publish("t1"))

        assert not caught.value.ambiguous

    def test_that_finds_no_draft_after_a_broken_attempt_may_have_published(self, flavour):
        with pytest.raises(ConflictError) as caught:
            flavour.run(flavour.client(Recorder(503, 409)).transactional_emails.publish("t1"))

        assert caught.value.ambiguous


def test_templates_draw_on_the_budget_of_content_and_sends_do_not(flavour):
    api = Recorder({**TEMPLATE, "success": True})
    emails = flavour.client(api).transactional_emails

    for _ in range(60):
        flavour.run(emails.get("t1"))
    before = sum(flavour.sleeps)
    flavour.run(emails.send("t1", email=ADA))
    assert sum(flavour.sleeps) - before <= 1

    flavour.run(emails.get("t1"))
    assert sum(flavour.sleeps) == pytest.approx(60)


def test_one_is_not_created_twice(flavour):
    api = Recorder(503)

    with pytest.raises(APIStatusError):
        flavour.run(flavour.client(api).transactional_emails.create("Welcome"))

    assert len(api.requests) == 1
