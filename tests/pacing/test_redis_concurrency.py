"""One limit in threads, tasks, forked processes and event loops, and user-supplied clients."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import pytest
import redis

from loops import AsyncLoops, ConfigurationError, Loops, RedisRateLimit
from loops._pacing.rate_limit import Budget, Permit

from ..support.processes import python


def test_sync_and_async_clients_share_one_window(
    server, limit_of, accepting_http, async_accepting_http
):
    limit = limit_of(server)

    async def send() -> None:
        async with AsyncLoops("key", http_client=async_accepting_http, rate_limit=limit) as client:
            await client.events.send("signup", email="ada@example.com")

    with Loops("key", http_client=accepting_http, rate_limit=limit) as client:
        client.events.send("signup", email="ada@example.com")
    asyncio.run(send())

    assert server.count_permits() == 2


def test_many_threads_take_one_permit_each(server, limit_of, logged):
    limit = limit_of(server, per_second=50)

    with ThreadPoolExecutor(64) as pool:
        taken = list(pool.map(limit.reserve, [Budget.CORE] * 300))

    assert len({start.ticket for start in taken}) == server.count_permits() == 300
    assert max(start.wait for start in taken) > 4.5
    assert logged() == []


def test_many_tasks_take_one_permit_each_over_few_connections(server, limit_of, logged):
    limit = limit_of(server, per_second=50)

    async def reserve_many() -> tuple[list[Permit], int]:
        taken = await asyncio.gather(*(limit.areserve(Budget.CORE) for _ in range(500)))
        with server.client() as client:
            return taken, len(client.client_list())

    taken, connections = asyncio.run(reserve_many())

    assert len({start.ticket for start in taken}) == server.count_permits() == 500
    assert connections <= 8 + 2
    assert logged() == []


def test_tasks_get_permits_in_the_order_of_reservations(server, limit_of):
    limit = limit_of(server)

    async def reserve_in_turn() -> list[float]:
        return [(await limit.areserve(Budget.CORE)).at for _ in range(50)]

    at = asyncio.run(reserve_in_turn())

    assert all(later - earlier > -0.005 for earlier, later in pairwise(at))


@pytest.mark.parametrize("ticks", range(8))
def test_a_cancelled_task_releases_its_permit(server, limit_of, ticks):
    limit = limit_of(server)

    async def cancel_at_some_point() -> None:
        await limit.arelease(await limit.areserve(Budget.CORE))  # so that there is a connection
        task = asyncio.create_task(limit.areserve(Budget.CORE))
        for _ in range(ticks):
            await asyncio.sleep(0)
        if task.cancel():
            await asyncio.wait([task])
        if not task.cancelled():
            await limit.arelease(task.result())

    asyncio.run(cancel_at_some_point())

    assert server.count_permits() == 0


def test_a_cancelled_call_releases_its_permit(server, limit_of, async_accepting_http):
    limit = limit_of(server, per_second=1)

    async def cancel_a_waiting_call() -> None:
        client = AsyncLoops("key", http_client=async_accepting_http, rate_limit=limit)
        await client.events.send("signup", email="ada@example.com")
        call = asyncio.create_task(client.events.send("signup", email="ada@example.com"))
        while server.count_permits() < 2:
            await asyncio.sleep(0.01)
        call.cancel()
        await asyncio.wait([call])

    asyncio.run(cancel_a_waiting_call())

    assert server.count_permits() == 1


def test_an_interrupted_thread_releases_its_permit(server, limit_of, monkeypatch):
    limit = limit_of(server)
    limit.release(limit.reserve(Budget.CORE))
    evalsha: Any = redis.Redis.evalsha
    calls = []

    def interrupted(*arguments: object) -> object:
        answer = evalsha(*arguments)
        calls.append(arguments)
        if len(calls) == 1:
            raise KeyboardInterrupt
        return answer

    monkeypatch.setattr(redis.Redis, "evalsha", interrupted)
    with pytest.raises(KeyboardInterrupt):
        limit.reserve(Budget.CORE)

    assert server.count_permits() == 0


def test_two_successive_event_loops_can_use_one_limit(server, limit_of, logged):
    limit = limit_of(server)

    for _ in range(2):
        asyncio.run(limit.areserve(Budget.CORE))

    assert server.count_permits() == 2
    assert logged() == []


def test_two_concurrent_event_loops_can_use_one_limit(server, limit_of, logged):
    limit = limit_of(server)
    together = threading.Barrier(2)

    async def reserve_several() -> None:
        together.wait()
        for _ in range(20):
            await limit.areserve(Budget.CORE)

    threads = [threading.Thread(target=asyncio.run, args=(reserve_several(),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert server.count_permits() == 40
    assert logged() == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_process_shares_the_window_over_its_own_connections(server):
    code = """
        import asyncio, os, sys
        from loops import RedisRateLimit
        from loops._pacing.rate_limit import Budget

        limit = RedisRateLimit(sys.argv[1])
        limit.reserve(Budget.CORE)
        asyncio.run(limit.areserve(Budget.CORE))
        child = os.fork()
        for _ in range(20):
            limit.reserve(Budget.CORE)
        asyncio.run(limit.areserve(Budget.CORE))
        if child:
            assert os.waitpid(child, 0)[1] == 0
    """

    python(code, server.url)

    assert server.count_permits() == 2 + 2 * 21


def test_no_connection_leaks_with_or_without_close(server):
    code = """
        import asyncio, sys
        from loops import RedisRateLimit
        from loops._pacing.rate_limit import Budget

        async def main(close):
            await asyncio.gather(*(limit.areserve(Budget.CORE) for _ in range(5)))
            if close:
                await limit.aclose()
                await limit.aclose()
                await limit.areserve(Budget.CORE)

        for close in (True, False):
            limit = RedisRateLimit(sys.argv[1])
            limit.reserve(Budget.CORE)
            asyncio.run(main(close))
            if close:
                limit.close()
                limit.close()
                limit.reserve(Budget.CORE)
        del limit
    """

    assert python(code, server.url) == ""


def test_a_user_supplied_client_is_used_and_not_closed(server, logged):
    with server.client() as client:
        limit = RedisRateLimit(client)
        limit.reserve(Budget.CORE)
        limit.close()
        assert client.ping()

    async def with_an_async_one() -> None:
        async with redis.asyncio.Redis(unix_socket_path=str(server.socket)) as client:
            limit = RedisRateLimit(client)
            await limit.areserve(Budget.CORE)
            await limit.aclose()
            assert await client.ping()

    asyncio.run(with_an_async_one())
    assert server.count_permits() == 2
    assert logged() == []


def test_a_client_of_the_other_flavour_is_refused(server):
    with server.client() as client, pytest.raises(ConfigurationError, match=r"redis\.asyncio"):
        asyncio.run(RedisRateLimit(client).areserve(Budget.CORE))
    with pytest.raises(ConfigurationError, match=r"a redis\.Redis"):
        RedisRateLimit(redis.asyncio.Redis()).reserve(Budget.CORE)


def test_a_client_is_paced(server, limit_of, accepting_http):
    limit = limit_of(server, per_second=5)
    began = time.perf_counter()

    with Loops("key", http_client=accepting_http, rate_limit=limit) as client:
        for _ in range(6):
            client.events.send("signup", email="ada@example.com")

    assert time.perf_counter() - began > 1.0
