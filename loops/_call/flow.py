"""The life of one call, as a generator: no I/O, no clock, no sleep.

It yields what is to be done and is sent back what came of it; the drivers in `_async` and `_sync`
only do. Together with `_verdict` (what does this outcome mean?) and `_retry` (may it be tried
again?) it holds every rule about attempts.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Generator
from typing import Any, NamedTuple, TypeVar

import httpx

from .._pacing.rate_limit import Budget
from .operation import Call
from .outcome import Failure, Judge, Outcome
from .reply import Reply
from .retry import RetryPolicy

T = TypeVar("T")

_log = logging.getLogger("loops")


class Pace(NamedTuple):
    """Wait for the next start that a budget allows, if it comes within `time_left` seconds.

    Answered with the seconds waited, or `None` when it comes too late.
    """

    budget: Budget
    time_left: float | None


class Sleep(NamedTuple):
    """Wait. Answered with the seconds it took."""

    seconds: float


class Send(NamedTuple):
    """Send the request once, within `time_left` seconds if given. Answered with an `Outcome`."""

    request: httpx.Request
    time_left: float | None


class Exhausted(NamedTuple):
    """The server said 429: hold back everybody who shares the budget."""

    budget: Budget
    retry_after: float | None


class Stated(NamedTuple):
    """The server states how many requests a second it allows."""

    budget: Budget
    limit: int


Step = Pace | Sleep | Send | Exhausted | Stated


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
        waited = (yield Pace(budget, policy.time_left(spent))) if budget else 0.0
        if waited is None or policy.overdue(spent + waited):
            raise failure.error if failure else judge.out_of_time()
        spent += waited
        outcome: Outcome = yield Send(call.request, policy.time_left(spent))
        spent += outcome.seconds
        if budget and (limit := outcome.stated_limit()):
            yield Stated(budget, limit)

        verdict = judge.judge(outcome)
        if isinstance(verdict, Reply):
            _log_attempt(call, judge)
            return verdict
        failure = verdict
        if failure.throttled and budget:
            yield Exhausted(budget, failure.retry_after)

        wait = _wait(call, failure, policy, retry=len(judge.history) - 1, jitter=jitter)
        if wait is None or policy.overdue(spent + wait):
            _log_attempt(call, judge)
            raise failure.error
        _log_attempt(call, judge, wait)
        spent += yield Sleep(wait)


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
    return policy.pause(retry, failure.retry_after, jitter())


def _log_attempt(call: Call[Any], judge: Judge[Any], wait: float | None = None) -> None:
    """One line an attempt, for those who debug. Never a URL, a header, an address or a body."""
    if not _log.isEnabledFor(logging.DEBUG):
        return
    attempt = judge.history[-1]
    facts = {
        "operation": call.operation.name,
        "path_template": call.operation.path,
        "attempt": len(judge.history),
        "outcome": attempt.outcome,
        "duration": attempt.seconds,
        "wait": wait,
    }
    text = "%(operation)s %(path_template)s attempt %(attempt)d: %(outcome)s in %(duration).3f s"
    _log.debug(text + ("" if wait is None else ", again in %(wait).3f s"), facts, extra=facts)
