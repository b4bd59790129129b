"""A send goes out once: all attempts of a call carry one key, which the caller gets as well."""

from __future__ import annotations

import pytest

from loops import (
    APITimeoutError,
    IdempotencyConflictError,
    RateLimitError,
    ServerError,
)
from loops.sandbox import faults

from ..support.flavours import ADA, GRACE


def event(client, **options):
    return client.events.send, ("signup",), {"email": ADA, **options}


def mail(client, **options):
    return client.transactional_emails.send, ("welcome",), {"email": ADA, **options}


@pytest.fixture(params=[event, mail], ids=["event", "mail"])
def send(request, sandbox, client, monkeypatch):
    """Sends an event or a mail; `whole` returns the reply."""
    template = sandbox.add_transactional_email("Welcome")

    def send(*, whole=False, **options):
        method, subject, rest = request.param(client, **options)
        subject = (template,) if request.param is mail else subject
        return client.with_response(method, *subject, **rest) if whole else method(*subject, **rest)

    return send


def accepted(sandbox):
    """Returns everything that went out."""
    return [*sandbox.events, *sandbox.mails]


def keys(sandbox):
    return {request.idempotency_key for request in sandbox.requests}


@pytest.mark.parametrize(
    "fault",
    [
        faults.ReadTimeout(),
        faults.ConnectionReset(),
        faults.Disconnected(),
        faults.BrokenBody(),
        faults.unreadable(),
        faults.empty(),
        faults.proxy_page(502, faults.Moment.AFTER),
        faults.proxy_page(520, faults.Moment.AFTER),
    ],
    ids=lambda fault: f"{type(fault).__name__} {getattr(fault, 'status', '')}",
)
def test_a_send_whose_response_was_lost_goes_out_once(flavour, sandbox, send, fault):
    sandbox.inject(fault)

    reply = flavour.run(send(whole=True))

    assert reply.replayed
    assert reply.data.success is True
    assert (reply.status, reply.attempts) == (409, 2)
    assert len(accepted(sandbox)) == 1
    assert keys(sandbox) == {reply.idempotency_key}


@pytest.mark.parametrize(
    "fault",
    [
        faults.ConnectionRefused(),
        faults.ConnectTimeout(),
        faults.throttled(),
        faults.Respond(503),
        faults.ReadTimeout(faults.Moment.BEFORE),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_a_send_that_did_not_arrive_is_repeated_with_its_key(flavour, sandbox, send, fault):
    sandbox.inject(fault)

    reply = flavour.run(send(whole=True))

    assert not reply.replayed
    assert (reply.status, reply.attempts) == (200, 2)
    assert len(accepted(sandbox)) == 1
    assert keys(sandbox) == {reply.idempotency_key}


def test_a_user_supplied_key_is_used(flavour, sandbox, send):
    key = "order-17 / receipt"

    reply = flavour.run(send(whole=True, idempotency_key=key))

    assert reply.idempotency_key == key
    assert accepted(sandbox)[0].idempotency_key == key


@pytest.mark.parametrize("key", ["k", "~" * 100, "0"])
def test_any_short_printable_key_is_allowed(flavour, sandbox, send, key):
    flavour.run(send(idempotency_key=key))

    assert keys(sandbox) == {key}


def test_a_key_used_before_is_a_conflict_and_nothing_goes_out(flavour, sandbox, send):
    flavour.run(send(idempotency_key="k1"))

    with pytest.raises(IdempotencyConflictError) as caught:
        flavour.run(send(idempotency_key="k1", email=GRACE))

    assert caught.value.idempotency_key == "k1"
    assert caught.value.attempts == 1
    assert not caught.value.ambiguous
    assert len(accepted(sandbox)) == 1


def test_a_key_can_be_used_again_after_a_day(flavour, sandbox, send):
    flavour.run(send(idempotency_key="k1"))
    flavour.clock.advance(24 * 60 * 60)

    flavour.run(send(idempotency_key="k1"))

    assert len(accepted(sandbox)) == 2


def test_a_conflict_after_a_429_is_an_error(flavour, sandbox, send):
    flavour.run(send(idempotency_key="k1"))
    sandbox.inject(faults.throttled())

    with pytest.raises(IdempotencyConflictError):
        flavour.run(send(idempotency_key="k1"))


def test_the_error_of_a_send_has_the_key_to_repeat_it_with(flavour, sandbox, send):
    sandbox.inject(faults.ReadTimeout(faults.Moment.BEFORE), times=3)
    with pytest.raises(APITimeoutError, match="may have been carried out") as caught:
        flavour.run(send())

    flavour.run(send(idempotency_key=caught.value.idempotency_key))

    assert keys(sandbox) == {caught.value.idempotency_key}
    assert len(accepted(sandbox)) == 1


@pytest.mark.parametrize(
    ("fault", "kind", "doubt"),
    [(faults.throttled(), RateLimitError, False), (faults.Respond(503), ServerError, True)],
    ids=["throttled", "fault"],
)
def test_the_last_error_says_whether_the_send_may_have_gone_out(
    flavour, sandbox, send, fault, kind, doubt
):
    sandbox.inject(fault, times=3)

    with pytest.raises(kind) as caught:
        flavour.run(send())

    assert caught.value.attempts == 3
    assert caught.value.ambiguous is doubt


def test_other_calls_carry_no_key(flavour, sandbox, client):
    flavour.run(client.contacts.update(email=ADA))

    assert keys(sandbox) == {None}
