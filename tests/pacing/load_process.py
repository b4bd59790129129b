"""A process that calls as fast as it may. Its arguments are those of `call_repeatedly`."""

from __future__ import annotations

import asyncio
import sys
import threading
import time

import httpx

from loops import AsyncLoops, Loops, RedisRateLimit

WORKERS = 12  # enough that some always wait


def call_repeatedly(
    flavour: str, redis_url: str, base_url: str, per_second: str, seconds: str
) -> None:
    """Opens connections with calls that are not paced, then waits for a line on stdin."""
    rate_limit = RedisRateLimit(redis_url, per_second=int(per_second))
    if flavour == "async":
        asyncio.run(_call_with_tasks(rate_limit, base_url, float(seconds)))
    else:
        _call_with_threads(rate_limit, base_url, float(seconds))


def _call_with_threads(rate_limit: RedisRateLimit, base_url: str, seconds: float) -> None:
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
        paced = Loops("key", base_url=base_url, http_client=http, rate_limit=rate_limit)
        wait_for_signal()
        work_together(paced, time.monotonic() + seconds)


async def _call_with_tasks(rate_limit: RedisRateLimit, base_url: str, seconds: float) -> None:
    async def work(client: AsyncLoops, until: float) -> None:
        while time.monotonic() < until:
            await client.api_key.test()

    async def work_together(client: AsyncLoops, until: float) -> None:
        await asyncio.gather(*(work(client, until) for _ in range(WORKERS)))

    async with httpx.AsyncClient() as http:
        warm = AsyncLoops("key", base_url=f"{base_url}/warm", http_client=http, rate_limit=None)
        await work_together(warm, time.monotonic() + 0.1)
        paced = AsyncLoops("key", base_url=base_url, http_client=http, rate_limit=rate_limit)
        wait_for_signal()
        await work_together(paced, time.monotonic() + seconds)


def wait_for_signal() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    call_repeatedly(*sys.argv[1:])
