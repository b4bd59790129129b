"""Two ways to the whole reply: `with_response` and the `on_reply` hook."""

from __future__ import annotations

import logging
from typing import Any

import httpx
import pytest

from loops import BadRequestError, Contact, Loops, NotFoundError, Reply
from loops.sandbox import SANDBOX_API_KEY, Sandbox, faults

from ..support.flavours import ADA, GRACE


class TestWithResponse:
    def test_with_response_returns_the_data_with_the_response(self, flavour, sandbox, client):
        sandbox.inject(faults.Respond(503))

        reply = flavour.run(client.with_response(client.events.send, "signup", email=ADA))

        assert isinstance(reply, Reply)
        assert reply.data.success is True
        assert reply.operation == "events.send"
        assert reply.status == 200
        assert reply.headers["x-ratelimit-limit"] == "10"
        assert reply.attempts == 2
        assert [attempt.outcome for attempt in reply.history] == ["503", "200"]
        assert reply.idempotency_key == sandbox.events[0].idempotency_key
        assert reply.replayed is False

    def test_the_data_of_a_reply_is_what_the_method_returns(self, flavour, client):
        flavour.run(client.contacts.create(ADA, first_name="Ada"))

        found = flavour.run(client.with_response(client.contacts.find, email=ADA))
        nobody = flavour.run(client.with_response(client.contacts.find, email=GRACE))

        assert isinstance(found.data, Contact)
        assert found.data.first_name == "Ada"
        assert nobody.data is None
        assert nobody.idempotency_key is None

    def test_with_response_takes_first_of_a_pager(self, flavour, sandbox, client):
        sandbox.add_transactional_email("Welcome")
        pager = client.transactional_emails.list_published()

        reply = flavour.run(client.with_response(pager.first))

        assert reply.data.name == "Welcome"
        assert reply.operation == "transactional_emails.list_published"

    def test_with_response_takes_a_method_of_a_view(self, flavour, sandbox, client):
        view = client.with_options(headers={"x-trace": "7"})

        flavour.run(client.with_response(view.api_key.test))

        assert sandbox.requests[0].headers["x-trace"] == "7"

    def test_with_response_raises_what_the_method_raises(self, flavour, client):
        with pytest.raises(NotFoundError):
            flavour.run(client.with_response(client.contacts.delete, email=ADA))
        with pytest.raises(ValueError, match="exactly one"):
            flavour.run(client.with_response(client.contacts.delete))

    def test_with_response_refuses_a_pager(self, flavour, sandbox, client):
        with pytest.raises(TypeError, match="with_response"):
            flavour.run(client.with_response(client.transactional_emails.list_published))

        assert sandbox.requests == ()

    def test_with_response_refuses_a_function_that_makes_no_call(self, flavour, client):
        async def nothing():
            """Awaits nothing."""

        function = nothing if flavour.is_async else dict

        with pytest.raises(TypeError, match="with_response"):
            flavour.run(client.with_response(function))

    def test_concurrent_calls_have_their_own_replies(self, flavour, client):
        emails = [f"ada{number}@example.com" for number in range(8)]
        for email in emails:
            flavour.run(client.contacts.create(email))

        def find(email):
            return lambda: client.with_response(client.contacts.find, email=email)

        replies = flavour.all_at_once([find(email) for email in emails])

        assert [reply.data.email for reply in replies] == emails

    def test_the_repr_of_a_reply_shows_no_data_keys_or_headers(self, flavour, client):
        reply = flavour.run(
            client.with_response(client.events.send, "e", email=ADA, idempotency_key="k-4711")
        )

        assert ADA not in repr(reply)
        assert "k-4711" not in repr(reply)
        assert "x-ratelimit-limit" not in repr(reply)


class TestHook:
    def test_the_hook_sees_each_success(self, flavour, sandbox):
        seen: list[Any] = []
        client = flavour.client(sandbox, on_reply=seen.append)

        flavour.run(client.contacts.create(ADA))
        flavour.run(client.contacts.find(email=ADA))
        flavour.items(client.transactional_emails.list_published())

        assert [(reply.operation, reply.status) for reply in seen] == [
            ("contacts.create", 200),
            ("contacts.find", 200),
            ("transactional_emails.list_published", 200),
        ]

    def test_the_hook_sees_no_failure(self, flavour, sandbox):
        seen: list[Any] = []
        client = flavour.client(sandbox, on_reply=seen.append)

        with pytest.raises(BadRequestError):
            flavour.run(client.contacts.create("ada"))

        assert seen == []

    def test_a_hook_that_raises_is_logged_and_the_call_succeeds(self, flavour, sandbox, caplog):
        def hook(reply):
            raise RuntimeError("the hook is broken")

        client = flavour.client(sandbox, on_reply=hook)
        with caplog.at_level(logging.ERROR, logger="loops"):
            answer = flavour.run(client.events.send("signup", email=ADA))

        assert answer.success is True
        (record,) = caplog.records
        assert record.name == "loops"
        assert "events.send" in record.getMessage()
        assert "the hook is broken" in str(record.exc_info)
        assert ADA not in caplog.text

    def test_a_hook_may_raise_keyboard_interrupt(self, flavour, sandbox):
        def hook(reply):
            raise KeyboardInterrupt

        client = flavour.client(sandbox, on_reply=hook)

        with pytest.raises(KeyboardInterrupt):
            flavour.run(client.api_key.test())

    def test_the_hook_sees_the_reply_that_with_response_returns(self, flavour, sandbox):
        seen: list[Any] = []
        client = flavour.client(sandbox, on_reply=seen.append)

        reply = flavour.run(client.with_response(client.api_key.test))

        assert seen == [reply]


def test_a_hook_that_makes_calls_does_not_disturb_with_response():
    """Tests the sync client only, since a hook cannot await."""

    def hook(reply):
        if reply.operation == "events.send":
            client.api_key.test()

    with httpx.Client(transport=Sandbox().transport()) as http:
        client = Loops(SANDBOX_API_KEY, http_client=http, on_reply=hook)
        reply = client.with_response(client.events.send, "signup", email=ADA)

    assert reply.operation == "events.send"
    assert reply.idempotency_key is not None
