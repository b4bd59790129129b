"""Measures how often each send arrives, and whether the client reports it correctly.

    python -m benchmarks.exactly_once [SEED]

The benchmark sends 2,000 events over real HTTP to a server on loopback. A fault is injected into
30 % of the requests. It is drawn from the seed, the number of the send and the number of the
attempt, so all clients get the same faults, and the same seed prints the same numbers regardless of
the order in which the tasks run, unless the machine is so slow that a normal response exceeds the
timeout. With eight retries, a send remains ambiguous only after nine faults in a row: one send in
50,000.
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
from tests.faults.faults import FAULTS, WireFault
from tests.faults.service import API_KEY, Service
from tests.support.faulty_server import NO_FAULT, Treatment, faulty
from tests.support.server import ReceivedRequest

SENDS = 2000
FAULT_RATE = 0.3
CONCURRENCY = 16
TIMEOUT = 1.0
FAULT_NAMES = (
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
    "503, before",
    "504, after",
    "520, after",
    "502 HTML, before",
    "502 HTML, after",
    "429",
    "429 HTML",
    "200 garbage, before",
    "200 garbage, after",
    "200 HTML, before",
    "200 empty, after",
)
FAULTS_BY_NAME = {fault.name: fault for fault in FAULTS}
INJECTED_FAULTS = [FAULTS_BY_NAME[name] for name in FAULT_NAMES]


class ReportedResult(Enum):
    """What the client reports to the caller about a send."""

    SENT = "sent"
    NOT_SENT = "not sent"
    AMBIGUOUS = "ambiguous"


Sender = Callable[[int], Awaitable[ReportedResult]]


class FaultInjector(httpx.AsyncBaseTransport):
    """Draws the fault of each attempt, and sends the attempts to be refused to a closed port.

    The server asks it for the fault of each request.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.attempts: Counter[str] = Counter()
        self._transport = httpx.AsyncHTTPTransport(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self._current: dict[str, WireFault | None] = {}
        self._closed_port = socket.socket()
        self._closed_port.bind(("127.0.0.1", 0))  # never listens

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        send = request.headers["x-send"]
        self.attempts[send] += 1
        generator = random.Random(f"{self.seed} {send} {self.attempts[send]}")
        fault = generator.choice(INJECTED_FAULTS) if generator.random() < FAULT_RATE else None
        self._current[send] = fault
        if fault and fault.refused:
            port = self._closed_port.getsockname()[1]
            request = httpx.Request(
                request.method,
                request.url.copy_with(port=port),
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions,
            )
        return await self._transport.handle_async_request(request)

    def treat(self, head: ReceivedRequest) -> Treatment:
        """Returns what the server does to a request."""
        fault = self._current[head.header("x-send") or ""]
        return fault.treatment if fault else NO_FAULT

    async def aclose(self) -> None:
        self._closed_port.close()
        await self._transport.aclose()


@dataclass
class ClientResult:
    """The results of all sends of one client."""

    name: str
    arrived: Counter[str]
    requests: int
    reported: list[ReportedResult]

    def line(self) -> str:
        """Returns the results as a line of the table."""
        arrivals = [self.arrived[address(number)] for number in range(SENDS)]
        wrong = {(ReportedResult.SENT, False), (ReportedResult.NOT_SENT, True)}
        misreported = sum(
            (reported, count > 0) in wrong
            for reported, count in zip(self.reported, arrivals, strict=True)
        )
        numbers = (
            arrivals.count(1),
            sum(count > 1 for count in arrivals),
            arrivals.count(0),
            misreported,
            self.reported.count(ReportedResult.AMBIGUOUS),
            self.requests,
        )
        return f"{self.name:32}" + "".join(f"{number:12,}" for number in numbers)


def address(number: int) -> str:
    return f"number-{number}@example.com"


def loops_client(base_url: str, http: httpx.AsyncClient, retry: RetryPolicy) -> Sender:
    """Returns a sender that uses this library."""
    client = AsyncLoops(
        API_KEY, base_url=base_url, http_client=http, retry=retry, rate_limit=None, timeout=TIMEOUT
    )

    async def send(number: int) -> ReportedResult:
        view = client.with_options(headers={"x-send": str(number)})
        try:
            await view.events.send("signup", email=address(number))
        except APIError as error:
            return ReportedResult.AMBIGUOUS if error.ambiguous else ReportedResult.NOT_SENT
        return ReportedResult.SENT

    return send


def httpx_loop(base_url: str, http: httpx.AsyncClient) -> Sender:
    """Returns a typical hand-written sender: three retries without an idempotency key."""

    async def send(number: int) -> ReportedResult:
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
            return ReportedResult.SENT
        return ReportedResult.NOT_SENT

    return send


CLIENTS: dict[str, Callable[[str, httpx.AsyncClient], Sender]] = {
    "loops, default (2 retries)": lambda url, http: loops_client(url, http, RetryPolicy.testing()),
    "loops, max_retries=8": lambda url, http: loops_client(
        url, http, RetryPolicy.testing(max_retries=8)
    ),
    "httpx in a loop, 3 retries": httpx_loop,
}


async def run(name: str, seed: int) -> ClientResult:
    """Makes all sends with one client."""
    service, faults, semaphore = Service(), FaultInjector(seed), asyncio.Semaphore(CONCURRENCY)
    with faulty(faults.treat, service.carry_out) as server:
        async with httpx.AsyncClient(transport=faults) as http:
            send = CLIENTS[name](f"{server.url}/api", http)

            async def send_when_free(number: int) -> ReportedResult:
                async with semaphore:
                    return await send(number)

            reported = await asyncio.gather(*map(send_when_free, range(SENDS)))
    arrived = Counter(event.email for event in service.sandbox.events)
    return ClientResult(name, arrived, faults.attempts.total(), reported)


def main(seed: int) -> None:
    """Prints one line per client."""
    print(f"{SENDS:,} sends, faults in {FAULT_RATE:.0%} of the requests; seed {seed}\n")
    columns = ("once", "twice", "lost", "misreported", "ambiguous", "requests")
    print(f"{'':32}" + "".join(f"{column:>12}" for column in columns), flush=True)
    for name in CLIENTS:
        print(asyncio.run(run(name, seed)).line(), flush=True)
    print(
        "\nOnce, twice (or more) and lost: how many sends arrived that often at the server."
        "\nMisreported: reported as sent but not arrived, or reported as failed but arrived."
        "\nAmbiguous: the client raised an ambiguous error."
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
