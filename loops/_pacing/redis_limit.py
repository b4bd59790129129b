"""The pace of a team whose calls come from many processes and machines, kept in Redis."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, NamedTuple

from ..errors import ConfigurationError
from .circuit import Ahead, Circuit
from .rate_limit import CONTENT_PER_MINUTE, PER_SECOND, Budget, RateLimit, Start

if TYPE_CHECKING:
    from redis import Redis
    from redis.asyncio import Redis as AsyncRedis
    from redis.asyncio.cluster import RedisCluster as AsyncRedisCluster
    from redis.cluster import RedisCluster

    from .redis_client import AsyncLink, Link, Question, Reply

SLACK = 0.025
"""Seconds by which the shared windows are longer than the service's.

Starts that are a period apart arrive with jitter, now closer together, now farther apart: one
process wakes up late, another opens a connection. The price is 2.5 % of the pace at most.
"""

_NO_CEILING = 10**9
_LONGEST_CLOSING = 3600.0  # seconds; a server that asks for more is asked again all the same


class RedisRateLimit(RateLimit):
    """A `RateLimit` for many processes and machines: they share one window, kept in Redis.

    `url_or_client` is a URL (`redis://`, `rediss://`, `unix://`), which serves `Loops` and
    `AsyncLoops`, threads, forked processes and event loops alike; or your own client, a
    `redis.Redis` for `Loops` or a `redis.asyncio.Redis` for `AsyncLoops`, with its own timeouts
    and retries: give it short ones. `key` names the team: who uses the same key shares the window.
    `per_second` and `content_per_minute` are those of `RateLimit`, and the same everywhere.

    Starts that must wait are spaced evenly, at 97.5 % of the limit, so that those of different
    machines do not arrive too close together.

    No call fails or waits for long because of Redis. While it is away this process keeps the pace
    by itself, as `RateLimit` does, and says so once (logger `loops`, WARNING); when Redis is back
    they share again.

    Raises `ConfigurationError` when something of this cannot work, or when the package `redis` is
    missing: `pip install "loops-client[redis]"`.
    """

    def __init__(
        self,
        url_or_client: str | Redis | RedisCluster | AsyncRedis | AsyncRedisCluster,
        *,
        key: str = "loops",
        per_second: int | None = None,
        content_per_minute: int = CONTENT_PER_MINUTE,
    ) -> None:
        super().__init__(per_second=per_second, content_per_minute=content_per_minute)
        self._key = _read_key(key)
        self._circuit = Circuit()
        self._link, self._alink = _links(url_or_client, key, self._circuit)
        self._ahead = Ahead()
        self._stated = 0  # what the server said last, here or to somebody else …
        self._untold = 0  # … and the same for as long as the others do not know
        self._alone: dict[str, Start] = {}  # by ticket, the starts that the others do not know

    def __repr__(self) -> str:
        return super().__repr__().replace("(", f"(key={self._key!r}, ", 1)

    # What is said of these in RateLimit holds. The two worlds differ in `await` alone.

    def reserve(self, budget: Budget) -> Start:
        """Takes the next free start of `budget`."""
        ticket = _new_ticket()
        if self._circuit.rests:
            return self._start_alone(budget, ticket)
        try:
            if news := self._news():
                self._told(news, self._link.ask(news.question))
            asked_at = self._clock()
            reply = self._link.ask(self._question("reserve", budget, ticket))
        except (KeyboardInterrupt, SystemExit):  # perhaps it has been taken
            self._link.ask(self._question("release", budget, ticket))
            raise
        return self._start(budget, ticket, asked_at, reply)

    async def areserve(self, budget: Budget) -> Start:
        """`reserve`, for tasks."""
        ticket = _new_ticket()
        if self._circuit.rests:
            return self._start_alone(budget, ticket)
        try:
            if news := self._news():
                self._told(news, await self._alink.ask(news.question))
            asked_at = self._clock()
            reply = await self._alink.ask(self._question("reserve", budget, ticket))
        except asyncio.CancelledError:
            await self._alink.ask(self._question("release", budget, ticket))
            raise
        return self._start(budget, ticket, asked_at, reply)

    def release(self, start: Start) -> None:
        """Gives back a start that is not going to be used, so that somebody else may have it."""
        self._forget(start)
        if not self._circuit.lost:  # this is no time to wait and see
            self._link.ask(self._question("release", start.budget, start.ticket))

    async def arelease(self, start: Start) -> None:
        """`release`, for tasks."""
        self._forget(start)
        if not self._circuit.lost:
            await self._alink.ask(self._question("release", start.budget, start.ticket))

    def exhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """The server answered 429: whoever shares this limit waits a full window from now."""
        super().exhausted(budget, retry_after)
        self._link.ask(self._question("close", budget, number=_closing(retry_after)))

    async def aexhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """`exhausted`, for tasks."""
        super().exhausted(budget, retry_after)
        await self._alink.ask(self._question("close", budget, number=_closing(retry_after)))

    def learn(self, budget: Budget, limit: int) -> None:
        """The server states its limit. The others hear of a new one with the next reservation."""
        before = self._core.limit
        super().learn(budget, limit)
        if self._core.limit != before:
            self._stated = self._untold = limit

    def close(self) -> None:
        """Closes the connections to Redis that calls of `Loops` opened. More calls open more."""
        self._link.close()

    async def aclose(self) -> None:
        """Closes those of `AsyncLoops` in this event loop, which otherwise closes them itself."""
        await self._alink.aclose()

    def _question(
        self, action: str, budget: Budget, ticket: str = "", number: int = 0, *told: str | int
    ) -> Question:
        core, content = (window.period + SLACK for window in (self._core, self._content))
        return (
            *(action, budget.value, ticket),
            *(_microseconds(core), _microseconds(content)),
            *(self._ceiling or PER_SECOND, self._ceiling or _NO_CEILING, self._content.limit),
            *(number, *told),
        )

    def _start(self, budget: Budget, ticket: str, asked_at: float, reply: Reply | None) -> Start:
        if reply is None:
            return self._start_alone(budget, ticket)
        at_there, now_there, stated = reply
        self._hear(stated)
        with self._lock:
            now = self._clock()
            self._ahead.compare(now_there / 1e6, asked_at, now)
            at = max(now, at_there / 1e6 + self._ahead.seconds)
            # For the day that Redis goes away: what this process has under way counts then, too.
            for window in self._windows[budget]:
                window.take(at, now)
        return Start(budget, at, at - now, ticket)

    def _hear(self, stated: int) -> None:
        """What the others know of the server's limit; if they have forgotten, they are told."""
        if stated:
            self._stated = stated
            super().learn(Budget.CORE, stated)
        elif self._stated:
            self._untold = self._stated

    def _start_alone(self, budget: Budget, ticket: str) -> Start:
        start = super().reserve(budget)._replace(ticket=ticket)
        with self._lock:
            self._alone[ticket] = start
            while self._is_past(oldest := next(iter(self._alone.values()))):
                del self._alone[oldest.ticket]
        return start

    def _is_past(self, start: Start) -> bool:
        return start.at <= self._clock() - self._windows[start.budget][-1].period

    def _forget(self, start: Start) -> None:
        super().release(start)
        with self._lock:
            self._alone.pop(start.ticket, None)

    def _news(self) -> _News | None:
        """What the others need to know: starts taken without Redis, and what the server stated."""
        if not (self._alone or self._untold):
            return None
        told: list[str | int] = []
        with self._lock:
            stated, tickets = self._untold, list(self._alone)
            for ticket, start in self._alone.items():
                if not self._is_past(start):
                    wait = _microseconds(start.at - self._clock())
                    told += (start.budget.value, ticket, wait)
        return _News(self._question("tell", Budget.CORE, "", stated, *told), stated, tickets)

    def _told(self, news: _News, reply: Reply | None) -> None:
        if reply is None:
            return
        with self._lock:
            for ticket in news.tickets:
                self._alone.pop(ticket, None)
            if self._untold == news.stated:
                self._untold = 0


class _News(NamedTuple):
    question: Question
    stated: int
    tickets: list[str]


def _new_ticket() -> str:
    return os.urandom(8).hex()  # unlike a counter, never the same after a fork


def _microseconds(seconds: float) -> int:
    return round(seconds * 1e6)


def _closing(retry_after: float | None) -> int:
    return _microseconds(min(retry_after or 0.0, _LONGEST_CLOSING))


def _read_key(key: object) -> str:
    if not isinstance(key, str) or not key or "{" in key or "}" in key:
        raise ConfigurationError("key must be a string of at least one character, without braces")
    return key


def _links(url_or_client: object, key: str, circuit: Circuit) -> tuple[Link, AsyncLink]:
    try:
        from .redis_client import AsyncLink, Link, read_given
    except ModuleNotFoundError as error:
        if error.name != "redis":
            raise
        raise ConfigurationError(
            'RedisRateLimit needs the package redis: pip install "loops-client[redis]"'
        ) from None
    given = read_given(url_or_client)
    # What is in braces decides on the slot of a cluster: the keys stay together.
    keys = tuple(f"{{{key}}}:{name}" for name in ("core", "content", "state"))
    return Link(given, keys, circuit), AsyncLink(given, keys, circuit)
