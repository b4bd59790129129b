"""The life of one call, as a generator: no I/O, no clock, no sleep.

It yields what is to be done and is sent back what came of it; the drivers in `_async` and `_sync`
only do. Together with `_verdict` (what does this outcome mean?) and `_retry` (may it be tried
again?) it holds every rule about attempts.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Generator
from typing import Any, NamedTuple, TypeVar

import httpx

from ._limits import Budget
from ._operation import Call
from ._reply import Reply
from ._retry import RetryPolicy
from ._verdict import Failure, Judge

T = TypeVar("T")


class Reserve(NamedTuple):
    """Take the next start of a budget. Answered with the seconds until then."""

    budget: Budget


class Sleep(NamedTuple):
    """Wait so many seconds."""

    seconds: float


class Send(NamedTuple):
    """Send the request once, within `time_left` seconds if given. Answered with an `Outcome`."""

    request: httpx.Request
    time_left: float | None


class Exhausted(NamedTuple):
    """The server said 429: hold back everybody who shares the budget."""

    budget: Budget
    retry_after: float | None


Step = Reserve | Sleep | Send | Exhausted


def exchange(
    call: Call[T], policy: RetryPolicy, jitter: Callable[[], float] = random.random
) -> Generator[Step, Any, Reply[T]]:
    """Takes one call to its only verdict: returns the reply or raises an `APIError`.

    `jitter` draws from [0, 1).
    """
    judge = Judge(call)
    budget = call.operation.budget
    failure: Failure | None = None
    spent = 0.0
    while True:
        pause = (yield Reserve(budget)) if budget else 0.0
        if policy.overdue(spent + pause):
            raise failure.error if failure else judge.out_of_time()
        if pause > 0:
            yield Sleep(pause)
        outcome = yield Send(call.request, policy.time_left(spent + pause))
        spent += pause + outcome.seconds

        verdict = judge.judge(outcome)
        if isinstance(verdict, Reply):
            return verdict
        failure = verdict
        if failure.throttled and budget:
            yield Exhausted(budget, failure.retry_after)

        wait = _wait(call, failure, policy, retry=len(judge.history) - 1, jitter=jitter)
        if wait is None or policy.overdue(spent + wait):
            raise failure.error
        yield Sleep(wait)
        spent += wait


def _wait(
    call: Call[Any],
    failure: Failure,
    policy: RetryPolicy,
    *,
    retry: int,
    jitter: Callable[[], float],
) -> float | None:
    """Seconds before the next attempt, or `None` when there must be none."""
    if retry >= policy.max_retries:
        return None
    if not policy.may_repeat(call.operation.replay, failure.fate):
        return None
    if failure.retry_after is None:
        return policy.backoff(retry, jitter())
    return failure.retry_after if failure.retry_after <= policy.max_retry_after else None
