"""Checks that memory does not grow with the number of sends.

    python -m benchmarks.memory [--sends N]

The benchmark sends events with idempotency keys, retries and pacing, first with `Loops` and then
with `AsyncLoops`. The transport does no I/O and loses every 50th response, so that some sends are
retried. After a warm-up, the benchmark prints several times how many memory blocks Python has
allocated and how much memory the process uses (RSS, where the system reports it). Only the blocks
decide: a client that kept one object per send would exceed the limit by far.
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
READING_COUNT = 5
MAX_ADDED_BLOCKS = 1_000
"""The number of blocks that caches and free lists may add, independent of the number of sends."""
PROPERTIES: dict[str, str | int] = {"plan": "pro", "seats": 3}


class MemoryReading(NamedTuple):
    """The memory in use after a number of sends."""

    sends: int
    blocks: int
    resident: int


def lossy_transport() -> httpx.MockTransport:
    """Returns a transport that accepts every event and loses every 50th response."""
    numbers = count(1)

    def handle(request: httpx.Request) -> httpx.Response:
        if next(numbers) % 50 == 0:
            raise httpx.ReadError("lost", request=request)
        return httpx.Response(
            200, headers={"x-ratelimit-limit": "10"}, content=b'{"success": true}'
        )

    return httpx.MockTransport(handle)


def rate_limit_without_waits() -> RateLimit:
    """Returns the rate limit of the API with a clock that advances a second on every reading."""
    seconds = count()
    return RateLimit(clock=lambda: float(next(seconds)))


def take_reading(sends: int) -> MemoryReading:
    """Collects garbage and returns the memory in use."""
    gc.collect()
    return MemoryReading(sends, sys.getallocatedblocks(), resident_bytes())


def resident_bytes() -> int:
    """Returns the resident set size of the process, or 0 where the system does not report it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


def batches(sends: int) -> Iterator[int]:
    """Yields the number of sends before each reading: first the warm-up, then equal parts."""
    yield WARM_UP
    for _ in range(READING_COUNT):
        yield sends // READING_COUNT


def measure_sync(sends: int) -> list[MemoryReading]:
    """Sends with `Loops`, one event at a time."""
    readings: list[MemoryReading] = []
    with (
        httpx.Client(transport=lossy_transport()) as http,
        Loops(
            "key",
            http_client=http,
            retry=RetryPolicy.testing(),
            rate_limit=rate_limit_without_waits(),
        ) as loops,
    ):
        for batch in batches(sends):
            for _ in range(batch):
                loops.events.send("signup", email="a@b.test", event_properties=PROPERTIES)
            readings.append(take_reading(batch + (readings[-1].sends if readings else 0)))
    return readings


async def measure_async(sends: int) -> list[MemoryReading]:
    """Sends with `AsyncLoops`, ten events at a time."""
    readings: list[MemoryReading] = []
    async with (
        httpx.AsyncClient(transport=lossy_transport()) as http,
        AsyncLoops(
            "key",
            http_client=http,
            retry=RetryPolicy.testing(),
            rate_limit=rate_limit_without_waits(),
        ) as loops,
    ):
        for batch in batches(sends):
            for _ in range(batch // 10):
                calls = [
                    loops.events.send("signup", email="a@b.test", event_properties=PROPERTIES)
                    for _ in range(10)
                ]
                await asyncio.gather(*calls)
            readings.append(take_reading(batch + (readings[-1].sends if readings else 0)))
    return readings


def added_blocks(readings: list[MemoryReading]) -> int:
    """Returns the number of blocks added since the warm-up."""
    return readings[-1].blocks - readings[0].blocks


def report(name: str, measure: Callable[[], list[MemoryReading]]) -> bool:
    """Prints the readings of one client, and returns whether memory did not grow."""
    start = time.perf_counter()
    readings = measure()
    print(f"{name}, {time.perf_counter() - start:.0f} s\n{'sends':>9} {'blocks':>9} {'RSS MiB':>9}")
    for reading in readings:
        print(f"{reading.sends:9,} {reading.blocks:9,} {reading.resident / 2**20:9.1f}")
    added, sends = added_blocks(readings), readings[-1].sends - readings[0].sends
    passed = added <= MAX_ADDED_BLOCKS
    verdict = "passed" if passed else "FAILED, memory grows"
    print(f"{added:+,} blocks in {sends:,} sends (limit {MAX_ADDED_BLOCKS:,}): {verdict}\n")
    return passed


def main() -> int:
    """Measures both clients, and returns the exit status 1 if memory grew."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sends", type=int, default=100_000, help="number of sends per client")
    sends = parser.parse_args().sends
    passed = report("Loops", lambda: measure_sync(sends))
    passed &= report("AsyncLoops", lambda: asyncio.run(measure_async(sends)))
    return 0 if passed else 1


if __name__ == "__main__":
    raise SystemExit(main())
