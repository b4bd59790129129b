"""Calls continue, and one warning is logged, when Redis is slow, stopped or unusable."""

from __future__ import annotations

import asyncio
import socket
import time

import pytest
import redis

from loops import Loops, RedisRateLimit
from loops._pacing.rate_limit import Budget

from ..support.redis_server import RedisServer

UNAVAILABLE = "Redis is unavailable ({}): this process paces its calls alone until Redis is back"
BACK = ("INFO", "Redis is back: processes share one rate limit again")


@pytest.fixture(autouse=True)
def short_reset_timeout(monkeypatch):
    monkeypatch.setattr("loops._pacing.circuit.RESET_TIMEOUT", 0.05)


def timed(ask) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


@pytest.mark.parametrize("command", [("SCRIPT", "FLUSH"), ("FLUSHALL",)])
def test_a_flush_does_not_open_the_circuit(own_server, limit_of, reserve, logged, command):
    limit = limit_of(own_server)
    reserve(limit, Budget.CORE)

    own_server.run(*command)

    assert reserve(limit, Budget.CORE).wait == pytest.approx(0.0, abs=1e-3)
    assert logged() == []


def test_a_restart_between_two_calls_does_not_open_the_circuit(
    own_server, limit_of, reserve, logged
):
    limit = limit_of(own_server)
    reserve(limit, Budget.CORE)

    own_server.stop()
    own_server.start()
    reserve(limit, Budget.CORE)

    assert own_server.count_permits() == 1
    assert logged() == []


def test_the_local_window_is_used_until_redis_is_back(own_server, limit_of, reserve, logged):
    limit = limit_of(own_server, per_second=100, content_per_minute=10)
    for _ in range(6):
        reserve(limit, Budget.CONTENT)
    own_server.stop()

    waits = [reserve(limit, Budget.CONTENT).wait for _ in range(6)]

    # The six earlier permits count: the window of this process is not doubled.
    assert max(waits[:4]) < 1 < 50 < min(waits[4:]) <= 60.0
    assert logged() == [("WARNING", UNAVAILABLE.format("ConnectionError"))]

    own_server.start()
    time.sleep(0.06)
    reserve(limit, Budget.CONTENT)

    # The permit taken in the meantime is shared.
    assert own_server.count_permits("content") == 7
    assert logged()[1:] == [BACK]


def test_a_permit_taken_without_redis_can_be_released_later(own_server, limit_of):
    limit = limit_of(own_server)
    own_server.stop()
    start = limit.reserve(Budget.CONTENT)
    own_server.start()
    time.sleep(0.06)
    limit.reserve(Budget.CORE)
    assert own_server.count_permits("content") == 1

    limit.release(start)

    assert own_server.count_permits("content") == 0


def test_a_redis_that_hangs_delays_one_call_by_at_most_half_a_second(
    own_server, limit_of, reserve, logged
):
    limit = limit_of(own_server)
    reserve(limit, Budget.CORE)
    own_server.pause()

    first = timed(lambda: reserve(limit, Budget.CORE))
    others = timed(lambda: [reserve(limit, Budget.CORE) for _ in range(4)])

    assert first < 0.7
    assert others < 0.1
    assert [level for level, _ in logged()] == ["WARNING"]
    own_server.resume()
    time.sleep(0.06)
    reserve(limit, Budget.CORE)
    assert logged()[1:] == [BACK]
    assert own_server.count_permits() == 7  # none twice, although Redis ran the second command late


def test_concurrent_calls_are_delayed_together_and_not_in_turn(own_server, limit_of, logged):
    limit = limit_of(own_server)

    async def reserve_many() -> float:
        await limit.areserve(Budget.CORE)
        own_server.pause()
        began = time.perf_counter()
        await asyncio.gather(*(limit.areserve(Budget.CORE) for _ in range(200)))
        return time.perf_counter() - began

    assert asyncio.run(reserve_many()) < 0.9
    assert len(logged()) == 1


def test_a_release_neither_fails_nor_waits_while_the_circuit_is_open(own_server, limit_of, reserve):
    limit = limit_of(own_server)
    start = limit.reserve(Budget.CORE)
    own_server.stop()

    limit.release(start)  # opens the circuit
    assert timed(lambda: limit.release(start)) < 0.05
    assert timed(lambda: asyncio.run(limit.arelease(start))) < 0.05


def test_a_429_without_redis_closes_the_local_window(own_server, limit_of, reserve):
    limit = limit_of(own_server)
    own_server.stop()

    limit.exhausted(Budget.CORE)
    asyncio.run(limit.aexhausted(Budget.CORE))

    assert reserve(limit, Budget.CORE).wait > 0.5


REFUSALS: dict[str, list[tuple[str, ...]]] = {
    "ResponseError WRONGTYPE": [("SET", "{loops}:core", "text")],
    "ReadOnlyError": [("REPLICAOF", "127.0.0.1", "1")],
    "NoPermissionError": [("ACL", "SETUSER", "default", "-evalsha")],
    "AuthenticationError": [("CONFIG", "SET", "requirepass", "pw-marked")],
}


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_redis_that_refuses_commands_opens_the_circuit(
    own_server, limit_of, reserve, logged, kind
):
    limit = limit_of(own_server)
    for command in REFUSALS[kind]:
        own_server.run(*command)

    waits = [reserve(limit, Budget.CORE).wait for _ in range(11)]

    assert waits[:10] == pytest.approx([0.0] * 10, abs=1e-3)
    assert waits[10] > 0.5
    ((level, line),) = logged()
    assert level == "WARNING"
    # Versions of redis-py differ in the error for a missing password.
    assert line == UNAVAILABLE.format(kind) or kind == "AuthenticationError"


def test_the_limit_is_kept_when_redis_is_full(own_server, limit_of, reserve):
    limit = limit_of(own_server)
    own_server.run("CONFIG", "SET", "maxmemory", "1")

    waits = [reserve(limit, Budget.CORE).wait for _ in range(11)]

    assert max(waits[:10]) < 0.5 < waits[10]


def test_a_cluster_node_without_the_slot_opens_the_circuit(tmp_path, limit_of, reserve, logged):
    server = RedisServer.cluster_node(tmp_path)
    server.start()
    try:
        assert reserve(limit_of(server), Budget.CORE).wait == 0.0
    finally:
        server.stop()
    assert [level for level, _ in logged()] == ["WARNING"]


def test_a_server_that_is_not_redis_opens_the_circuit(limits, reserve, logged):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        limits.append(limit := RedisRateLimit(f"redis://127.0.0.1:{silent.getsockname()[1]}"))

        assert timed(lambda: reserve(limit, Budget.CORE)) < 0.9
    assert len(logged()) == 1


def test_the_password_is_not_shown(own_server, reserve, logged, caplog, limits):
    own_server.run("CONFIG", "SET", "requirepass", "pw-right")
    limits.append(limit := RedisRateLimit(f"{own_server.url}?password=pw-marked"))

    start = reserve(limit, Budget.CORE)

    assert len(logged()) == 1
    shown = [repr(limit), str(limit), repr(start), repr(vars(limit)), caplog.text]
    assert "pw-" not in "".join(shown)


def test_programming_errors_propagate(limits, server, monkeypatch):
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(redis.Redis, "evalsha", broken)
    limits.append(limit := RedisRateLimit(server.url))

    with pytest.raises(ZeroDivisionError):
        limit.reserve(Budget.CORE)


def test_many_failures_are_logged_once_until_redis_is_back(own_server, limit_of, logged):
    limit = limit_of(own_server)
    for _ in range(2):
        own_server.stop()
        for _ in range(5):
            limit.reserve(Budget.CORE)
            time.sleep(0.03)
        own_server.start()
        time.sleep(0.06)
        limit.reserve(Budget.CORE)

    assert [level for level, _ in logged()] == ["WARNING", "INFO"] * 2


def test_old_permits_taken_without_redis_are_forgotten(own_server, limit_of, monkeypatch):
    limit = limit_of(own_server)
    own_server.stop()
    now = 1000.0
    monkeypatch.setattr(limit, "_clock", lambda: now)
    for _ in range(1000):
        now += 1.0
        limit.reserve(Budget.CORE)

    assert len(limit._unshared_permits) < 70


def test_calls_succeed_without_redis(own_server, limit_of, accepting_http):
    limit = limit_of(own_server)
    own_server.stop()

    with Loops("key", http_client=accepting_http, rate_limit=limit) as client:
        assert client.events.send("signup", email="ada@example.com").success
