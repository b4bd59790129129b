"""Several processes, machines and teams share one Redis."""

from __future__ import annotations

import time

import pytest

from loops._pacing.rate_limit import Budget

from ..support.redis_server import RedisServer


def test_two_processes_share_the_window(server, limit_of):
    limits = [limit_of(server) for _ in range(2)]

    at = [limits[number % 2].reserve(Budget.CORE).at for number in range(12)]

    assert at[10] - at[0] == pytest.approx(1.025, abs=0.01)
    assert at[11] - at[10] == pytest.approx(0.1025, abs=0.01)


def test_two_keys_do_not_share_the_window(server, limit_of):
    for key in ("one", "two"):
        limit = limit_of(server, key=key)
        assert max(limit.reserve(Budget.CORE).wait for _ in range(10)) < 0.5


def test_content_counts_against_both_shared_windows(server, limit_of):
    limit = limit_of(server, per_second=100, content_per_minute=3)

    waits = [limit.reserve(Budget.CONTENT).wait for _ in range(4)]

    assert waits[2] < 0.5
    assert 59 < waits[3] < 60.1
    assert limit.reserve(Budget.CORE).wait < 0.5


def test_a_429_delays_all_processes(server, limit_of):
    one, other = limit_of(server), limit_of(server)

    one.exhausted(Budget.CORE, retry_after=5.0)

    assert 4.5 < other.reserve(Budget.CORE).wait <= 5.0


def test_a_reported_limit_reaches_all_processes(server, limit_of):
    one, other = limit_of(server), limit_of(server)

    one.learn(Budget.CORE, 2)
    one.reserve(Budget.CORE)
    other.reserve(Budget.CORE)

    assert other.reserve(Budget.CORE).wait > 0.5
    assert "per_second=2" in repr(other)


def test_a_reported_limit_survives_a_flush(server, limit_of):
    one, other = limit_of(server), limit_of(server)
    one.learn(Budget.CORE, 20)
    one.reserve(Budget.CORE)
    server.run("FLUSHALL")
    for _ in range(2):
        one.reserve(Budget.CORE)

    assert max(other.reserve(Budget.CORE).wait for _ in range(18)) < 0.5


def test_learning_a_known_limit_sends_no_command(server, limit_of):
    limit = limit_of(server)
    limit.reserve(Budget.CORE)
    server.run("CONFIG", "RESETSTAT")

    for _ in range(10):
        limit.learn(Budget.CORE, 10)
    limit.reserve(Budget.CORE)

    with server.client() as client:
        assert client.info("commandstats")["cmdstat_evalsha"]["calls"] == 1


def test_all_keys_expire(server, limit_of):
    limit = limit_of(server)
    for budget in (Budget.CORE, Budget.CONTENT) * 20:
        limit.reserve(budget)
    limit.learn(Budget.CORE, 5)
    limit.exhausted(Budget.CONTENT, retry_after=30)
    limit.release(limit.reserve(Budget.CONTENT))

    with server.client() as client:
        lives = {key: client.ttl(key) for key in client.keys("*")}

    assert set(lives) == {"{loops}:core", "{loops}:content", "{loops}:state"}
    assert all(60 <= life <= 250 for life in lives.values()), lives


def test_all_keys_are_in_one_slot_of_a_redis_cluster(tmp_path, logged, limit_of):
    server = RedisServer.cluster_node(tmp_path)
    server.start()
    try:
        server.run("CLUSTER", "ADDSLOTSRANGE", 0, 16383)
        while "cluster_state:ok" not in str(server.run("CLUSTER", "INFO")):
            time.sleep(0.01)
        limit = limit_of(server, per_second=1)

        assert limit.reserve(Budget.CONTENT).wait < 0.5
        assert limit.reserve(Budget.CONTENT).wait > 0.5
        assert logged() == []
    finally:
        server.stop()
