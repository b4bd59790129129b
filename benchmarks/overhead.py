"""Compares the CPU time of a call with that of the same request sent with plain httpx.

    python -m benchmarks.overhead [ROUNDS]

Both send the same POST with a new idempotency key to a server on loopback in another process,
raise an error for a failure, and decode the response. The library also checks the arguments, paces
the call (below the limit), is ready to retry it, and returns a typed result. Rounds alternate
between the two, and the ratio is the median of the ratios of all rounds. Microseconds depend on
the machine and its load, so read the ratios.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from benchmarks.loopback import BODY, running_server
from loops import AsyncLoops, Loops, RateLimit, RetryPolicy
from loops._call.flow import call_flow
from loops._call.operation import PreparedCall
from loops._call.outcome import Outcome
from loops._call.request import RequestBuilder
from loops._call.response import Response
from loops._pacing.rate_limit import Budget
from loops._sync.caller import Caller
from loops._sync.events import SEND, Events

CALLS = 200
GOAL = 1.0
PATH = "/v1/events/send"
EMAIL = "ada@example.com"
PROPERTIES: dict[str, str | int] = {"plan": "pro", "seats": 3}
LIMIT = 1_000_000

Measurement = Callable[[], float]
"""Returns the average CPU time of a call in microseconds."""


def request_by_hand() -> dict[str, Any]:
    """Returns the body and headers of a call that is made without a client library."""
    return {
        "json": {"eventName": "signup", "email": EMAIL, "eventProperties": PROPERTIES},
        "headers": {"Authorization": "Bearer key", "Idempotency-Key": str(uuid.uuid4())},
    }


def send(client: Any) -> Any:
    """Makes the same call with the library, with either client."""
    return client.events.send("signup", email=EMAIL, event_properties=PROPERTIES)


def time_calls(call: Callable[[], object]) -> float:
    """Returns the average process time of a call in microseconds."""
    start = time.process_time()
    for _ in range(CALLS):
        call()
    return (time.process_time() - start) / CALLS * 1e6


async def time_async_calls(call: Callable[[], Awaitable[object]]) -> float:
    """Does the same as `time_calls` for coroutines."""
    start = time.process_time()
    for _ in range(CALLS):
        await call()
    return (time.process_time() - start) / CALLS * 1e6


@contextmanager
def sync_measurements(url: str) -> Iterator[tuple[Measurement, Measurement]]:
    """Yields the measurements of `httpx.Client` and of `Loops`."""
    with httpx.Client() as http, Loops("key", base_url=url, rate_limit=high_rate_limit()) as client:
        yield (
            lambda: time_calls(
                lambda: http.post(url + PATH, **request_by_hand()).raise_for_status().json()
            ),
            lambda: time_calls(lambda: send(client)),
        )


@contextmanager
def async_measurements(url: str) -> Iterator[tuple[Measurement, Measurement]]:
    """Yields the measurements of `httpx.AsyncClient` and of `AsyncLoops`."""
    http = httpx.AsyncClient()
    client = AsyncLoops("key", base_url=url, rate_limit=high_rate_limit())

    async def send_by_hand() -> object:
        return (await http.post(url + PATH, **request_by_hand())).raise_for_status().json()

    with asyncio.Runner() as runner:
        yield (
            lambda: runner.run(time_async_calls(send_by_hand)),
            lambda: runner.run(time_async_calls(lambda: send(client))),
        )
        runner.run(http.aclose())
        runner.run(client.aclose())


CLIENTS = {"sync": sync_measurements, "async": async_measurements}


def high_rate_limit() -> RateLimit:
    """Returns a rate limit that is too high to make a call wait."""
    return RateLimit(per_second=LIMIT)


def compare(
    measurements: tuple[Measurement, Measurement], rounds: int
) -> tuple[float, float, float]:
    """Returns the median times by hand and with the library, and the median of their ratios."""
    by_hand, library = measurements
    for measure in measurements:
        measure()  # opens connections and fills caches
    samples = [(by_hand(), library()) for _ in range(rounds)]
    return (
        statistics.median(one for one, _ in samples),
        statistics.median(other for _, other in samples),
        statistics.median(other / one for one, other in samples),
    )


def steps() -> dict[str, Callable[[], object]]:
    """Returns the steps of a call other than sending, and the building of a request by hand."""
    client, http = Loops("key", rate_limit=None), httpx.Client()
    events, limit = Events(UnsentCaller(client)), high_rate_limit()
    settings = client._caller.settings
    requests = RequestBuilder(settings.base_url, settings.request_headers)
    arguments = {"method": "post", "url": PATH, **request_by_hand()}
    call = PreparedCall(SEND, requests.build(arguments, http, user_supplied=False))
    response = Response(200, httpx.Headers({"x-ratelimit-limit": "10"}), BODY)
    return {
        "by hand: key, request": lambda: http.build_request(
            "POST", "http://a" + PATH, **request_by_hand()
        ),
        "arguments, body, key": lambda: events.send(
            "signup", email=EMAIL, event_properties=PROPERTIES
        ),
        "request": lambda: requests.build(arguments, http, user_supplied=False),
        "rate limit": lambda: limit.reserve(Budget.CORE),
        "outcome, history, reply": lambda: run_flow(call, Outcome(response, 0.1)),
    }


class UnsentCaller(Caller):
    """A caller that returns the arguments of the request instead of sending it."""

    def __init__(self, client: Loops) -> None:
        self.settings = client._caller.settings

    def call(self, operation: Any, *args: Any, **kwargs: Any) -> Any:
        return operation.build(*args, **kwargs)


def run_flow(call: PreparedCall[Any], outcome: Outcome) -> None:
    """Runs the flow of a call that succeeds at the first attempt."""
    flow = call_flow(call, RetryPolicy())
    flow.send(None)
    flow.send(0.0)
    flow.send(outcome)
    try:
        flow.send(None)
    except StopIteration:
        return


def main(rounds: int) -> None:
    """Prints the comparison for both clients, then the time of each step."""
    print(f"{rounds} rounds of {CALLS} calls, process time\n")
    print(f"{'':24} {'by hand':>8} {'library':>8} {'ratio':>6}   goal")
    with running_server() as url:
        for flavour, open_clients in CLIENTS.items():
            with open_clients(url) as measurements:
                by_hand, library, ratio = compare(measurements, rounds)
            print(f"{flavour:24} {by_hand:5.0f} µs {library:5.0f} µs {ratio:6.2f}   ≤ {GOAL}")
    print("\nsteps of a call, without sending and reading")
    for name, step in steps().items():
        time_calls(step)
        print(f"{name:24} {statistics.median(time_calls(step) for _ in range(rounds)):8.1f} µs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
