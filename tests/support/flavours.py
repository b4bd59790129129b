"""One interface to the sync and the async client, so that each test is written once."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from loops import AsyncLoops, Loops, RateLimit
from loops.sandbox import SANDBOX_API_KEY, Clock

Handler = Callable[[httpx.Request], httpx.Response]

ADA = "ada@example.com"
GRACE = "grace@example.com"


class Flavour:
    """Makes clients of one flavour, `"sync"` or `"async"`, and runs their calls.

    Nothing sleeps: waits are added to `sleeps` and advance `clock`, which paces the clients and can
    be given to a sandbox.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_async = name == "async"
        self.loops: Any = AsyncLoops if self.is_async else Loops
        self.http_class: Any = httpx.AsyncClient if self.is_async else httpx.Client
        self.clock = Clock(datetime(2026, 3, 1, 12, tzinfo=UTC))
        self.sleeps: list[float] = []
        self._runner = asyncio.Runner()
        self._opened: list[Any] = []

    def replace_sleep(self, patch: pytest.MonkeyPatch) -> None:
        async def async_sleep(seconds: float) -> None:
            self._slept(seconds)

        patch.setattr("loops._sync.caller.sync_sleep", self._slept)
        patch.setattr("loops._async.caller.async_sleep", async_sleep)

    def http(self, handler: Handler, **options: Any) -> Any:
        """Returns an httpx client whose requests go to `handler`."""
        client = self.http_class(transport=httpx.MockTransport(handler), **options)
        self._opened.append(client)
        return client

    def client(
        self, handler: Handler | None = None, api_key: str | None = SANDBOX_API_KEY, **options: Any
    ) -> Any:
        """Returns a `Loops` or `AsyncLoops` that calls `handler`, or without one a real server."""
        if handler is not None:
            options["http_client"] = self.http(handler)
        options.setdefault("rate_limit", self.pace())
        client = self.loops(api_key, **options)
        self._opened.append(client)
        return client

    def pace(self) -> RateLimit:
        """Returns a rate limit on the clock of this flavour."""
        return RateLimit(clock=lambda: self.clock.now().timestamp())

    def run(self, result: Any) -> Any:
        """Returns what a call returns, after running it if it is a coroutine."""
        if not inspect.isawaitable(result):
            return result
        return self._runner.run(_outcome(result))

    def items(self, pager: Any) -> list[Any]:
        """Returns all items of an iterable."""
        return self.run(_collected(pager)) if self.is_async else list(pager)

    def take_one(self, pager: Any) -> Any:
        """Returns the first item of an iterable, and reads no more of it."""
        return self.run(_first_of(pager)) if self.is_async else next(iter(pager))

    @contextmanager
    def entered(self, client: Any) -> Iterator[Any]:
        """Enters and leaves a client, as `with` or `async with` does."""
        enter, leave = ("__aenter__", "__aexit__") if self.is_async else ("__enter__", "__exit__")
        try:
            yield self.run(getattr(client, enter)())
        finally:
            self.run(getattr(client, leave)(None, None, None))

    def close(self, client: Any) -> None:
        self.run(client.aclose() if self.is_async else client.close())

    def all_at_once(self, calls: Sequence[Callable[[], Any]]) -> list[Any]:
        """Makes each call in a thread or task of its own; returns what they return or raise."""
        if self.is_async:
            return list(self.run(_gathered(calls)))
        results: list[Any] = [None] * len(calls)

        def make(index: int) -> None:
            try:
                results[index] = calls[index]()
            except Exception as error:
                results[index] = error

        threads = [threading.Thread(target=make, args=(index,)) for index in range(len(calls))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return results

    def end(self) -> None:
        """Closes the clients that a test has left open."""
        for client in self._opened:
            self.close(client)
        self._runner.close()

    def _slept(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.clock.advance(seconds)


async def _outcome(result: Awaitable[Any]) -> Any:
    return await result


async def _collected(pager: Any) -> list[Any]:
    return [item async for item in pager]


async def _first_of(pager: Any) -> Any:
    return await anext(aiter(pager))


async def _gathered(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    return list(await asyncio.gather(*(call() for call in calls), return_exceptions=True))
