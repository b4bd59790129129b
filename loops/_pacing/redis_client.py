"""Asks a Redis server, in both worlds, and gets along without it while it is away."""

from __future__ import annotations

import asyncio
import hashlib
import os
import threading
from collections.abc import AsyncGenerator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.cluster import RedisCluster as AsyncRedisCluster
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import NoBackoff
from redis.cluster import RedisCluster
from redis.exceptions import NoScriptError, ResponseError
from redis.retry import Retry

from .._loop_scope import LoopScope, async_scope
from .._settings import Secret
from ..errors import ConfigurationError
from .circuit import Circuit

PATIENCE = 0.5  # seconds that a call may lose to a slow Redis …
SOCKET_TIMEOUT = PATIENCE / 2  # … which are two steps: connecting, and the answer
AT_ONCE = 8  # questions under way from one process or event loop; each needs a connection
FAILURES = (redis.RedisError, OSError)
LOST_CONNECTION = (redis.ConnectionError,)  # an idle one that was closed: try a new one, at once

SYNC = (redis.Redis, RedisCluster)
ASYNC = (AsyncRedis, AsyncRedisCluster)
Given = Secret | redis.Redis | RedisCluster | AsyncRedis | AsyncRedisCluster
Question = tuple[str | int, ...]
Reply = list[int]


@cache
def script() -> tuple[str, str]:
    """The Lua script that keeps the windows, and the hash that Redis knows it by."""
    text = files("loops").joinpath("_pacing", "window.lua").read_text("utf-8")
    return text, hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def read_given(url_or_client: object) -> Given:
    """A URL, kept secret because it may hold a password, or the user's own client."""
    if isinstance(url_or_client, SYNC + ASYNC):
        return url_or_client
    if not isinstance(url_or_client, str):
        raise ConfigurationError(
            "url_or_client must be a Redis URL or a client of the redis package, "
            f"not {type(url_or_client).__name__}"
        )
    if not _is_url(url_or_client):
        raise ConfigurationError(
            "url_or_client must be a URL like redis://host:6379/0 "
            "(or rediss://, unix://), with options that the redis package knows"
        )
    return Secret(url_or_client)


def _is_url(url: str) -> bool:
    """Whether redis-py can use it. What it says against it may quote a password: not passed on."""
    try:
        pool = redis.ConnectionPool.from_url(url)
        pool.connection_class(**pool.connection_kwargs)  # does not connect yet
    except (ValueError, TypeError, redis.RedisError):
        return False
    return True


def _kind(error: Exception) -> str:
    """The class, and the code of an answer (READONLY); the rest of the text may hold secrets."""
    code = str(error).partition(" ")[0]
    if isinstance(error, ResponseError) and code.isalpha() and code.isupper():
        return f"{type(error).__name__} {code}"
    return type(error).__name__


class Link:
    """Redis, for threads."""

    def __init__(self, given: Given, keys: tuple[str, ...], circuit: Circuit) -> None:
        self._given = given
        self._keys = keys
        self._circuit = circuit
        self._client: Any = given if isinstance(given, SYNC) else None
        self._lock = threading.Lock()
        self._turns: dict[int, threading.Semaphore] = {}  # by process, as others do after a fork

    def ask(self, question: Question) -> Reply | None:
        """What the script answers, or `None` when Redis is away."""
        client = self._open()
        # In turns: a thousand threads need no thousand connections.
        with self._turns.setdefault(os.getpid(), threading.Semaphore(AT_ONCE)):
            begun = self._circuit.begin()
            if begun is None:
                return None
            try:
                reply = _run(client, self._keys, question)
            except FAILURES as error:
                self._circuit.failed(_kind(error))
                return None
        self._circuit.worked(begun)
        return reply

    def _open(self) -> Any:
        with self._lock:
            if self._client is None:
                if not isinstance(self._given, Secret):
                    raise ConfigurationError(
                        "Loops needs a RedisRateLimit with a URL or a redis.Redis; "
                        "this one was given a client of redis.asyncio"
                    )
                # redis-py itself sees to forks.
                self._client = redis.Redis.from_url(
                    self._given.reveal(),
                    socket_timeout=SOCKET_TIMEOUT,
                    socket_connect_timeout=SOCKET_TIMEOUT,
                    retry=Retry(NoBackoff(), 1, LOST_CONNECTION),
                    retry_on_error=[*LOST_CONNECTION],
                )
            return self._client

    def close(self) -> None:
        """Closes what was opened here. Another question opens it again."""
        with self._lock:
            if isinstance(self._given, Secret) and self._client is not None:
                self._client.close()
                self._client = None


class AsyncLink:
    """Redis, for tasks."""

    def __init__(self, given: Given, keys: tuple[str, ...], circuit: Circuit) -> None:
        self._given = given
        self._keys = keys
        self._circuit = circuit
        self._lock = threading.Lock()
        self._here: dict[LoopScope, _Here] = {}

    async def ask(self, question: Question) -> Reply | None:
        """What the script answers, or `None` when Redis is away."""
        here = await self._open()
        async with here.turns:
            begun = self._circuit.begin()
            if begun is None:
                return None
            try:
                async with asyncio.timeout(PATIENCE):
                    reply = await _arun(here.client, self._keys, question)
            except FAILURES as error:  # a TimeoutError is an OSError
                self._circuit.failed(_kind(error))
                return None
        self._circuit.worked(begun)
        return reply

    async def _open(self) -> _Here:
        place = async_scope()
        if (here := self._here.get(place)) is not None:
            return here
        opened = _opened(self._given)
        here = _Here(await anext(opened), asyncio.Semaphore(AT_ONCE), opened)
        with self._lock:
            self._here = {at: it for at, it in self._here.items() if _is_usable(at, place)}
            self._here[place] = here
        return here

    async def aclose(self) -> None:
        """Closes what was opened here, in this event loop. Another question opens it again."""
        with self._lock:
            here = self._here.pop(async_scope(), None)
        if here is not None:
            await here.opened.aclose()


class _Here(NamedTuple):
    """What there is of Redis in one event loop."""

    client: Any
    turns: asyncio.Semaphore
    opened: AsyncGenerator[Any]


async def _opened(given: Given) -> AsyncGenerator[Any]:
    """A client that is closed with its event loop at the latest: loops end generators they saw."""
    if isinstance(given, ASYNC):
        yield given
        return
    if not isinstance(given, Secret):
        raise ConfigurationError(
            "AsyncLoops needs a RedisRateLimit with a URL or a redis.asyncio.Redis; "
            "this one was given a synchronous client"
        )
    client = AsyncRedis.from_url(
        given.reveal(),
        socket_connect_timeout=PATIENCE,
        retry=AsyncRetry(NoBackoff(), 1, LOST_CONNECTION),
        retry_on_error=[*LOST_CONNECTION],
    )
    try:
        yield client
    finally:
        await client.aclose()


def _is_usable(place: LoopScope, here: LoopScope) -> bool:
    loop = place[1]
    return (
        place[0] == here[0] and isinstance(loop, asyncio.AbstractEventLoop) and not loop.is_closed()
    )


def _run(client: Any, keys: tuple[str, ...], question: Question) -> Reply:
    text, sha = script()
    try:
        reply: Reply = client.evalsha(sha, len(keys), *keys, *question)
    except NoScriptError:  # a new server, or a restarted one; this also makes the script known
        reply = client.eval(text, len(keys), *keys, *question)
    return reply


async def _arun(client: Any, keys: tuple[str, ...], question: Question) -> Reply:
    text, sha = script()
    try:
        reply: Reply = await client.evalsha(sha, len(keys), *keys, *question)
    except NoScriptError:
        reply = await client.eval(text, len(keys), *keys, *question)
    return reply
