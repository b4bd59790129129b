"""Redis slow, gone, restarted, emptied, spoilt: calls go on, and one line says so."""

from __future__ import annotations

import asyncio
import socket
import time

import pytest
import redis

from loops import Loops, RedisRateLimit
from loops._pacing.rate_limit import Budget

from ..support.redis_server import Server

LOST = "Redis is unavailable ({}): this process paces its calls alone until Redis is back"
BACK = ("INFO", "Redis is back: processes share one rate limit again")


@pytest.fixture(autouse=True)
def short_pause(monkeypatch):
    monkeypatch.setattr("loops._pacing.circuit.RESET_TIMEOUT", 0.05)


def timed(ask) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


def shared_starts(server: Server, window: str = "core") -> int:
    with server.client() as client:
        return int(client.zcard(f"{{loops}}:{window}"))


@pytest.mark.parametrize("command", [("SCRIPT", "FLUSH"), ("FLUSHALL",)])
def test_a_flush_is_not_noticed(own_server, limit_of, reserve, said, command):
    limit = limit_of(own_server)
    reserve(limit, Budget.CORE)

    own_server.run(*command)

    assert reserve(limit, Budget.CORE).wait == pytest.approx(0.0, abs=1e-3)
    assert said() == []


def test_a_restart_between_two_calls_is_not_noticed(own_server, limit_of, reserve, said):
    limit = limit_of(own_server)
    reserve(limit, Budget.CORE)

    own_server.stop()
    own_server.start()
    reserve(limit, Budget.CORE)

    assert shared_starts(own_server) == 1
    assert said() == []


def test_without_redis_the_local_window_goes_on_and_it_comes_back(
    own_server, limit_of, reserve, said
):
    limit = limit_of(own_server, per_second=100, content_per_minute=10)
    for _ in range(6):
        reserve(limit, Budget.CONTENT)
    own_server.stop()

    waits = [reserve(limit, Budget.CONTENT).wait for _ in range(6)]

    # The six starts of before count: the window of this process is not doubled.
    assert max(waits[:4]) < 1 < 50 < min(waits[4:]) <= 60.0
    assert said() == [("WARNING", LOST.format("ConnectionError"))]

    own_server.start()
    time.sleep(0.06)
    reserve(limit, Budget.CONTENT)

    # The others are told what was taken meanwhile.
    assert shared_starts(own_server, "content") == 7
    assert said()[1:] == [BACK]


def test_a_start_taken_meanwhile_can_be_given_back_afterwards(own_server, limit_of):
    limit = limit_of(own_server)
    own_server.stop()
    start = limit.reserve(Budget.CONTENT)
    own_server.start()
    time.sleep(0.06)
    limit.reserve(Budget.CORE)
    assert shared_starts(own_server, "content") == 1

    limit.release(start)

    assert shared_starts(own_server, "content") == 0


def test_a_redis_that_hangs_delays_a_call_by_half_a_second_at_most(
    own_server, limit_of, reserve, said
):
    limit = limit_of(own_server)
    reserve(limit, Budget.CORE)
    own_server.pause()

    first = timed(lambda: reserve(limit, Budget.CORE))
    others = timed(lambda: [reserve(limit, Budget.CORE) for _ in range(4)])

    assert first < 0.7
    assert others < 0.1
    assert [level for level, _ in said()] == ["WARNING"]
    own_server.resume()
    time.sleep(0.06)
    reserve(limit, Budget.CORE)
    assert said()[1:] == [BACK]
    assert shared_starts(own_server) == 7  # nothing twice, though Redis heard the second one late


def test_a_crowd_is_not_delayed_one_after_the_other(own_server, limit_of, said):
    limit = limit_of(own_server)

    async def crowd() -> float:
        await limit.areserve(Budget.CORE)
        own_server.pause()
        began = time.perf_counter()
        await asyncio.gather(*(limit.areserve(Budget.CORE) for _ in range(200)))
        return time.perf_counter() - began

    assert asyncio.run(crowd()) < 0.9
    assert len(said()) == 1


def test_a_release_never_fails_and_does_not_wait_for_a_lost_redis(own_server, limit_of, reserve):
    limit = limit_of(own_server)
    start = limit.reserve(Budget.CORE)
    own_server.stop()

    limit.release(start)  # notices
    assert timed(lambda: limit.release(start)) < 0.05
    assert timed(lambda: asyncio.run(limit.arelease(start))) < 0.05


def test_a_429_without_redis_closes_the_local_window(own_server, limit_of, reserve):
    limit = limit_of(own_server)
    own_server.stop()

    limit.exhausted(Budget.CORE)
    asyncio.run(limit.aexhausted(Budget.CORE))

    assert reserve(limit, Budget.CORE).wait > 0.5


SPOILT: dict[str, list[tuple[str, ...]]] = {
    "ResponseError WRONGTYPE": [("SET", "{loops}:core", "text")],
    "ReadOnlyError": [("REPLICAOF", "127.0.0.1", "1")],
    "NoPermissionError": [("ACL", "SETUSER", "default", "-evalsha")],
    "AuthenticationError": [("CONFIG", "SET", "requirepass", "pw-marked")],
}


@pytest.mark.parametrize("kind", SPOILT)
def test_a_redis_that_refuses_is_as_good_as_gone(own_server, limit_of, reserve, said, kind):
    limit = limit_of(own_server)
    for command in SPOILT[kind]:
        own_server.run(*command)

    waits = [reserve(limit, Budget.CORE).wait for _ in range(11)]

    assert waits[:10] == pytest.approx([0.0] * 10, abs=1e-3)
    assert waits[10] > 0.5
    ((level, line),) = said()
    assert level == "WARNING"
    # Versions of redis-py differ in what they call a missing password.
    assert line == LOST.format(kind) or kind == "AuthenticationError"


def test_a_full_redis_keeps_the_pace(own_server, limit_of, reserve):
    limit = limit_of(own_server)
    own_server.run("CONFIG", "SET", "maxmemory", "1")

    waits = [reserve(limit, Budget.CORE).wait for _ in range(11)]

    assert max(waits[:10]) < 0.5 < waits[10]


def test_a_cluster_node_without_the_slot_is_as_good_as_gone(tmp_path, limit_of, reserve, said):
    server = Server.cluster_node(tmp_path)
    server.start()
    try:
        assert reserve(limit_of(server), Budget.CORE).wait == 0.0
    finally:
        server.stop()
    assert [level for level, _ in said()] == ["WARNING"]


def test_a_server_that_is_no_redis_is_as_good_as_gone(limits, reserve, said):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        limits.append(limit := RedisRateLimit(f"redis://127.0.0.1:{silent.getsockname()[1]}"))

        assert timed(lambda: reserve(limit, Budget.CORE)) < 0.9
    assert len(said()) == 1


def test_the_password_is_shown_nowhere(own_server, reserve, said, caplog, limits):
    own_server.run("CONFIG", "SET", "requirepass", "pw-right")
    limits.append(limit := RedisRateLimit(f"{own_server.url}?password=pw-marked"))

    start = reserve(limit, Budget.CORE)

    assert len(said()) == 1
    shown = [repr(limit), str(limit), repr(start), repr(vars(limit)), caplog.text]
    assert "pw-" not in "".join(shown)


def test_mistakes_of_programming_are_not_taken_for_a_lost_redis(limits, server, monkeypatch):
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(redis.Redis, "evalsha", broken)
    limits.append(limit := RedisRateLimit(server.url))

    with pytest.raises(ZeroDivisionError):
        limit.reserve(Budget.CORE)


def test_many_failures_are_one_line_until_it_is_back(own_server, limit_of, said):
    limit = limit_of(own_server)
    for _ in range(2):
        own_server.stop()
        for _ in range(5):
            limit.reserve(Budget.CORE)
            time.sleep(0.03)
        own_server.start()
        time.sleep(0.06)
        limit.reserve(Budget.CORE)

    assert [level for level, _ in said()] == ["WARNING", "INFO"] * 2


def test_what_happened_long_ago_is_not_kept(own_server, limit_of, monkeypatch):
    limit = limit_of(own_server)
    own_server.stop()
    now = 1000.0
    monkeypatch.setattr(limit, "_clock", lambda: now)
    for _ in range(1000):
        now += 1.0
        limit.reserve(Budget.CORE)

    assert len(limit._unshared_permits) < 70


def test_calls_are_not_disturbed(own_server, limit_of, accepting):
    limit = limit_of(own_server)
    own_server.stop()

    with Loops("key", http_client=accepting, rate_limit=limit) as client:
        assert client.events.send("signup", email="ada@example.com").success
