"""What sending leaves behind in memory: nothing that grows.

    python -m benchmarks.memory [--sends N]

Sends events with keys through all policies (retries, pacing, idempotency) over a transport within
the process, which loses every 50th answer so that retries are among them; first with `Loops`, then
with `AsyncLoops`. After a warm-up it prints, several times, how many blocks of memory Python has
given out and what the process occupies (RSS, where the system tells). The verdict is on the blocks:
whoever keeps an object of each send keeps a block of each, and fails by far.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import httpx

from loops import AsyncLoops, Loops, RateLimit, RetryPolicy

WARM_UP = 2_000
READINGS = 5
MOST = 1_000
"""Blocks that may be added, however many sends there are: the noise of caches and free lists."""
PROPERTIES: dict[str, str | int] = {"plan": "pro", "seats": 3}


class Reading(NamedTuple):
    """What is in use after so many sends."""

    sends: int
    blocks: int
    resident: int


def lossy() -> httpx.MockTransport:
    """Answers every event with success; every 50th answer gets lost."""
    numbers = count(1)

    def handle(request: httpx.Request) -> httpx.Response:
        if next(numbers) % 50 == 0:
            raise httpx.ReadError("lost", request=request)
        return httpx.Response(
            200, headers={"x-ratelimit-limit": "10"}, content=b'{"success": true}'
        )

    return httpx.MockTransport(handle)


def unhurried() -> RateLimit:
    """The limit of the API, on a clock that lets a second pass with every look at it."""
    seconds = count()
    return RateLimit(clock=lambda: float(next(seconds)))


def reading(sends: int) -> Reading:
    """Takes a reading, after the garbage is out."""
    gc.collect()
    return Reading(sends, sys.getallocatedblocks(), resident())


def resident() -> int:
    """The bytes that the process occupies, or 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


def batches(sends: int) -> Iterator[int]:
    """The warm-up, and then the sends between two readings."""
    yield WARM_UP
    for _ in range(READINGS):
        yield sends // READINGS


def with_loops(sends: int) -> list[Reading]:
    """Sends one after the other."""
    readings: list[Reading] = []
    with (
        httpx.Client(transport=lossy()) as http,
        Loops(
            "key", http_client=http, retry=RetryPolicy.testing(), rate_limit=unhurried()
        ) as loops,
    ):
        for batch in batches(sends):
            for _ in range(batch):
                loops.events.send("signup", email="a@b.test", event_properties=PROPERTIES)
            readings.append(reading(batch + (readings[-1].sends if readings else 0)))
    return readings


async def with_async_loops(sends: int) -> list[Reading]:
    """The same with tasks, ten at a time."""
    readings: list[Reading] = []
    async with (
        httpx.AsyncClient(transport=lossy()) as http,
        AsyncLoops(
            "key", http_client=http, retry=RetryPolicy.testing(), rate_limit=unhurried()
        ) as loops,
    ):
        for batch in batches(sends):
            for _ in range(batch // 10):
                calls = [
                    loops.events.send("signup", email="a@b.test", event_properties=PROPERTIES)
                    for _ in range(10)
                ]
                await asyncio.gather(*calls)
            readings.append(reading(batch + (readings[-1].sends if readings else 0)))
    return readings


def growth(readings: list[Reading]) -> int:
    """Blocks that have been added since the warm-up."""
    return readings[-1].blocks - readings[0].blocks


def report(name: str, measure: Callable[[], list[Reading]]) -> bool:
    """Measures one world and prints the readings; whether they are as they should be."""
    began = time.perf_counter()
    readings = measure()
    print(f"{name}, {time.perf_counter() - began:.0f} s\n{'sends':>9} {'blocks':>9} {'RSS MiB':>9}")
    for one in readings:
        print(f"{one.sends:9,} {one.blocks:9,} {one.resident / 2**20:9.1f}")
    grown, sends = growth(readings), readings[-1].sends - readings[0].sends
    verdict = "good" if grown <= MOST else "IT GROWS"
    print(f"{grown:+,} blocks in {sends:,} sends (at most {MOST:,}): {verdict}\n")
    return grown <= MOST


def main() -> int:
    """Both worlds; the exit code says whether memory grew."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sends", type=int, default=100_000, help="in each world")
    sends = parser.parse_args().sends
    good = report("Loops", lambda: with_loops(sends))
    good &= report("AsyncLoops", lambda: asyncio.run(with_async_loops(sends)))
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
