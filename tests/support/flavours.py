"""The two clients with the differences between them taken away, so that a test is written once."""

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
    """Makes clients of one kind and runs their calls; `"sync"` or `"async"`.

    Nobody sleeps: waits are listed in `sleeps` and turn `clock`, which paces the clients and can
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
        """An httpx client whose requests end in `handler`."""
        client = self.http_class(transport=httpx.MockTransport(handler), **options)
        self._opened.append(client)
        return client

    def client(
        self, handler: Handler | None = None, api_key: str | None = SANDBOX_API_KEY, **options: Any
    ) -> Any:
        """A `Loops` or `AsyncLoops`: talks to `handler`, or for real without one."""
        if handler is not None:
            options["http_client"] = self.http(handler)
        options.setdefault("rate_limit", self.pace())
        client = self.loops(api_key, **options)
        self._opened.append(client)
        return client

    def pace(self) -> RateLimit:
        """A rate limit on the clock of this flavour."""
        return RateLimit(clock=lambda: self.clock.now().timestamp())

    def run(self, result: Any) -> Any:
        """What a call returns: at once, or by running it."""
        if not inspect.isawaitable(result):
            return result
        return self._runner.run(_outcome(result))

    def items(self, pager: Any) -> list[Any]:
        """Everything that an iterable yields."""
        return self.run(_collected(pager)) if self.is_async else list(pager)

    def take_one(self, pager: Any) -> Any:
        """The first thing that an iterable yields, and no more of it."""
        return self.run(_first_of(pager)) if self.is_async else next(iter(pager))

    @contextmanager
    def entered(self, client: Any) -> Iterator[Any]:
        """`with client`, or `async with client`."""
        enter, leave = ("__aenter__", "__aexit__") if self.is_async else ("__enter__", "__exit__")
        try:
            yield self.run(getattr(client, enter)())
        finally:
            self.run(getattr(client, leave)(None, None, None))

    def close(self, client: Any) -> None:
        self.run(client.aclose() if self.is_async else client.close())

    def all_at_once(self, calls: Sequence[Callable[[], Any]]) -> list[Any]:
        """What calls made by as many threads, or tasks, return or raise."""
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
        """Closes everything that tests opened and forgot."""
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
