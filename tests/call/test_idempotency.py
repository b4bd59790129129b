"""Sends carry an idempotency key, and other calls carry none."""

from __future__ import annotations

from operator import attrgetter

import pytest

from ..support.flavours import ADA


@pytest.mark.parametrize("key", ["k", "~" * 100, "order-17 / receipt"])
@pytest.mark.parametrize("method", ["events.send", "transactional_emails.send"])
def test_a_user_supplied_key_is_used(flavour, sandbox, client, method, key):
    template = sandbox.add_transactional_email("Welcome")
    send = attrgetter(method)(client)  # the id of the template also serves as the event name

    reply = flavour.run(client.with_response(send, template, email=ADA, idempotency_key=key))

    assert reply.idempotency_key == key
    assert [sent.idempotency_key for sent in (*sandbox.events, *sandbox.mails)] == [key]


def test_other_calls_carry_no_key(flavour, sandbox, client):
    flavour.run(client.contacts.update(email=ADA))

    assert sandbox.requests[0].idempotency_key is None
