"""The script of the shared windows, compared with `RateLimit`."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loops import RateLimit
from loops._pacing.rate_limit import Budget
from loops._pacing.redis_client import script
from loops._pacing.redis_limit import SLACK

from ..support.redis_server import RedisServer
from .test_rate_limit import max_in_any_window

KEYS = ["{loops}:core", "{loops}:content", "{loops}:state"]
SECOND, MINUTE = round((1 + SLACK) * 1e6), round((60 + SLACK) * 1e6)


class ScriptOnTestClock:
    """Runs the script with its clock replaced, so that a test controls the time."""

    def __init__(
        self, server: RedisServer, *, spaced: bool, per_second: int, per_minute: int
    ) -> None:
        text = replaced(script()[0], "redis.call('TIME')", "{0, redis.call('GET', 'clock')}")
        if not spaced:
            text = replaced(text, "math.floor(core_period / per_second)", "0")
        self._client = server.client()
        self._client.flushall()
        self._run = self._client.register_script(text)
        self._numbers = [SECOND, MINUTE, per_second, per_second, per_minute]
        self._tickets = 0
        self.now = 0

    def run(self, action: str, budget: Budget, ticket: int = 0, number: int = 0) -> list[int]:
        self._client.set("clock", self.now)
        answer: list[int] = self._run(KEYS, [action, budget.value, ticket, *self._numbers, number])
        return answer

    def reserve(self, budget: Budget) -> tuple[int, int]:
        """Returns the time and the ticket of a permit."""
        self._tickets += 1
        return self.run("reserve", budget, self._tickets)[0], self._tickets

    def close(self) -> None:
        self._client.close()


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


BUDGETS = st.sampled_from(Budget)
STEPS = st.one_of(
    st.tuples(st.just("reserve"), BUDGETS, st.integers(0, 3_000_000)),
    st.tuples(st.just("reserve"), BUDGETS, st.just(0)),
    st.tuples(st.just("release"), st.integers(0, 50), st.integers(0, 3_000_000)),
    st.tuples(st.just("close"), BUDGETS, st.sampled_from([0, 5_000_000])),
)
MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@MANY
@given(steps=st.lists(STEPS, min_size=1, max_size=60))
def test_the_script_gives_the_same_permits_as_a_local_limit(server, steps):
    shared = ScriptOnTestClock(server, spaced=False, per_second=3, per_minute=7)
    local = RateLimit(per_second=3, content_per_minute=7, clock=lambda: shared.now)
    local._core.period, local._content.period = SECOND, MINUTE
    taken = []
    for action, subject, number in steps:
        if action == "reserve":
            shared.now += number
            (at, ticket), start = shared.reserve(subject), local.reserve(subject)
            taken.append((ticket, start))
            assert at == start.at
        elif action == "release" and taken:
            shared.now += number
            ticket, start = taken.pop(subject % len(taken))
            shared.run("release", start.budget, ticket)
            local.release(start)
        elif action == "close":
            shared.run("close", subject, number=number)
            local.exhausted(subject, number)
    shared.close()


@MANY
@given(requests=st.lists(st.tuples(BUDGETS, st.integers(0, 2_000_000)), max_size=60))
def test_evenly_spaced_permits_exceed_no_window(server, requests):
    shared = ScriptOnTestClock(server, spaced=True, per_second=3, per_minute=7)
    starts: dict[Budget, list[float]] = {budget: [] for budget in Budget}
    for budget, gap in requests:
        shared.now += gap
        starts[budget].append(shared.reserve(budget)[0])
    shared.close()

    content = starts[Budget.CONTENT]
    everything = content + starts[Budget.CORE]
    assert not everything or max_in_any_window(everything, SECOND) <= 3
    assert not content or max_in_any_window(content, MINUTE) <= 7


@pytest.fixture
def shared(server):
    made = ScriptOnTestClock(server, spaced=True, per_second=10, per_minute=60)
    yield made
    made.close()


def test_a_second_429_does_not_open_the_window_earlier(shared):
    shared.run("close", Budget.CORE, number=5_000_000)
    shared.run("close", Budget.CORE, number=0)

    assert shared.reserve(Budget.CORE)[0] >= 5_000_000


def test_ten_permits_are_immediate_and_the_others_evenly_spaced(shared):
    starts = [shared.reserve(Budget.CORE)[0] for _ in range(30)]

    assert starts[:10] == [0] * 10
    assert starts[10:] == [SECOND + number * SECOND // 10 for number in range(20)]


def test_a_long_queue_is_served_at_97_5_percent_of_the_limit(shared):
    starts = [shared.reserve(Budget.CORE)[0] for _ in range(1000)]

    assert 989 / (starts[-1] - starts[10]) * 1e6 >= 9.75


def test_later_reservations_get_later_permits(shared):
    starts = []
    for number in range(100):
        shared.now += number % 7 * 10_000
        starts.append(shared.reserve(Budget.CORE)[0])

    assert starts == sorted(starts)


def test_a_released_permit_goes_to_the_next_reservation(shared):
    taken = [shared.reserve(Budget.CORE) for _ in range(30)]

    shared.run("release", Budget.CORE, taken[17][1])

    assert shared.reserve(Budget.CORE)[0] == taken[17][0]


def test_a_long_queue_with_a_gap_costs_a_bounded_search(server, shared):
    taken = [shared.reserve(Budget.CORE) for _ in range(3000)]
    shared.run("release", Budget.CORE, taken[20][1])
    assert shared.reserve(Budget.CORE)[0] == taken[20][0]

    began = time.perf_counter()
    late = shared.reserve(Budget.CORE)[0]

    assert late > taken[-1][0]
    assert time.perf_counter() - began < 0.1


def test_a_clock_that_is_set_back_a_little_keeps_the_last_time(shared):
    shared.now = 5_000_000
    for _ in range(10):
        shared.reserve(Budget.CORE)
    shared.now -= 500_000

    assert shared.reserve(Budget.CORE)[0] == 5_000_000 + SECOND


def test_a_clock_that_is_set_back_a_lot_closes_the_window_for_one_period(shared):
    shared.now = 3600_000_000
    for _ in range(100):
        shared.reserve(Budget.CORE)
    shared.now = 0

    assert shared.reserve(Budget.CORE)[0] == SECOND
