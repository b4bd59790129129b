"""Opening, closing, and views with other options."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from loops import APITimeoutError, ConfigurationError, RateLimit, RetryPolicy, ServerError
from loops._answer import TimeLeft
from loops.sandbox import faults

from .worlds import World


def pool_of(world: World, client: object) -> httpx.Client | httpx.AsyncClient:
    """The pool that a client without a given one sends with."""

    async def at_once() -> httpx.AsyncClient:
        pool: httpx.AsyncClient = client._connections.http()  # type: ignore[attr-defined]
        return pool

    if world.is_async:
        async_pool: httpx.AsyncClient = world.run(at_once())
        return async_pool
    sync_pool: httpx.Client = client._connections.http()  # type: ignore[attr-defined]
    return sync_pool


class TestClosing:
    def test_a_context_closes_its_own_pool(self, world):
        with world.entered(world.client()) as client:
            pool = pool_of(world, client)
            assert not pool.is_closed

        assert pool.is_closed

    def test_a_context_leaves_a_given_http_client_open(self, world, sandbox):
        http = world.http(sandbox)

        with world.entered(world.client(http_client=http)) as client:
            world.run(client.api_key.test())

        assert not http.is_closed

    def test_a_closed_client_refuses_calls(self, world, sandbox, client):
        world.close(client)

        with pytest.raises(RuntimeError, match="closed"):
            world.run(client.api_key.test())

        assert sandbox.requests == ()

    def test_closing_twice_is_no_error(self, world, client):
        world.close(client)
        world.close(client)

    def test_closing_one_that_was_never_used_is_no_error(self, world):
        world.close(world.client())

    def test_making_a_client_opens_nothing(self, world):
        assert world.client()._connections._pools == {}


class TestViews:
    def test_have_options_of_their_own(self, world):
        seen: list[Any] = []

        def answer(request):
            seen.append(request)
            return httpx.Response(200, json=[])

        client = world.client(answer, headers={"x-a": "1", "x-b": "1"})
        view = client.with_options(timeout=3, headers={"X-B": "2", "x-c": "2"})

        world.run(view.mailing_lists.list())
        world.run(client.mailing_lists.list())

        viewed, plain = seen
        assert [viewed.headers[name] for name in ("x-a", "x-b", "x-c")] == ["1", "2", "2"]
        assert viewed.extensions["timeout"]["read"] == 3
        assert [plain.headers.get(name) for name in ("x-a", "x-b", "x-c")] == ["1", "1", None]
        assert plain.extensions["timeout"]["read"] == 30

    def test_with_another_retry_policy(self, world, sandbox, client):
        sandbox.inject(faults.Respond(503), times=2)

        with pytest.raises(ServerError):
            world.run(client.with_options(retry=RetryPolicy(max_retries=0)).api_key.test())
        world.run(client.api_key.test())

        assert [request.status for request in sandbox.requests] == [503, 503, 200]

    def test_what_is_not_given_stays(self, world, sandbox):
        client = world.client(sandbox, retry=RetryPolicy(max_retries=0), headers={"x-a": "1"})
        sandbox.inject(faults.Respond(503))

        with pytest.raises(ServerError):
            world.run(client.with_options(timeout=3).api_key.test())

        assert sandbox.requests[0].headers["x-a"] == "1"

    def test_of_views_add_up(self, world, sandbox, client):
        view = client.with_options(headers={"x-a": "1"}).with_options(headers={"x-b": "2"})

        world.run(view.api_key.test())

        headers = sandbox.requests[0].headers
        assert (headers["x-a"], headers["x-b"]) == ("1", "2")

    def test_share_the_pool(self, world):
        client = world.client()

        assert pool_of(world, client.with_options(timeout=3)) is pool_of(world, client)

    def test_share_the_pace(self, world, sandbox):
        client = world.client(sandbox, rate_limit=RateLimit(per_second=2, clock=lambda: 5.0))
        view = client.with_options(timeout=3)

        for caller in (client, view, client):
            world.run(caller.api_key.test())

        assert world.sleeps == [1.0]

    def test_closing_one_closes_nothing(self, world):
        client = world.client()
        pool = pool_of(world, client)

        with world.entered(client.with_options(timeout=3)):
            pass

        assert not pool.is_closed

    def test_are_closed_with_their_client(self, world, sandbox, client):
        view = client.with_options(timeout=3)

        world.close(client)

        with pytest.raises(RuntimeError, match="closed"):
            world.run(view.api_key.test())

    def test_show_their_replies_to_the_same_hook(self, world, sandbox):
        replies: list[Any] = []
        client = world.client(sandbox, on_reply=replies.append)

        world.run(client.with_options(timeout=3).api_key.test())

        assert [reply.operation for reply in replies] == ["api_key.test"]

    @pytest.mark.parametrize(
        "options", [{"timeout": 0}, {"retry": 3}, {"headers": {"Authorization": "x"}}], ids=str
    )
    def test_refuse_what_the_constructor_refuses(self, client, options):
        with pytest.raises(ConfigurationError, match=next(iter(options))):
            client.with_options(**options)


class TestDeadline:
    def test_shortens_every_part_of_the_timeout(self, world):
        seen: list[Any] = []

        def answer(request):
            seen.append(dict(request.extensions["timeout"]))
            return httpx.Response(200, json=[])

        timeout = httpx.Timeout(None, connect=1)
        client = world.client(answer, timeout=timeout, retry=RetryPolicy(deadline=3))
        world.run(client.mailing_lists.list())

        rest = pytest.approx(3, abs=0.5)  # less what has passed already
        assert seen == [{"connect": 1, "read": rest, "write": rest, "pool": rest}]

    def test_leaves_each_phase_what_those_before_it_left(self, monkeypatch):
        now = [100.0]
        monkeypatch.setattr("loops._answer.perf_counter", lambda: now[0])
        left = TimeLeft(httpx.Timeout(2), 3)

        connecting = left.get("connect")
        now[0] += 1.5
        reading = left.get("read")
        now[0] += 9

        assert (connecting, reading) == (2, 1.5)
        assert left.get("read") == pytest.approx(0.001)  # zero would be no bound for a socket

    def test_that_the_pace_cannot_meet_ends_the_call_before_it_is_sent(self, world, sandbox):
        pace = RateLimit(per_second=1, clock=lambda: 5.0)
        client = world.client(sandbox, rate_limit=pace, retry=RetryPolicy(deadline=0.5))
        world.run(client.api_key.test())

        with pytest.raises(APITimeoutError) as caught:
            world.run(client.api_key.test())

        assert not caught.value.sent
        assert len(sandbox.requests) == 1
        assert world.sleeps == []
