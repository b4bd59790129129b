"""The windows of `RateLimit`, on a clock that the test controls."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loops import RateLimit
from loops._pacing.rate_limit import Budget


class ManualClock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


def max_in_any_window(starts: list[float], period: float) -> int:
    ordered = sorted(starts)
    # A permit exactly one period later is in the next window; the sums are rounded.
    return max(
        sum(begin <= start < begin + period - 1e-9 for start in ordered) for begin in ordered
    )


def test_ten_permits_are_immediate_and_the_eleventh_is_a_second_later(clock):
    limit = RateLimit(clock=clock)

    waits = [limit.reserve(Budget.CORE).wait for _ in range(21)]

    assert waits == [0.0] * 10 + [1.0] * 10 + [2.0]


def test_the_window_slides(clock):
    limit = RateLimit(per_second=2, clock=clock)
    limit.reserve(Budget.CORE)
    clock.now += 0.7
    limit.reserve(Budget.CORE)
    clock.now += 0.2

    assert limit.reserve(Budget.CORE).wait == pytest.approx(0.1)


def test_content_counts_against_both_windows(clock):
    limit = RateLimit(clock=clock)

    waits = [limit.reserve(Budget.CONTENT).wait for _ in range(61)]

    assert waits[9] == 0.0
    assert waits[10] == 1.0
    assert waits[60] == 60.0


def test_core_calls_do_not_wait_for_content_calls(clock):
    limit = RateLimit(clock=clock)
    for _ in range(65):
        limit.reserve(Budget.CONTENT)
    clock.now += 10

    assert limit.reserve(Budget.CORE).wait == 0.0


def test_a_429_closes_the_window_for_a_full_period(clock):
    limit = RateLimit(clock=clock)

    limit.exhausted(Budget.CORE)

    assert limit.reserve(Budget.CORE).wait == 1.0


def test_a_429_with_a_longer_retry_after_closes_the_window_longer(clock):
    limit = RateLimit(clock=clock)

    limit.exhausted(Budget.CORE, retry_after=5.0)

    assert limit.reserve(Budget.CORE).wait == 5.0


def test_a_429_with_a_shorter_retry_after_closes_the_window_for_a_full_period(clock):
    limit = RateLimit(clock=clock)

    limit.exhausted(Budget.CORE, retry_after=0.2)

    assert limit.reserve(Budget.CORE).wait == 1.0


def test_a_second_429_does_not_open_the_window_earlier(clock):
    limit = RateLimit(clock=clock)

    limit.exhausted(Budget.CORE, retry_after=5.0)
    limit.exhausted(Budget.CORE)

    assert limit.reserve(Budget.CORE).wait == 5.0


def test_a_429_of_a_content_call_closes_the_content_window(clock):
    limit = RateLimit(clock=clock)

    limit.exhausted(Budget.CONTENT)

    assert limit.reserve(Budget.CONTENT).wait == 60.0


@given(
    st.lists(
        st.tuples(st.sampled_from(Budget), st.floats(0, 3)),
        min_size=1,
        max_size=150,
    )
)
def test_no_order_of_reservations_exceeds_a_window(requests):
    clock = ManualClock()
    limit = RateLimit(per_second=3, content_per_minute=7, clock=clock)
    starts: dict[Budget, list[float]] = {Budget.CORE: [], Budget.CONTENT: []}

    for budget, gap in requests:
        clock.now += gap
        starts[budget].append(clock.now + limit.reserve(budget).wait)

    everything = starts[Budget.CORE] + starts[Budget.CONTENT]
    assert max_in_any_window(everything, 1.0) <= 3
    assert not starts[Budget.CONTENT] or max_in_any_window(starts[Budget.CONTENT], 60.0) <= 7


@pytest.mark.parametrize("bad", [0, -1, 1.5, True, "10"])
def test_limits_must_be_positive_whole_numbers(bad):
    with pytest.raises(ValueError, match="per_second"):
        RateLimit(per_second=bad)
    with pytest.raises(ValueError, match="content_per_minute"):
        RateLimit(content_per_minute=bad)


def test_a_released_permit_can_be_taken_again(clock):
    limit = RateLimit(per_second=1, clock=clock)
    limit.reserve(Budget.CORE)
    unused = limit.reserve(Budget.CORE)

    limit.release(unused)

    assert limit.reserve(Budget.CORE) == unused


def test_releasing_a_content_permit_frees_both_windows(clock):
    limit = RateLimit(per_second=1, content_per_minute=1, clock=clock)
    limit.release(limit.reserve(Budget.CONTENT))

    assert limit.reserve(Budget.CONTENT).wait == 0


def test_releasing_a_permit_does_not_move_later_permits(clock):
    limit = RateLimit(per_second=1, clock=clock)
    _, unused, last = (limit.reserve(Budget.CORE) for _ in range(3))

    limit.release(unused)

    assert [limit.reserve(Budget.CORE).wait for _ in range(2)] == [1.0, last.wait + 1]


def test_releasing_a_permit_twice_changes_nothing(clock):
    limit = RateLimit(per_second=1, clock=clock)
    taken, unused = limit.reserve(Budget.CORE), limit.reserve(Budget.CORE)

    limit.release(unused)
    limit.release(unused)

    assert limit.reserve(Budget.CORE).wait == taken.wait + 1


@pytest.mark.parametrize("reported", [3, 25])
def test_a_reported_limit_replaces_the_default(clock, reported):
    limit = RateLimit(clock=clock)

    limit.learn(Budget.CORE, reported)

    waits = [limit.reserve(Budget.CORE).wait for _ in range(reported + 1)]
    assert waits == [0.0] * reported + [1.0]


def test_a_higher_reported_limit_is_used_immediately(clock):
    limit = RateLimit(clock=clock)
    for _ in range(10):
        limit.reserve(Budget.CORE)

    limit.learn(Budget.CORE, 11)

    assert limit.reserve(Budget.CORE).wait == 0


def test_a_reported_limit_lowers_an_explicit_limit_but_never_raises_it(clock):
    limit = RateLimit(per_second=5, clock=clock)

    limit.learn(Budget.CORE, 10)
    raised = repr(limit)
    limit.learn(Budget.CORE, 2)

    assert "per_second=5" in raised
    assert "per_second=2" in repr(limit)


@pytest.mark.parametrize(("budget", "reported"), [(Budget.CONTENT, 60), (Budget.CORE, 0)])
def test_a_reported_limit_that_is_zero_or_for_content_is_ignored(clock, budget, reported):
    limit = RateLimit(clock=clock)

    limit.learn(budget, reported)

    assert "per_second=10" in repr(limit)
