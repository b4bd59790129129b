"""What a call costs in CPU time, against raw httpx doing the same by hand.

    python -m benchmarks.overhead [ROUNDS]

Both send the same POST with a fresh idempotency key to a server on loopback in another process,
raise for a failure and decode the answer. Ours has every policy on: retries, pacing (the limit is
out of reach), the key, checked arguments, the typed answer. The process time of interleaved rounds
is compared; the ratio is the median of the rounds' ratios. Machines differ and are shared: read the
ratios, not the microseconds.
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

from benchmarks.loopback import BODY, serving
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

Lap = Callable[[], float]


def by_hand() -> dict[str, Any]:
    """The body and headers of one call, as somebody without a client library writes them."""
    return {
        "json": {"eventName": "signup", "email": EMAIL, "eventProperties": PROPERTIES},
        "headers": {"Authorization": "Bearer key", "Idempotency-Key": str(uuid.uuid4())},
    }


def send(client: Any) -> Any:
    """The same call through the library, in both worlds."""
    return client.events.send("signup", email=EMAIL, event_properties=PROPERTIES)


def lap(call: Callable[[], object]) -> float:
    """The microseconds of process time that a call takes, on average."""
    began = time.process_time()
    for _ in range(CALLS):
        call()
    return (time.process_time() - began) / CALLS * 1e6


async def async_lap(call: Callable[[], Awaitable[object]]) -> float:
    """`lap`, for coroutines."""
    began = time.process_time()
    for _ in range(CALLS):
        await call()
    return (time.process_time() - began) / CALLS * 1e6


@contextmanager
def sync_laps(url: str) -> Iterator[tuple[Lap, Lap]]:
    """Raw and ours, in the synchronous world."""
    with httpx.Client() as http, Loops("key", base_url=url, rate_limit=unreached()) as client:
        yield (
            lambda: lap(lambda: http.post(url + PATH, **by_hand()).raise_for_status().json()),
            lambda: lap(lambda: send(client)),
        )


@contextmanager
def async_laps(url: str) -> Iterator[tuple[Lap, Lap]]:
    """Raw and ours, in the asynchronous world."""
    http = httpx.AsyncClient()
    client = AsyncLoops("key", base_url=url, rate_limit=unreached())

    async def raw() -> object:
        return (await http.post(url + PATH, **by_hand())).raise_for_status().json()

    with asyncio.Runner() as runner:
        yield (
            lambda: runner.run(async_lap(raw)),
            lambda: runner.run(async_lap(lambda: send(client))),
        )
        runner.run(http.aclose())
        runner.run(client.aclose())


def unreached() -> RateLimit:
    """A limit that works and makes nobody wait."""
    return RateLimit(per_second=LIMIT)


def compare(laps: tuple[Lap, Lap], rounds: int) -> tuple[float, float, float]:
    """The median microseconds of raw and of ours, and of the ratios of their rounds."""
    raw, ours = laps
    for contestant in laps:
        contestant()  # connections, bytecode, caches
    samples = [(raw(), ours()) for _ in range(rounds)]
    return (
        statistics.median(one for one, _ in samples),
        statistics.median(other for _, other in samples),
        statistics.median(other / one for one, other in samples),
    )


def pieces() -> dict[str, Callable[[], object]]:
    """What a call does besides sending, and what building a request costs by hand."""
    client, http = Loops("key", rate_limit=None), httpx.Client()
    events, limit = Events(UnsentCaller(client)), unreached()
    settings = client._caller.settings
    requests = RequestBuilder(settings.base_url, settings.request_headers)
    asked = {"method": "post", "url": PATH, **by_hand()}
    call = PreparedCall(SEND, requests.build(asked, http, user_supplied=False))
    answer = Response(200, httpx.Headers({"x-ratelimit-limit": "10"}), BODY)
    return {
        "by hand: key, request": lambda: http.build_request("POST", "http://a" + PATH, **by_hand()),
        "arguments, body, key": lambda: events.send(
            "signup", email=EMAIL, event_properties=PROPERTIES
        ),
        "request": lambda: requests.build(asked, http, user_supplied=False),
        "pace": lambda: limit.reserve(Budget.CORE),
        "verdict, history, reply": lambda: play(call, Outcome(answer, 0.1)),
    }


class UnsentCaller(Caller):
    """A caller whose calls end where building the request would begin."""

    def __init__(self, client: Loops) -> None:
        self.settings = client._caller.settings

    def call(self, operation: Any, *args: Any, **kwargs: Any) -> Any:
        return operation.build(*args, **kwargs)


def play(call: PreparedCall[Any], outcome: Outcome) -> None:
    """The flow of a call that succeeds at once."""
    flow = call_flow(call, RetryPolicy())
    flow.send(None)
    flow.send(0.0)
    flow.send(outcome)
    try:
        flow.send(None)
    except StopIteration:
        return


def main(rounds: int) -> None:
    """Prints the comparison in both worlds, then where the rest goes."""
    print(f"{rounds} rounds of {CALLS} calls, process time\n")
    print(f"{'':24} {'by hand':>8} {'ours':>8} {'ratio':>6}   goal")
    with serving() as url:
        for world, laps in {"sync": sync_laps, "async": async_laps}.items():
            with laps(url) as contestants:
                raw, ours, ratio = compare(contestants, rounds)
            print(f"{world:24} {raw:5.0f} µs {ours:5.0f} µs {ratio:6.2f}   ≤ {GOAL}")
    print("\nwhere it goes, besides what httpx needs to send and to read")
    for name, piece in pieces().items():
        lap(piece)
        print(f"{name:24} {statistics.median(lap(piece) for _ in range(rounds)):8.1f} µs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
