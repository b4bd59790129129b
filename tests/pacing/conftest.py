from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator

import httpx
import pytest

from loops import RedisRateLimit

from ..support.redis_server import RedisServer


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def server(shared_server: RedisServer) -> RedisServer:
    """An empty Redis."""
    shared_server.run("FLUSHALL")
    return shared_server


@pytest.fixture
def own_server(tmp_path) -> Iterator[RedisServer]:
    """A Redis that a test may stop, pause and change."""
    server = RedisServer(tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def limits() -> Iterator[list[RedisRateLimit]]:
    """Limits that are closed after the test."""
    opened: list[RedisRateLimit] = []
    yield opened
    for limit in opened:
        limit.close()


@pytest.fixture
def limit_of(limits):
    """Makes a limit, as one of several processes would."""

    def make(server: RedisServer, **options) -> RedisRateLimit:
        limit = RedisRateLimit(server.url, **options)
        limits.append(limit)
        return limit

    return make


@pytest.fixture(params=["sync", "async"])
def reserve(request):
    """Reserves with a limit, in either flavour."""
    with asyncio.Runner() as runner:

        def run(limit, budget):
            if request.param == "sync":
                return limit.reserve(budget)
            return runner.run(limit.areserve(budget))

        yield run


@pytest.fixture
def logged(caplog):
    """Returns the log records from INFO on."""
    caplog.set_level(logging.INFO, logger="loops")
    return lambda: [(line.levelname, line.getMessage()) for line in caplog.records]


def _accept(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"success": True})


@pytest.fixture
def accepting_http() -> Iterator[httpx.Client]:
    """Accepts every request."""
    with httpx.Client(transport=httpx.MockTransport(_accept)) as http:
        yield http


@pytest.fixture
def async_accepting_http() -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.MockTransport(_accept))
