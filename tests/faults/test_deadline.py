"""The deadline of a call bounds its attempts, its waits and the rate limit together."""

from __future__ import annotations

import time

import pytest

from loops import APITimeoutError, RateLimit, RetryPolicy, ServerError
from tests.support.flavours import Flavour

from .service import ADA, Service
from .wire import calling, serving

SLACK = 0.15
"""Seconds that a call may take longer on a busy machine."""


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.mark.parametrize("stall", ["stall, before", "body drips"])
def test_a_deadline_bounds_attempts(flavour, service, stall):
    retry = RetryPolicy(max_retries=50, initial_delay=0, deadline=0.25)
    with (
        serving(service, *[stall] * 50) as server,
        calling(flavour, server, retry=retry, timeout=0.1, rate_limit=None) as client,
    ):
        began = time.perf_counter()
        with pytest.raises(APITimeoutError) as caught:
            flavour.run(client.events.send("signup", email=ADA))
        took = time.perf_counter() - began

    assert took < 0.25 + SLACK
    assert caught.value.attempts <= 3
    assert sum(attempt.seconds for attempt in caught.value.history) <= took


@pytest.mark.parametrize("stall", ["stall, before", "body drips", "body never ends"])
def test_a_deadline_bounds_an_attempt_with_a_long_timeout(flavour, service, stall):
    with (
        serving(service, stall) as server,
        calling(flavour, server, retry=RetryPolicy(deadline=0.1), rate_limit=None) as client,
    ):
        began = time.perf_counter()
        with pytest.raises(APITimeoutError):
            flavour.run(client.events.send("signup", email=ADA))

        assert time.perf_counter() - began < 0.1 + SLACK


def test_a_deadline_bounds_connecting(flavour, service):
    with (
        serving(service) as server,
        calling(flavour, server, retry=RetryPolicy(deadline=0.1), rate_limit=None) as client,
    ):
        server.fill_backlog()
        began = time.perf_counter()
        with pytest.raises(APITimeoutError) as caught:
            flavour.run(client.events.send("signup", email=ADA))

        assert time.perf_counter() - began < 0.1 + SLACK
        assert not caught.value.sent


@pytest.mark.parametrize(("deadline", "waits"), [(6.5, []), (7.5, [7.0])])
def test_a_deadline_bounds_waits(flavour, service, deadline, waits):
    again = ["503, again in 7 s"] * 2
    retry = RetryPolicy(deadline=deadline)
    with (
        serving(service, *again) as server,
        calling(flavour, server, retry=retry, rate_limit=None) as client,
        pytest.raises(ServerError) as caught,
    ):
        flavour.run(client.events.send("signup", email=ADA))

    assert flavour.sleeps == waits
    assert caught.value.attempts == len(waits) + 1


@pytest.fixture
def pace(flavour: Flavour) -> RateLimit:
    """One permit per second, on the clock that waits advance."""
    return RateLimit(per_second=1, clock=lambda: flavour.clock.now().timestamp())


@pytest.mark.parametrize(("deadline", "waits"), [(7.5, [1.0]), (8.5, [1.0, 7.0])])
def test_a_deadline_bounds_the_rate_limit_and_waits_together(
    flavour, service, pace, deadline, waits
):
    with (
        serving(service, "healthy", "503, again in 7 s", "503, again in an hour") as server,
        calling(flavour, server, rate_limit=pace, retry=RetryPolicy(deadline=deadline)) as client,
    ):
        flavour.run(client.api_key.test())
        with pytest.raises(ServerError) as caught:
            flavour.run(client.events.send("signup", email=ADA))

    assert flavour.sleeps == pytest.approx(waits)
    assert caught.value.attempts == len(waits)


def test_a_deadline_that_the_rate_limit_cannot_meet_takes_no_slot(flavour, service, pace):
    with (
        serving(service) as server,
        calling(flavour, server, rate_limit=pace) as client,
    ):
        flavour.run(client.api_key.test())
        hurried = client.with_options(retry=RetryPolicy(deadline=0.5))
        with pytest.raises(APITimeoutError) as caught:
            flavour.run(hurried.events.send("signup", email=ADA))
        flavour.run(client.api_key.test())

    assert not caught.value.sent
    assert service.sandbox.events == ()
    assert flavour.sleeps == pytest.approx([1.0])
