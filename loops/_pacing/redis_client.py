"""Runs the rate limit's script on a Redis server, sync and async, and tolerates its failures."""

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
from .._secret import Secret
from ..errors import ConfigurationError
from .circuit import Circuit

TIMEOUT = 0.5  # seconds by which a slow Redis may delay a call
SOCKET_TIMEOUT = TIMEOUT / 2  # for each of two steps: the connection and the response
MAX_CONNECTIONS = 8  # in use at the same time by a process or event loop
FAILURES = (redis.RedisError, OSError)
RETRIED = (redis.ConnectionError,)  # immediately: an idle connection may have been closed

SYNC = (redis.Redis, RedisCluster)
ASYNC = (AsyncRedis, AsyncRedisCluster)
UrlOrClient = Secret | redis.Redis | RedisCluster | AsyncRedis | AsyncRedisCluster
ScriptArguments = tuple[str | int, ...]
ScriptResult = list[int]


@cache
def script() -> tuple[str, str]:
    """Returns the Lua script that keeps the windows, and its hash."""
    text = files("loops").joinpath("_pacing", "window.lua").read_text("utf-8")
    return text, hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def read_url_or_client(url_or_client: object) -> UrlOrClient:
    """Returns a URL as a secret, because it may contain a password, or the user-supplied client."""
    if isinstance(url_or_client, SYNC + ASYNC):
        return url_or_client
    if not isinstance(url_or_client, str):
        raise ConfigurationError(
            "url_or_client must be a Redis URL or a client of the redis package, "
            f"not {type(url_or_client).__name__}"
        )
    if not _is_url(url_or_client):
        raise ConfigurationError(
            "url_or_client must be a URL such as redis://host:6379/0 "
            "(or rediss://, unix://), with options that the redis package supports"
        )
    return Secret(url_or_client)


def _is_url(url: str) -> bool:
    """Returns whether redis-py accepts the URL, without its errors, which may quote a password."""
    try:
        pool = redis.ConnectionPool.from_url(url)
        pool.connection_class(**pool.connection_kwargs)  # does not connect yet
    except (ValueError, TypeError, redis.RedisError):
        return False
    return True


def _describe(error: Exception) -> str:
    """Returns the class and the error code (READONLY); the rest of the text may contain secrets."""
    code = str(error).partition(" ")[0]
    if isinstance(error, ResponseError) and code.isalpha() and code.isupper():
        return f"{type(error).__name__} {code}"
    return type(error).__name__


class ScriptRunner:
    """Runs the script for `Loops`, in any number of threads."""

    def __init__(self, target: UrlOrClient, keys: tuple[str, ...], circuit: Circuit) -> None:
        self._target = target
        self._keys = keys
        self._circuit = circuit
        self._client: Any = target if isinstance(target, SYNC) else None
        self._lock = threading.Lock()
        self._semaphores: dict[int, threading.Semaphore] = {}  # by process id, because of forks

    def run(self, arguments: ScriptArguments) -> ScriptResult | None:
        """Returns the result of the script, or `None` when Redis is unavailable."""
        client = self._open()
        # A thousand threads do not need a thousand connections.
        with self._semaphores.setdefault(os.getpid(), threading.Semaphore(MAX_CONNECTIONS)):
            begun = self._circuit.begin()
            if begun is None:
                return None
            try:
                result = _evaluate(client, self._keys, arguments)
            except FAILURES as error:
                self._circuit.record_failure(_describe(error))
                return None
        self._circuit.record_success(begun)
        return result

    def _open(self) -> Any:
        with self._lock:
            if self._client is None:
                if not isinstance(self._target, Secret):
                    raise ConfigurationError(
                        "Loops needs a RedisRateLimit with a URL or a redis.Redis, "
                        "not with a client of redis.asyncio"
                    )
                # redis-py handles forks itself.
                self._client = redis.Redis.from_url(
                    self._target.reveal(),
                    socket_timeout=SOCKET_TIMEOUT,
                    socket_connect_timeout=SOCKET_TIMEOUT,
                    retry=Retry(NoBackoff(), 1, RETRIED),
                    retry_on_error=[*RETRIED],
                )
            return self._client

    def close(self) -> None:
        """Closes the connections opened here. Another call opens new ones."""
        with self._lock:
            if isinstance(self._target, Secret) and self._client is not None:
                self._client.close()
                self._client = None


class AsyncScriptRunner:
    """Runs the script for `AsyncLoops`, in any number of tasks and event loops."""

    def __init__(self, target: UrlOrClient, keys: tuple[str, ...], circuit: Circuit) -> None:
        self._target = target
        self._keys = keys
        self._circuit = circuit
        self._lock = threading.Lock()
        self._clients: dict[LoopScope, _LoopClient] = {}

    async def run(self, arguments: ScriptArguments) -> ScriptResult | None:
        """Returns the result of the script, or `None` when Redis is unavailable."""
        opened = await self._open()
        async with opened.semaphore:
            begun = self._circuit.begin()
            if begun is None:
                return None
            try:
                async with asyncio.timeout(TIMEOUT):
                    result = await _aevaluate(opened.client, self._keys, arguments)
            except FAILURES as error:  # which include TimeoutError, an OSError
                self._circuit.record_failure(_describe(error))
                return None
        self._circuit.record_success(begun)
        return result

    async def _open(self) -> _LoopClient:
        scope = async_scope()
        if (opened := self._clients.get(scope)) is not None:
            return opened
        clients = _open_client(self._target)
        opened = _LoopClient(await anext(clients), asyncio.Semaphore(MAX_CONNECTIONS), clients)
        with self._lock:
            self._clients = {
                other: client for other, client in self._clients.items() if _is_usable(other, scope)
            }
            self._clients[scope] = opened
        return opened

    async def aclose(self) -> None:
        """Closes the connections of this event loop. Another call opens new ones."""
        with self._lock:
            opened = self._clients.pop(async_scope(), None)
        if opened is not None:
            await opened.clients.aclose()


class _LoopClient(NamedTuple):
    """The client of one event loop, and the generator that closes it."""

    client: Any
    semaphore: asyncio.Semaphore
    clients: AsyncGenerator[Any]


async def _open_client(target: UrlOrClient) -> AsyncGenerator[Any]:
    """Yields a client, and closes it at the latest when the event loop closes its generators."""
    if isinstance(target, ASYNC):
        yield target
        return
    if not isinstance(target, Secret):
        raise ConfigurationError(
            "AsyncLoops needs a RedisRateLimit with a URL or a redis.asyncio.Redis, "
            "not with a synchronous client"
        )
    client = AsyncRedis.from_url(
        target.reveal(),
        socket_connect_timeout=TIMEOUT,
        retry=AsyncRetry(NoBackoff(), 1, RETRIED),
        retry_on_error=[*RETRIED],
    )
    try:
        yield client
    finally:
        await client.aclose()


def _is_usable(scope: LoopScope, current: LoopScope) -> bool:
    loop = scope[1]
    return (
        scope[0] == current[0]
        and isinstance(loop, asyncio.AbstractEventLoop)
        and not loop.is_closed()
    )


def _evaluate(client: Any, keys: tuple[str, ...], arguments: ScriptArguments) -> ScriptResult:
    text, sha = script()
    try:
        result: ScriptResult = client.evalsha(sha, len(keys), *keys, *arguments)
    except NoScriptError:  # a new or restarted server; eval also stores the script
        result = client.eval(text, len(keys), *keys, *arguments)
    return result


async def _aevaluate(
    client: Any, keys: tuple[str, ...], arguments: ScriptArguments
) -> ScriptResult:
    text, sha = script()
    try:
        result: ScriptResult = await client.evalsha(sha, len(keys), *keys, *arguments)
    except NoScriptError:
        result = await client.eval(text, len(keys), *keys, *arguments)
    return result
