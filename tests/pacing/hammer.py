"""A process that calls as fast as it may. Its arguments are those of `hammer`."""

from __future__ import annotations

import asyncio
import sys
import threading
import time

import httpx

from loops import AsyncLoops, Loops, RedisRateLimit

WORKERS = 12  # so that there is always work waiting


def hammer(flavour: str, redis_url: str, base_url: str, per_second: str, seconds: str) -> None:
    """First calls unpaced, so that connections are open; starts in earnest with a line of stdin."""
    pace = RedisRateLimit(redis_url, per_second=int(per_second))
    if flavour == "async":
        asyncio.run(_hammer_with_tasks(pace, base_url, float(seconds)))
    else:
        _hammer_with_threads(pace, base_url, float(seconds))


def _hammer_with_threads(pace: RedisRateLimit, base_url: str, seconds: float) -> None:
    def work(client: Loops, until: float) -> None:
        while time.monotonic() < until:
            client.api_key.test()

    def work_together(client: Loops, until: float) -> None:
        threads = [threading.Thread(target=work, args=(client, until)) for _ in range(WORKERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    with httpx.Client() as http:
        warm = Loops("key", base_url=f"{base_url}/warm", http_client=http, rate_limit=None)
        work_together(warm, time.monotonic() + 0.1)
        paced = Loops("key", base_url=base_url, http_client=http, rate_limit=pace)
        wait_for_the_start()
        work_together(paced, time.monotonic() + seconds)


async def _hammer_with_tasks(pace: RedisRateLimit, base_url: str, seconds: float) -> None:
    async def work(client: AsyncLoops, until: float) -> None:
        while time.monotonic() < until:
            await client.api_key.test()

    async def work_together(client: AsyncLoops, until: float) -> None:
        await asyncio.gather(*(work(client, until) for _ in range(WORKERS)))

    async with httpx.AsyncClient() as http:
        warm = AsyncLoops("key", base_url=f"{base_url}/warm", http_client=http, rate_limit=None)
        await work_together(warm, time.monotonic() + 0.1)
        paced = AsyncLoops("key", base_url=base_url, http_client=http, rate_limit=pace)
        wait_for_the_start()
        await work_together(paced, time.monotonic() + seconds)


def wait_for_the_start() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    hammer(*sys.argv[1:])
