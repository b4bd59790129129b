"""A rate limit in Redis, for a team whose calls come from many processes and machines."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, NamedTuple

from ..errors import ConfigurationError
from .circuit import Circuit, ClockOffset
from .rate_limit import CONTENT_PER_MINUTE, PER_SECOND, Budget, Permit, RateLimit

if TYPE_CHECKING:
    from redis import Redis
    from redis.asyncio import Redis as AsyncRedis
    from redis.asyncio.cluster import RedisCluster as AsyncRedisCluster
    from redis.cluster import RedisCluster

    from .redis_client import AsyncScriptRunner, ScriptArguments, ScriptResult, ScriptRunner

SLACK = 0.025
"""Seconds by which the shared windows are longer than the service's.

Requests that are sent a period apart may arrive closer together, because one process wakes up late
or another one opens a connection. The slack costs at most 2.5 % of the rate.
"""

_NO_MAXIMUM = 10**9
_MAX_CLOSING = 3600.0  # seconds, even if the server asks for more


class RedisRateLimit(RateLimit):
    """A `RateLimit` that many processes and machines share through Redis.

    `url_or_client` is a URL (`redis://`, `rediss://`, `unix://`), which works for `Loops` and
    `AsyncLoops` in threads, forked processes and event loops; or your own client, a `redis.Redis`
    for `Loops` or a `redis.asyncio.Redis` for `AsyncLoops`, which should have short timeouts and
    few retries. Limits with the same `key` share their windows: use one key per team. Pass the same
    `per_second` and `content_per_minute`, which are those of `RateLimit`, everywhere.

    Calls that must wait are spaced evenly, at 97.5 % of the limit, so that calls from different
    machines do not arrive too close together.

    No call fails or waits long because of Redis. While Redis is unavailable, each process paces its
    own calls like `RateLimit` and logs one warning (logger `loops`). Sharing resumes when Redis is
    back.

    Raises `ConfigurationError` for invalid arguments, and when the package `redis` is missing:
    `pip install "loops-client[redis]"`.
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
        self._runner, self._arunner = _make_runners(url_or_client, key, self._circuit)
        self._clock_offset = ClockOffset()
        self._server_limit = 0  # the limit that the server reported last to any process
        self._unshared_limit = 0  # the same, until Redis has stored it
        self._unshared_permits: dict[str, Permit] = {}  # by ticket: those that Redis does not have

    def __repr__(self) -> str:
        return super().__repr__().replace("(", f"(key={self._key!r}, ", 1)

    def reserve(self, budget: Budget) -> Permit:
        """Takes the next free permit of `budget`."""
        ticket = _new_ticket()
        if self._circuit.is_open:
            return self._take_local_permit(budget, ticket)
        try:
            if report := self._make_report():
                self._finish_report(report, self._runner.run(report.arguments))
            sent_at = self._clock()
            result = self._runner.run(self._arguments("reserve", budget, ticket))
        except (KeyboardInterrupt, SystemExit):  # the permit may have been taken
            self._runner.run(self._arguments("release", budget, ticket))
            raise
        return self._read_permit(budget, ticket, sent_at, result)

    async def areserve(self, budget: Budget) -> Permit:
        """Takes the next free permit of `budget`."""
        ticket = _new_ticket()
        if self._circuit.is_open:
            return self._take_local_permit(budget, ticket)
        try:
            if report := self._make_report():
                self._finish_report(report, await self._arunner.run(report.arguments))
            sent_at = self._clock()
            result = await self._arunner.run(self._arguments("reserve", budget, ticket))
        except asyncio.CancelledError:
            await self._arunner.run(self._arguments("release", budget, ticket))
            raise
        return self._read_permit(budget, ticket, sent_at, result)

    def release(self, permit: Permit) -> None:
        """Returns a permit that will not be used, so that another call can take it."""
        self._release_locally(permit)
        if self._circuit.is_closed:  # if it is open, do not wait for a trial
            self._runner.run(self._arguments("release", permit.budget, permit.ticket))

    async def arelease(self, permit: Permit) -> None:
        """Returns a permit that will not be used."""
        self._release_locally(permit)
        if self._circuit.is_closed:
            await self._arunner.run(self._arguments("release", permit.budget, permit.ticket))

    def exhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """Closes the window after a 429: all calls that share this limit wait a full period."""
        super().exhausted(budget, retry_after)
        self._runner.run(self._arguments("close", budget, number=_closing_time(retry_after)))

    async def aexhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """Closes the window after a 429."""
        super().exhausted(budget, retry_after)
        await self._arunner.run(self._arguments("close", budget, number=_closing_time(retry_after)))

    def learn(self, budget: Budget, limit: int) -> None:
        """Adopts the limit that the server reported. The next reservation shares a new limit."""
        before = self._core.limit
        super().learn(budget, limit)
        if self._core.limit != before:
            self._server_limit = self._unshared_limit = limit

    def close(self) -> None:
        """Closes the connections to Redis that `Loops` opened. Another call opens new ones."""
        self._runner.close()

    async def aclose(self) -> None:
        """Closes the connections that `AsyncLoops` opened in this event loop.

        If it is not called, they are closed when the event loop ends.
        """
        await self._arunner.aclose()

    def _arguments(
        self, action: str, budget: Budget, ticket: str = "", number: int = 0, *report: str | int
    ) -> ScriptArguments:
        core, content = (window.period + SLACK for window in (self._core, self._content))
        return (
            *(action, budget.value, ticket),
            *(_microseconds(core), _microseconds(content)),
            *(self._maximum or PER_SECOND, self._maximum or _NO_MAXIMUM, self._content.limit),
            *(number, *report),
        )

    def _read_permit(
        self, budget: Budget, ticket: str, sent_at: float, result: ScriptResult | None
    ) -> Permit:
        if result is None:
            return self._take_local_permit(budget, ticket)
        at_server, now_server, server_limit = result
        self._adopt(server_limit)
        with self._lock:
            now = self._clock()
            self._clock_offset.update(now_server / 1e6, sent_at, now)
            at = max(now, at_server / 1e6 + self._clock_offset.seconds)
            # So that the local windows are right if Redis becomes unavailable.
            for window in self._windows[budget]:
                window.take(at, now)
        return Permit(budget, at, at - now, ticket)

    def _adopt(self, server_limit: int) -> None:
        """Adopts the server's limit from Redis, or shares it again if Redis has lost it."""
        if server_limit:
            self._server_limit = server_limit
            super().learn(Budget.CORE, server_limit)
        elif self._server_limit:
            self._unshared_limit = self._server_limit

    def _take_local_permit(self, budget: Budget, ticket: str) -> Permit:
        permit = super().reserve(budget)._replace(ticket=ticket)
        with self._lock:
            self._unshared_permits[ticket] = permit
            while self._is_past(oldest := next(iter(self._unshared_permits.values()))):
                del self._unshared_permits[oldest.ticket]
        return permit

    def _is_past(self, permit: Permit) -> bool:
        return permit.at <= self._clock() - self._windows[permit.budget][-1].period

    def _release_locally(self, permit: Permit) -> None:
        super().release(permit)
        with self._lock:
            self._unshared_permits.pop(permit.ticket, None)

    def _make_report(self) -> _Report | None:
        """Returns what to report to Redis: the permits taken without it, and the server's limit."""
        if not (self._unshared_permits or self._unshared_limit):
            return None
        permits: list[str | int] = []
        with self._lock:
            limit, tickets = self._unshared_limit, list(self._unshared_permits)
            for ticket, permit in self._unshared_permits.items():
                if not self._is_past(permit):
                    wait = _microseconds(permit.at - self._clock())
                    permits += (permit.budget.value, ticket, wait)
        arguments = self._arguments("report", Budget.CORE, "", limit, *permits)
        return _Report(arguments, limit, tickets)

    def _finish_report(self, report: _Report, result: ScriptResult | None) -> None:
        if result is None:
            return
        with self._lock:
            for ticket in report.tickets:
                self._unshared_permits.pop(ticket, None)
            if self._unshared_limit == report.limit:
                self._unshared_limit = 0


class _Report(NamedTuple):
    arguments: ScriptArguments
    limit: int
    tickets: list[str]


def _new_ticket() -> str:
    return os.urandom(8).hex()  # unlike a counter, never the same after a fork


def _microseconds(seconds: float) -> int:
    return round(seconds * 1e6)


def _closing_time(retry_after: float | None) -> int:
    return _microseconds(min(retry_after or 0.0, _MAX_CLOSING))


def _read_key(key: object) -> str:
    if not isinstance(key, str) or not key or "{" in key or "}" in key:
        raise ConfigurationError("key must be a non-empty string without braces")
    return key


def _make_runners(
    url_or_client: object, key: str, circuit: Circuit
) -> tuple[ScriptRunner, AsyncScriptRunner]:
    try:
        from .redis_client import AsyncScriptRunner, ScriptRunner, read_url_or_client
    except ModuleNotFoundError as error:
        if error.name != "redis":
            raise
        raise ConfigurationError(
            'RedisRateLimit needs the package redis: pip install "loops-client[redis]"'
        ) from None
    target = read_url_or_client(url_or_client)
    # A Redis cluster hashes the part in braces, so the keys are in one slot.
    keys = tuple(f"{{{key}}}:{name}" for name in ("core", "content", "state"))
    return ScriptRunner(target, keys, circuit), AsyncScriptRunner(target, keys, circuit)
