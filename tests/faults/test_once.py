"""One send makes one mail, also after several faults in a row and with user-supplied keys."""

from __future__ import annotations

import pytest

from loops import (
    APIConnectionError,
    APIError,
    IdempotencyConflictError,
    RetryPolicy,
)
from tests.support.flavours import Flavour

from ..support.faulty_server import NO_FAULT, Treatment, faulty
from ..support.server import Endless
from .cells import check_error
from .faults import CHUNKED, always
from .service import ADA, Service
from .wire import calling, serving

PATIENT = RetryPolicy.testing(max_retries=9)
ONCE = RetryPolicy(max_retries=0)
SURELY_NOT_ARRIVED = ["429", "429 HTML", "429, again at a date"]


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def send(flavour: Flavour, service: Service):
    """Sends an event through these faults, and returns the reply."""

    def send(*names, retry=PATIENT, **options):
        with (
            serving(service, *names) as server,
            calling(flavour, server, retry=retry, rate_limit=None) as client,
        ):
            call = client.with_response(client.events.send, "signup", email=ADA, **options)
            return flavour.run(call)

    return send


def test_a_send_through_many_faults_goes_out_once(flavour, service):
    faults = ["reset, before", "429", "502 HTML, before", "body cut off", "200 HTML, before",
              "503, after", "closed, after", "429 HTML"]  # fmt: skip

    with (
        serving(service, *faults) as server,
        calling(flavour, server, retry=PATIENT, rate_limit=None) as client,
    ):
        reply = flavour.run(client.with_response(client.events.send, "signup", email=ADA))

    assert (reply.replayed, reply.attempts, reply.data.success) == (True, 9, True)
    keys = {request.header("idempotency-key") for request in server.requests}
    assert keys == {reply.idempotency_key}
    assert [event.idempotency_key for event in service.sandbox.events] == [reply.idempotency_key]


def test_a_used_key_is_a_conflict(send, service):
    send(idempotency_key="signup-ada")

    with pytest.raises(IdempotencyConflictError) as caught:
        send(idempotency_key="signup-ada")

    assert (caught.value.attempts, caught.value.ambiguous) == (1, False)
    assert len(service.sandbox.events) == 1
    check_error(caught.value)


@pytest.mark.parametrize("fault", SURELY_NOT_ARRIVED)
def test_a_used_key_is_a_conflict_after_attempts_that_did_not_arrive(send, service, fault):
    send(idempotency_key="signup-ada")

    with pytest.raises(IdempotencyConflictError) as caught:
        send(fault, fault, idempotency_key="signup-ada")

    assert (caught.value.attempts, caught.value.ambiguous) == (3, False)
    assert len(service.sandbox.events) == 1


def test_an_ambiguous_attempt_counts_after_attempts_that_did_not_arrive(send, service):
    with pytest.raises(APIError) as caught:
        send("reset, after", "429", "429", retry=RetryPolicy.testing())

    assert caught.value.ambiguous
    assert caught.value.sent
    assert [attempt.outcome for attempt in caught.value.history] == ["ReadError", "429", "429"]
    assert len(service.sandbox.events) == 1


def test_an_ambiguous_send_can_be_repeated_with_its_key(send, service):
    with pytest.raises(APIConnectionError) as caught:
        send("reset, after", retry=ONCE)
    assert caught.value.ambiguous

    with pytest.raises(IdempotencyConflictError):
        send(idempotency_key=caught.value.idempotency_key)

    assert len(service.sandbox.events) == 1


def test_an_endless_response_is_cut_off(flavour, service):
    megabyte = b"100000\r\n%b\r\n" % (b" " * 0x100000)
    flood = Treatment(always(Endless(CHUNKED, megabyte, pause=0)), carried_out=True)
    strikes = [flood, NO_FAULT]
    with (
        faulty(lambda head: strikes.pop(0), service.carry_out) as server,
        calling(flavour, server, retry=RetryPolicy.testing(), rate_limit=None) as client,
    ):
        reply = flavour.run(client.with_response(client.events.send, "signup", email=ADA))

    assert reply.replayed
    assert reply.history[0].outcome == "200 ResponseTooLarge"
    assert len(service.sandbox.events) == 1
