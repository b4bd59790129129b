"""Clients stay within the server's rate limits."""

from __future__ import annotations

import httpx
import pytest

from loops import APITimeoutError, RateLimit, RateLimitError, RetryPolicy
from loops.sandbox import Limits, Sandbox, faults


def test_many_calls_are_never_throttled(flavour, sandbox, client):
    for _ in range(25):
        flavour.run(client.api_key.test())

    assert {request.status for request in sandbox.requests} == {200}
    assert flavour.sleeps == pytest.approx([1.0, 1.0])


def test_two_clients_share_a_rate_limit(flavour, sandbox):
    pace = flavour.pace()
    clients = [flavour.client(sandbox, rate_limit=pace) for _ in range(2)]

    for number in range(20):
        flavour.run(clients[number % 2].api_key.test())

    assert {request.status for request in sandbox.requests} == {200}


def test_calls_without_a_rate_limit_are_throttled(flavour, sandbox):
    client = flavour.client(sandbox, rate_limit=None, retry=RetryPolicy(max_retries=0))

    for _ in range(10):
        flavour.run(client.api_key.test())
    with pytest.raises(RateLimitError) as caught:
        flavour.run(client.api_key.test())

    assert (caught.value.limit, caught.value.remaining) == (10, 0)
    assert flavour.sleeps == []


def test_a_429_delays_all_clients_that_share_the_rate_limit(flavour, sandbox):
    pace = flavour.pace()
    first, second = (flavour.client(sandbox, rate_limit=pace) for _ in range(2))
    sandbox.inject(faults.throttled())

    with pytest.raises(RateLimitError):
        flavour.run(first.with_options(retry=RetryPolicy(max_retries=0)).api_key.test())
    flavour.run(second.api_key.test())

    assert flavour.sleeps == pytest.approx([1.0])


def test_a_retry_is_paced(flavour, sandbox, client):
    sandbox.inject(faults.throttled(retry_after="3"))

    flavour.run(client.api_key.test())

    assert sum(flavour.sleeps) == pytest.approx(3.0)
    assert [request.status for request in sandbox.requests] == [429, 200]


@pytest.mark.parametrize("reported", [4, 20])
def test_a_limit_reported_by_the_server_is_used(flavour, reported):
    sandbox = Sandbox(clock=flavour.clock, limits=Limits(per_second=reported))
    client = flavour.client(sandbox, rate_limit=flavour.pace())

    for _ in range(2 * reported):
        flavour.run(client.api_key.test())

    assert {request.status for request in sandbox.requests} == {200}
    assert flavour.sleeps == pytest.approx([1.0])


@pytest.mark.parametrize("nonsense", ["", "ten", "-1", "1e9", "١٢", "9" * 30])
def test_an_invalid_reported_limit_is_ignored(flavour, nonsense):
    def answer(request):
        headers = [(b"x-ratelimit-limit", nonsense.encode())]
        return httpx.Response(200, json=[], headers=headers)

    pace = flavour.pace()
    flavour.run(flavour.client(answer, rate_limit=pace).mailing_lists.list())

    assert "per_second=10" in repr(pace)


def test_a_permit_after_the_deadline_is_released(flavour, sandbox):
    pace = RateLimit(per_second=1, clock=lambda: 5.0)
    client = flavour.client(sandbox, rate_limit=pace)
    hurried = client.with_options(retry=RetryPolicy(deadline=0.5))
    flavour.run(client.api_key.test())

    with pytest.raises(APITimeoutError):
        flavour.run(hurried.api_key.test())
    flavour.run(client.api_key.test())

    assert flavour.sleeps == [1.0]
