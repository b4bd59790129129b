"""`RetryPolicy` and `RateLimit` refuse invalid values."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import Any

import httpx
import pytest

from loops import (
    APIConnectionError,
    AsyncLoops,
    Loops,
    RateLimit,
    RateLimitError,
    RetryPolicy,
)
from loops.sandbox import faults

from ..support.flavours import ADA
from ..support.refusals import Case, cases

NO_SECONDS: list[Case] = [
    (-1, ValueError),
    (float("nan"), ValueError),
    (float("inf"), ValueError),
    ("1", TypeError),
    (True, TypeError),
]
NO_COUNT: list[Case] = [(-1, ValueError), (1.0, TypeError), ("2", TypeError), (True, TypeError)]


@pytest.mark.parametrize("name", ["initial_delay", "max_delay", "max_retry_after", "deadline"])
@cases(NO_SECONDS)
def test_a_policy_refuses_what_is_not_a_number_of_seconds(name, given, kind):
    with pytest.raises(kind, match=name):
        RetryPolicy(**{name: given})


@cases(NO_COUNT)
def test_a_policy_refuses_what_is_not_a_number_of_retries(given, kind):
    with pytest.raises(kind, match="max_retries"):
        RetryPolicy(max_retries=given)


def test_a_policy_refuses_a_deadline_of_zero():
    with pytest.raises(ValueError, match="deadline"):
        RetryPolicy(deadline=0)


def test_a_policy_may_have_no_delays():
    policy = RetryPolicy(max_retries=0, initial_delay=0, max_delay=0, max_retry_after=0)

    assert policy.backoff(0, 1.0) == 0


def test_a_policy_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        RetryPolicy().max_retries = 5  # type: ignore[misc]


@pytest.mark.parametrize("name", ["per_second", "content_per_minute"])
@pytest.mark.parametrize("value", [0, -1, 1.5, "10", True], ids=repr)
def test_a_rate_limit_refuses_what_is_not_a_positive_integer(name, value):
    options: Any = {name: value}
    with pytest.raises(ValueError, match=name):
        RateLimit(**options)


def test_the_repr_of_a_rate_limit_shows_its_limits():
    assert repr(RateLimit(per_second=5)) == "RateLimit(per_second=5, content_per_minute=60)"


class TestRealWaits:
    """The only tests whose waits are real; they are very short."""

    policy = RetryPolicy(initial_delay=0.001)

    @staticmethod
    def busy_once() -> httpx.MockTransport:
        answers = [httpx.Response(503), httpx.Response(200, json=[])]
        return httpx.MockTransport(lambda request: answers.pop(0))

    def test_a_sync_client_really_waits(self):
        with httpx.Client(transport=self.busy_once()) as http:
            assert Loops("key", http_client=http, retry=self.policy).mailing_lists.list() == []

    def test_an_async_client_really_waits(self):
        async def main():
            async with httpx.AsyncClient(transport=self.busy_once()) as http:
                client = AsyncLoops("key", http_client=http, retry=self.policy)
                return await client.mailing_lists.list()

        assert asyncio.run(main()) == []


class TestTestingPolicy:
    def test_the_testing_policy_retries_without_waiting(self, flavour, sandbox):
        client = flavour.client(sandbox, retry=RetryPolicy.testing(), rate_limit=None)
        sandbox.inject(faults.throttled(retry_after="7"))
        sandbox.inject(faults.ConnectionReset())

        flavour.run(client.events.send("signup", email=ADA))

        assert flavour.sleeps == []
        assert [request.status for request in sandbox.requests] == [429, None, 409]

    def test_the_testing_policy_gives_up_after_max_retries(self, flavour, sandbox):
        client = flavour.client(sandbox, retry=RetryPolicy.testing(max_retries=1), rate_limit=None)
        sandbox.inject(faults.ConnectionRefused(), times=2)

        with pytest.raises(APIConnectionError) as caught:
            flavour.run(client.api_key.test())

        assert caught.value.attempts == 2

    def test_the_testing_policy_does_not_retry_after_an_hour(self, flavour, sandbox):
        client = flavour.client(sandbox, retry=RetryPolicy.testing(), rate_limit=None)
        sandbox.inject(faults.throttled(retry_after="3600"))

        with pytest.raises(RateLimitError) as caught:
            flavour.run(client.api_key.test())

        assert caught.value.attempts == 1
