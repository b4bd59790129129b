"""Opening and closing clients, views with other options, and deadlines."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from loops import (
    ConfigurationError,
    RateLimit,
    RetryPolicy,
    ServerError,
)
from loops._call.timeouts import AttemptTimeouts
from loops.sandbox import faults

from ..support.flavours import Flavour


def pool_of(flavour: Flavour, client: object) -> httpx.Client | httpx.AsyncClient:
    """Returns the pool that a client has opened for itself."""

    async def at_once() -> httpx.AsyncClient:
        pool: httpx.AsyncClient = client._caller.connections.http_client()  # type: ignore[attr-defined]
        return pool

    if flavour.is_async:
        async_pool: httpx.AsyncClient = flavour.run(at_once())
        return async_pool
    sync_pool: httpx.Client = client._caller.connections.http_client()  # type: ignore[attr-defined]
    return sync_pool


class TestClosing:
    def test_a_context_closes_its_own_pool(self, flavour):
        with flavour.entered(flavour.client()) as client:
            pool = pool_of(flavour, client)
            assert not pool.is_closed

        assert pool.is_closed

    def test_a_context_leaves_a_given_http_client_open(self, flavour, sandbox):
        http = flavour.http(sandbox)

        with flavour.entered(flavour.client(http_client=http)) as client:
            flavour.run(client.api_key.test())

        assert not http.is_closed

    def test_a_closed_client_refuses_calls(self, flavour, sandbox, client):
        flavour.close(client)

        with pytest.raises(RuntimeError, match="closed"):
            flavour.run(client.api_key.test())

        assert sandbox.requests == ()

    def test_a_client_can_be_closed_twice(self, flavour, client):
        flavour.close(client)
        flavour.close(client)

    def test_an_unused_client_can_be_closed(self, flavour):
        flavour.close(flavour.client())

    def test_the_constructor_opens_nothing(self, flavour):
        assert flavour.client()._caller.connections._pools == {}


class TestViews:
    def test_a_view_has_its_own_options(self, flavour):
        seen: list[Any] = []

        def answer(request):
            seen.append(request)
            return httpx.Response(200, json=[])

        client = flavour.client(answer, headers={"x-a": "1", "x-b": "1"})
        view = client.with_options(timeout=3, headers={"X-B": "2", "x-c": "2"})

        flavour.run(view.mailing_lists.list())
        flavour.run(client.mailing_lists.list())

        viewed, plain = seen
        assert [viewed.headers[name] for name in ("x-a", "x-b", "x-c")] == ["1", "2", "2"]
        assert viewed.extensions["timeout"]["read"] == 3
        assert [plain.headers.get(name) for name in ("x-a", "x-b", "x-c")] == ["1", "1", None]
        assert plain.extensions["timeout"]["read"] == 30

    def test_a_view_has_its_own_retry_policy(self, flavour, sandbox, client):
        sandbox.inject(faults.Respond(503), times=2)

        with pytest.raises(ServerError):
            flavour.run(client.with_options(retry=RetryPolicy(max_retries=0)).api_key.test())
        flavour.run(client.api_key.test())

        assert [request.status for request in sandbox.requests] == [503, 503, 200]

    def test_a_view_keeps_options_that_are_not_given(self, flavour, sandbox):
        client = flavour.client(sandbox, retry=RetryPolicy(max_retries=0), headers={"x-a": "1"})
        sandbox.inject(faults.Respond(503))

        with pytest.raises(ServerError):
            flavour.run(client.with_options(timeout=3).api_key.test())

        assert sandbox.requests[0].headers["x-a"] == "1"

    def test_a_view_of_a_view_has_the_headers_of_both(self, flavour, sandbox, client):
        view = client.with_options(headers={"x-a": "1"}).with_options(headers={"x-b": "2"})

        flavour.run(view.api_key.test())

        headers = sandbox.requests[0].headers
        assert (headers["x-a"], headers["x-b"]) == ("1", "2")

    def test_a_view_shares_the_pool(self, flavour):
        client = flavour.client()

        assert pool_of(flavour, client.with_options(timeout=3)) is pool_of(flavour, client)

    def test_a_view_shares_the_rate_limit(self, flavour, sandbox):
        client = flavour.client(sandbox, rate_limit=RateLimit(per_second=2, clock=lambda: 5.0))
        view = client.with_options(timeout=3)

        for caller in (client, view, client):
            flavour.run(caller.api_key.test())

        assert flavour.sleeps == [1.0]

    def test_closing_a_view_closes_nothing(self, flavour):
        client = flavour.client()
        pool = pool_of(flavour, client)

        with flavour.entered(client.with_options(timeout=3)):
            pass

        assert not pool.is_closed

    def test_a_view_is_closed_with_its_client(self, flavour, sandbox, client):
        view = client.with_options(timeout=3)

        flavour.close(client)

        with pytest.raises(RuntimeError, match="closed"):
            flavour.run(view.api_key.test())

    def test_a_view_calls_the_hook_of_its_client(self, flavour, sandbox):
        replies: list[Any] = []
        client = flavour.client(sandbox, on_reply=replies.append)

        flavour.run(client.with_options(timeout=3).api_key.test())

        assert [reply.operation for reply in replies] == ["api_key.test"]

    @pytest.mark.parametrize(
        "options", [{"timeout": 0}, {"retry": 3}, {"headers": {"Authorization": "x"}}], ids=str
    )
    def test_a_view_refuses_what_the_constructor_refuses(self, client, options):
        with pytest.raises(ConfigurationError, match=next(iter(options))):
            client.with_options(**options)


class TestDeadline:
    def test_a_deadline_shortens_every_part_of_the_timeout(self, flavour):
        seen: list[Any] = []

        def answer(request):
            seen.append(dict(request.extensions["timeout"]))
            return httpx.Response(200, json=[])

        timeout = httpx.Timeout(None, connect=1)
        client = flavour.client(answer, timeout=timeout, retry=RetryPolicy(deadline=3))
        flavour.run(client.mailing_lists.list())

        rest = pytest.approx(3, abs=0.5)  # less what has passed already
        assert seen == [{"connect": 1, "read": rest, "write": rest, "pool": rest}]

    def test_each_phase_has_the_time_that_is_left_of_the_deadline(self, monkeypatch):
        now = [100.0]
        monkeypatch.setattr("loops._call.timeouts.perf_counter", lambda: now[0])
        left = AttemptTimeouts(httpx.Timeout(2), 3)

        connecting = left.get("connect")
        now[0] += 1.5
        reading = left.get("read")
        now[0] += 9

        assert (connecting, reading) == (2, 1.5)
        assert left.get("read") == pytest.approx(0.001)  # zero would be no bound for a socket
