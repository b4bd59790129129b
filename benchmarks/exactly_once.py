"""Does a send that was asked for once arrive once, and is the caller told the truth?

    python -m benchmarks.exactly_once [SEED]

2,000 events are sent over real HTTP to a server on loopback, and 30 % of the requests meet a fault.
Which one is drawn from the seed, the send and the number of the attempt: every client meets the
same weather, and the same seed prints the same numbers, however the tasks take turns. Only a
machine so slow that a healthy answer takes longer than the timeout can change them. With eight
retries a send stays unsettled when nine faults meet it in a row: one of 50,000.
"""

from __future__ import annotations

import asyncio
import random
import socket
import ssl
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum

import httpx

from loops import APIError, AsyncLoops, RetryPolicy
from tests.faults.faults import FAULTS, Fault
from tests.faults.service import API_KEY, Service
from tests.support.faulty_server import NO_FAULT, Strike, faulty
from tests.support.server import Heard

SENDS = 2000
FAULTY = 0.3
AT_ONCE = 16
TIMEOUT = 1.0
NAMES = (
    "refused",
    "reset, before",
    "reset, after",
    "closed, before",
    "closed, after",
    "stall, before",
    "stall, after",
    "head cut off",
    "body cut off",
    "chunk cut off",
    "500, before",
    "500, after",
    "502 HTML, before",
    "502 HTML, after",
    "503, before",
    "504, after",
    "520, after",
    "429",
    "429 HTML",
    "200 garbage, before",
    "200 garbage, after",
    "200 HTML, before",
    "200 empty, after",
)
WEATHER = [fault for fault in FAULTS if fault.name in NAMES]


class Told(Enum):
    """What the caller of a send believes in the end."""

    SENT = "it went out"
    FAILED = "it did not go out"
    UNSURE = "nobody knows"


Sender = Callable[[int], Awaitable[Told]]


class Weather(httpx.AsyncBaseTransport):
    """Decides about each attempt of each send, and leads those to be refused to a closed port."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.attempts: Counter[str] = Counter()
        self._wire = httpx.AsyncHTTPTransport(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self._now: dict[str, Fault | None] = {}
        self._closed = socket.socket()
        self._closed.bind(("127.0.0.1", 0))  # and never listens

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        send = request.headers["x-send"]
        self.attempts[send] += 1
        drawn = random.Random(f"{self.seed} {send} {self.attempts[send]}")
        fault = drawn.choice(WEATHER) if drawn.random() < FAULTY else None
        self._now[send] = fault
        if fault and fault.refused:
            port = self._closed.getsockname()[1]
            request = httpx.Request(
                request.method,
                request.url.copy_with(port=port),
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions,
            )
        return await self._wire.handle_async_request(request)

    def strike(self, head: Heard) -> Strike:
        """What the server does to a request."""
        fault = self._now[head.header("x-send") or ""]
        return fault.strike if fault else NO_FAULT

    async def aclose(self) -> None:
        self._closed.close()
        await self._wire.aclose()


@dataclass
class Result:
    """What became of all sends."""

    name: str
    arrived: Counter[str]
    requests: int
    told: list[Told]

    def line(self) -> str:
        """The result as a line of the table."""
        times = [self.arrived[address(number)] for number in range(SENDS)]
        lies = {(Told.SENT, False), (Told.FAILED, True)}
        misreported = sum(
            (told, many > 0) in lies for told, many in zip(self.told, times, strict=True)
        )
        unsettled = self.told.count(Told.UNSURE)
        numbers = (
            times.count(1),
            sum(many > 1 for many in times),
            times.count(0),
            misreported,
            unsettled,
            self.requests,
        )
        return f"{self.name:32}" + "".join(f"{number:12,}" for number in numbers)


def address(number: int) -> str:
    return f"number-{number}@example.com"


def loops_client(base_url: str, http: httpx.AsyncClient, retry: RetryPolicy) -> Sender:
    """This library."""
    client = AsyncLoops(
        API_KEY, base_url=base_url, http_client=http, retry=retry, rate_limit=None, timeout=TIMEOUT
    )

    async def send(number: int) -> Told:
        view = client.with_options(headers={"x-send": str(number)})
        try:
            await view.events.send("signup", email=address(number))
        except APIError as error:
            return Told.UNSURE if error.ambiguous else Told.FAILED
        return Told.SENT

    return send


def bare_loop(base_url: str, http: httpx.AsyncClient) -> Sender:
    """What is often written by hand: three more tries, without a key."""

    async def send(number: int) -> Told:
        for _ in range(4):
            try:
                response = await http.post(
                    f"{base_url}/v1/events/send",
                    json={"eventName": "signup", "email": address(number)},
                    headers={"authorization": f"Bearer {API_KEY}", "x-send": str(number)},
                    timeout=TIMEOUT,
                )
                response.raise_for_status()
            except httpx.HTTPError:
                continue
            return Told.SENT
        return Told.FAILED

    return send


CLIENTS: dict[str, Callable[[str, httpx.AsyncClient], Sender]] = {
    "loops, as it comes (2 retries)": lambda url, http: loops_client(
        url, http, RetryPolicy.testing()
    ),
    "loops, max_retries=8": lambda url, http: loops_client(
        url, http, RetryPolicy.testing(max_retries=8)
    ),
    "httpx in a loop, 3 retries": bare_loop,
}


async def run(name: str, seed: int) -> Result:
    """All sends through one client."""
    service, weather, turn = Service(), Weather(seed), asyncio.Semaphore(AT_ONCE)
    with faulty(weather.strike, service.carry_out) as server:
        async with httpx.AsyncClient(transport=weather) as http:
            send = CLIENTS[name](f"{server.url}/api", http)

            async def in_turn(number: int) -> Told:
                async with turn:
                    return await send(number)

            told = await asyncio.gather(*map(in_turn, range(SENDS)))
    arrived = Counter(event.email for event in service.sandbox.events)
    return Result(name, arrived, weather.attempts.total(), told)


def main(seed: int) -> None:
    """Prints one line per client."""
    print(f"{SENDS:,} sends, {FAULTY:.0%} of the requests meet a fault; seed {seed}\n")
    heads = ("once", "twice", "lost", "misreported", "unsettled", "requests")
    print(f"{'':32}" + "".join(f"{head:>12}" for head in heads), flush=True)
    for name in CLIENTS:
        print(asyncio.run(run(name, seed)).line(), flush=True)
    print(
        "\nOnce, twice or more, never (lost): as the server counts. Misreported: told sent but it"
        "\ndid not arrive, or told failed but it did. Unsettled: the error says it is ambiguous."
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
