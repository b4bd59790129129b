from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator

import httpx
import pytest

from loops import RedisRateLimit

from ..support.redis_server import Server


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def server(shared_server: Server) -> Server:
    """An empty Redis."""
    shared_server.run("FLUSHALL")
    return shared_server


@pytest.fixture
def own_server(tmp_path) -> Iterator[Server]:
    """One that a test may stop, pause and spoil."""
    server = Server(tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def limits() -> Iterator[list[RedisRateLimit]]:
    """Those that are closed after the test."""
    opened: list[RedisRateLimit] = []
    yield opened
    for limit in opened:
        limit.close()


@pytest.fixture
def limit_of(limits):
    """Makes a limit on a server, as one of many processes would."""

    def make(server: Server, **options) -> RedisRateLimit:
        limit = RedisRateLimit(server.url, **options)
        limits.append(limit)
        return limit

    return make


@pytest.fixture(params=["sync", "async"])
def reserve(request):
    """Reserves with a limit, in either flavour."""
    with asyncio.Runner() as runner:

        def ask(limit, budget):
            if request.param == "sync":
                return limit.reserve(budget)
            return runner.run(limit.areserve(budget))

        yield ask


@pytest.fixture
def said(caplog):
    """The lines logged from INFO on."""
    caplog.set_level(logging.INFO, logger="loops")
    return lambda: [(line.levelname, line.getMessage()) for line in caplog.records]


def _accept(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"success": True})


@pytest.fixture
def accepting() -> Iterator[httpx.Client]:
    """Accepts whatever is sent."""
    with httpx.Client(transport=httpx.MockTransport(_accept)) as http:
        yield http


@pytest.fixture
def async_accepting() -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.MockTransport(_accept))
