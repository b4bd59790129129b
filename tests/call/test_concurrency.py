"""One client serves threads, tasks, several event loops and a forked process."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import warnings
from typing import Any

import httpx
import pytest

from loops import AsyncLoops, Loops, RateLimit

from ..support.flavours import ADA
from ..support.processes import python
from ..support.server import ACCEPTED, serving


def unlimited(request):
    return httpx.Response(200, json=[])


def send(client):
    return client.events.send("signup", email=ADA)


class TestConcurrentCalls:
    def test_one_client_serves_many_calls_at_once(self, flavour):
        with serving(ACCEPTED) as server:
            client = flavour.client(base_url=server.url, rate_limit=None)
            calls = [lambda: client.events.send("signup", email=ADA)] * 40
            answers = flavour.all_at_once(calls)

        assert [answer.success for answer in answers] == [True] * 40
        assert len({request.header("idempotency-key") for request in server.requests}) == 40
        assert server.connections <= 40

    def test_calls_at_once_share_the_rate_limit(self, flavour):
        # The clock stands still, so every call waits from the same moment.
        client = flavour.client(unlimited, rate_limit=RateLimit(clock=lambda: 5.0))

        flavour.all_at_once([client.mailing_lists.list] * 30)

        assert sorted(flavour.sleeps) == [1.0] * 10 + [2.0] * 10

    def test_the_first_calls_at_once_make_one_pool(self, flavour, monkeypatch):
        made: list[object] = []

        def counted(**options: Any) -> Any:
            made.append(flavour.http_class(**options))
            return made[-1]

        with serving(ACCEPTED) as server:
            client = flavour.client(base_url=server.url, rate_limit=None)
            monkeypatch.setattr(httpx, flavour.http_class.__name__, counted)
            flavour.all_at_once([lambda: send(client)] * 10)

        assert len(made) == 1


class TestEventLoops:
    def test_a_client_works_in_a_second_event_loop(self):
        with serving(ACCEPTED) as server, warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # the first pool is never closed
            client = AsyncLoops("key", base_url=server.url)
            for _ in range(2):
                for _ in range(2):
                    assert asyncio.run(send(client)).success
            pools = len(client._caller.connections._pools)
            del client
            gc.collect()

        assert server.connections == 4
        assert pools == 1

    def test_two_event_loops_at_once_have_a_pool_each(self):
        both = threading.Barrier(2, timeout=5)

        async def work(client):
            for _ in range(2):
                await send(client)
                both.wait()
            await client._caller.connections.http_client().aclose()

        with serving(ACCEPTED) as server:
            client = AsyncLoops("key", base_url=server.url)
            threads = [threading.Thread(target=asyncio.run, args=(work(client),)) for _ in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

        assert [len([h for h in server.requests if h.connection == n]) for n in (1, 2)] == [2, 2]


FORK = """
    import asyncio, os, sys
    from loops import {kind}

    client = {kind}(base_url=sys.argv[1])
    def send():
        result = client.events.send("signup", email="ada@example.com")
        assert ({run}).success

    send()
    child = os.fork()
    send()
    if child == 0:
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    send()
    {close}
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
class TestFork:
    def test_a_forked_child_gets_its_own_pool_and_the_parent_keeps_its_pool(self):
        with serving(ACCEPTED) as server:
            python(FORK.format(kind="Loops", run="result", close="client.close()"), server.url)

        assert sorted(request.connection for request in server.requests) == [1, 1, 1, 2]

    def test_a_forked_child_can_use_an_async_client_in_its_own_event_loop(self):
        run = "loop.run_until_complete(result) if os.getpid() == parent else asyncio.run(result)"
        code = FORK.format(kind="AsyncLoops", run=run, close="finish()").replace(
            "    client =",
            """
    parent, loop = os.getpid(), asyncio.new_event_loop()
    def finish():
        loop.run_until_complete(client.aclose())
        loop.close()
    client =""",
        )
        with serving(ACCEPTED) as server:
            python(code, server.url)

        assert sorted(request.connection for request in server.requests) == [1, 1, 1, 2]


class TestNothingIsLeftOpen:
    @pytest.mark.parametrize("kind", ["Loops", "AsyncLoops"])
    def test_a_context_leaves_nothing_open(self, kind):
        code = """
            import asyncio, sys
            from loops import AsyncLoops, Loops

            def main():
                with Loops(base_url=sys.argv[1]) as client:
                    client.events.send("signup", email="ada@example.com")

            async def async_main():
                async with AsyncLoops(base_url=sys.argv[1]) as client:
                    await client.events.send("signup", email="ada@example.com")

            main() if sys.argv[2] == "Loops" else asyncio.run(async_main())
        """
        with serving(ACCEPTED) as server:
            python(code, server.url, kind)

    def test_an_unused_client_leaves_nothing_open(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            Loops("key")
            AsyncLoops("key")
            gc.collect()
