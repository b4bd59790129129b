"""Simulates a million reservations: no window is exceeded, and the full rate is reached."""

from __future__ import annotations

import heapq
import random
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from loops import RateLimit
from loops._pacing.rate_limit import Budget, Permit

RESERVATIONS = 1_000_000
ROUNDING = 1e-9
"""The tolerance for times that are sums."""


@dataclass
class SimulatedTeam:
    """A team that shares a limit, on a simulated clock."""

    per_second: int | None = None
    seed: int = 1
    now: float = 1000.0
    closed_until: float = 0.0
    taken: dict[int, Permit] = field(default_factory=dict)
    """The permits that were not released, by the order of reservations."""

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.limit = RateLimit(per_second=self.per_second, clock=lambda: self.now)
        self.reserved = 0

    def reserve(self, budget: Budget) -> float:
        permit = self.limit.reserve(budget)
        assert permit.at >= self.now
        assert permit.at >= self.closed_until
        self.reserved += 1
        self.taken[self.reserved] = permit
        return permit.at

    def release_one(self) -> None:
        """Releases one of the last permits, if its time is still to come."""
        number = self.reserved - self.random.randrange(min(self.reserved, 20))
        if number in self.taken and self.taken[number].at >= self.now:
            self.limit.release(self.taken.pop(number))

    def times(self, *budgets: Budget) -> list[float]:
        """Returns the times of the permits of these budgets in order."""
        return sorted(permit.at for permit in self.taken.values() if permit.budget in budgets)


def find_excess(times: list[float], limit: int, period: float) -> list[int]:
    """Returns the indices at which `limit` + 1 times lie in less than a period."""
    spans = zip(times, times[limit:], strict=False)
    return [index for index, (begin, end) in enumerate(spans) if end - begin < period - ROUNDING]


def simulate(team: SimulatedTeam, reservations: int) -> None:
    """Simulates idle times, trickles, bursts and overload, and releases a few permits."""
    while team.reserved < reservations:
        gap = team.random.choice([2.0, 0.2, 0.1, 0.09])  # mean seconds between two reservations
        content = team.random.choice([0.0, 0.05, 0.2])
        for _ in range(min(team.random.choice([100, 1000, 5000]), reservations - team.reserved)):
            team.now += team.random.expovariate(1 / gap)
            team.reserve(Budget.CONTENT if team.random.random() < content else Budget.CORE)
            if team.random.random() < 0.02:
                team.release_one()
        team.now += team.random.choice([0.0, 0.5, 30.0])
        for _ in range(min(team.random.choice([1, 15, 300]), reservations - team.reserved)):
            team.reserve(Budget.CORE)


def test_a_million_reservations_exceed_no_window():
    team = SimulatedTeam()

    simulate(team, RESERVATIONS)

    assert len(team.taken) > 0.95 * RESERVATIONS
    assert not find_excess(team.times(*Budget), 10, 1.0)
    assert not find_excess(team.times(Budget.CONTENT), 60, 60.0)


@pytest.mark.parametrize("seed", range(3))
def test_changing_limits_and_429s_exceed_no_window(seed):
    team = SimulatedTeam(seed=seed)
    per_second = 10
    for _ in range(60):
        before = team.reserved
        simulate(team, before + 300)
        # Permits taken under a higher limit stay valid; later ones must not add to the excess.
        order = sorted(team.taken.items(), key=lambda one: one[1].at)
        for index in find_excess([permit.at for _, permit in order], per_second, 1.0):
            assert all(number <= before for number, _ in order[index : index + per_second + 1])
        assert not find_excess(team.times(Budget.CONTENT), 60, 60.0)

        if team.random.random() < 0.3:
            wish = team.random.choice([None, 0.0, 7.0])
            team.limit.exhausted(Budget.CORE, wish)
            team.closed_until = team.now + max(1.0, wish or 0.0)
        per_second = team.random.choice([1, 3, 9, 10, 11, 40])
        team.limit.learn(Budget.CORE, per_second)


@pytest.mark.parametrize("released", [0.0, 0.2])
def test_core_calls_reach_the_full_rate(released):
    team = SimulatedTeam()
    while team.reserved < 20_000:
        team.now += team.random.expovariate(15)
        team.reserve(Budget.CORE)
        if team.random.random() < released:
            team.release_one()

    assert rate(team.times(Budget.CORE)) >= 0.99 * 10


@pytest.mark.parametrize("content", [0.05, 0.2, 0.5])
def test_core_and_content_calls_together_reach_the_full_rate(content):
    team = SimulatedTeam()
    while team.reserved < 20_000:
        team.now += team.random.expovariate(25)
        team.reserve(Budget.CONTENT if team.random.random() < content else Budget.CORE)

    last = team.times(Budget.CORE)[-1]  # the queue for content may be longer
    assert rate([at for at in team.times(*Budget) if at <= last]) >= 0.99 * 10


def test_content_calls_reach_the_full_rate():
    team = SimulatedTeam()
    while team.reserved < 20_000:
        team.now += team.random.expovariate(2)
        team.reserve(Budget.CONTENT)

    assert rate(team.times(Budget.CONTENT)) >= 0.99


@pytest.mark.parametrize("learnt", [3, 40])
def test_a_reported_limit_is_reached(learnt):
    team = SimulatedTeam()
    team.limit.learn(Budget.CORE, learnt)
    for _ in range(20_000):
        team.reserve(Budget.CORE)

    assert rate(team.times(Budget.CORE)) >= 0.99 * learnt


def test_a_higher_reported_limit_is_reached_with_a_queue():
    team = SimulatedTeam()
    for _ in range(1_000):
        team.reserve(Budget.CORE)
    team.limit.learn(Budget.CORE, 40)
    for _ in range(3_000):
        team.reserve(Budget.CORE)

    assert rate(team.times(Budget.CORE)) >= 0.99 * 40


def rate(times: list[float]) -> float:
    """Returns the permits per second."""
    return len(times) / (times[-1] - times[0])


@pytest.fixture
def frequent_switches():
    """Makes threads switch as often as possible."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.parametrize("seed", range(3))
def test_permits_are_taken_in_the_order_of_reservations(seed):
    team = SimulatedTeam(seed=seed)
    for _ in range(10_000):
        team.now += team.random.expovariate(team.random.choice([1, 10, 30]))
        team.reserve(team.random.choice([Budget.CORE, Budget.CORE, Budget.CONTENT]))

    for budget in Budget:
        in_order = [permit.at for permit in team.taken.values() if permit.budget is budget]
        assert all(one <= after for one, after in pairwise(in_order))


def test_tasks_that_reserve_repeatedly_get_equal_shares():
    team, shares = SimulatedTeam(), Counter[int]()
    waking = [(team.now, 0, task) for task in range(37)]
    while waking[0][0] < 1370.0:
        team.now, _, task = heapq.heappop(waking)
        shares[task] += 1
        heapq.heappush(waking, (team.reserve(Budget.CORE), team.reserved, task))

    assert max(shares.values()) - min(shares.values()) <= 1


def test_no_two_threads_get_the_same_permit(frequent_switches):
    limit, starts = RateLimit(clock=lambda: 1000.0), [list[float]() for _ in range(16)]
    together = threading.Barrier(len(starts))

    def reserve(mine: list[float]) -> None:
        together.wait()
        mine.extend(limit.reserve(Budget.CORE).at for _ in range(500))

    threads = [threading.Thread(target=reserve, args=(mine,)) for mine in starts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(mine == sorted(mine) for mine in starts)
    everyone = sorted(at for mine in starts for at in mine)
    assert everyone == [1000.0 + index // 10 for index in range(8000)]
