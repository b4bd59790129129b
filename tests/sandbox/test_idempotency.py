"""Idempotency keys: each can be used once in 24 hours."""

from __future__ import annotations

import pytest

from loops.sandbox import Clock, Sandbox
from tests.support.flavours import ADA

from .api import Api, message

HOUR = 60 * 60


def test_a_second_use_of_a_key_is_a_409_and_changes_nothing(api: Api, sandbox: Sandbox) -> None:
    api.event("k", email=ADA, eventName="signup")

    response = api.event("k", email=ADA, eventName="other")

    assert response.status_code == 409
    assert response.json() == {
        "success": False,
        "message": "Request with idempotency key k has already been processed.",
    }
    assert [event.name for event in sandbox.events] == ["signup"]


def test_a_key_can_be_used_again_after_24_hours(api: Api, sandbox: Sandbox, clock: Clock) -> None:
    api.event("k", email=ADA, eventName="signup")

    clock.advance(24 * HOUR - 1)
    assert api.event("k", email=ADA, eventName="signup").status_code == 409
    clock.advance(1)
    assert api.event("k", email=ADA, eventName="signup").status_code == 200


def test_a_failed_request_does_not_use_up_its_key(api: Api) -> None:
    assert api.event("k", email="ada", eventName="signup").status_code == 400

    assert api.event("k", email=ADA, eventName="signup").status_code == 200


def test_events_and_emails_share_their_keys(api: Api, sandbox: Sandbox) -> None:
    welcome = sandbox.add_transactional_email("Welcome")
    api.event("k", email=ADA, eventName="signup")

    assert api.send("k", email=ADA, transactionalId=welcome).status_code == 409


def test_a_key_is_ignored_by_an_operation_that_takes_none(api: Api) -> None:
    headers = {"Idempotency-Key": "k"}
    for _ in range(2):
        body = {"email": ADA}
        response = api("PUT", "/v1/contacts/update", body, headers=headers)
        assert response.status_code == 200


def test_a_key_of_more_than_a_hundred_characters_is_a_violation(api: Api, sandbox: Sandbox) -> None:
    assert api.event("k" * 100, email=ADA, eventName="signup").status_code == 200

    response = api.event("k" * 101, email=ADA, eventName="signup")

    assert message(response) == (
        "Invalid request: header Idempotency-Key: "
        "expected maxLength 100, found a string of length 101"
    )


@pytest.mark.parametrize("key", [None, ""])
def test_every_event_without_a_key_is_accepted(api: Api, sandbox: Sandbox, key: str | None) -> None:
    for _ in range(2):
        api.event(key, email=ADA, eventName="signup")

    assert len(sandbox.events) == 2
