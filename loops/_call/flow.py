"""The flow of one call as a generator: it does no I/O, reads no clock and never sleeps.

It yields steps, which the callers in `_async` and `_sync` carry out, and is sent their results.
Together with `outcome` (what does the result of an attempt mean?) and `retry` (may the call be
tried again?) it holds every rule about attempts.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Generator
from typing import Any, NamedTuple, TypeVar

import httpx

from .._pacing.rate_limit import Budget
from .operation import PreparedCall
from .outcome import Failure, Outcome, OutcomeClassifier
from .reply import Reply
from .retry import RetryPolicy

T = TypeVar("T")

_log = logging.getLogger("loops")


class Pace(NamedTuple):
    """Asks to wait until the rate limit permits an attempt, if that is within `time_left` seconds.

    The result is the number of seconds waited, or `None` if the permit would come too late.
    """

    budget: Budget
    time_left: float | None


class Sleep(NamedTuple):
    """Asks to wait before the next attempt. The result is the number of seconds waited."""

    seconds: float


class Send(NamedTuple):
    """Asks to send the request once, within `time_left` seconds. The result is an `Outcome`."""

    request: httpx.Request
    time_left: float | None


class Throttled(NamedTuple):
    """Reports that the server returned 429: all calls that share the budget have to wait."""

    budget: Budget
    retry_after: float | None


class LimitReported(NamedTuple):
    """Reports how many requests the server allows per second."""

    budget: Budget
    limit: int


Step = Pace | Sleep | Send | Throttled | LimitReported


def call_flow(
    call: PreparedCall[T], policy: RetryPolicy, jitter: Callable[[], float] = random.random
) -> Generator[Step, Any, Reply[T]]:
    """Makes the attempts of one call, and returns its reply or raises an `APIError`.

    `jitter` draws from [0, 1).
    """
    classifier = OutcomeClassifier(call)
    budget = call.operation.budget
    failure: Failure | None = None
    spent = 0.0
    while True:
        waited = (yield Pace(budget, policy.time_left(spent))) if budget else 0.0
        if waited is None or policy.overdue(spent + waited):
            raise failure.error if failure else classifier.deadline_error()
        spent += waited
        outcome: Outcome = yield Send(call.request, policy.time_left(spent))
        spent += outcome.seconds
        if budget and (limit := outcome.reported_limit()):
            yield LimitReported(budget, limit)

        result = classifier.classify(outcome)
        if isinstance(result, Reply):
            _log_attempt(call, classifier)
            return result
        failure = result
        if failure.throttled and budget:
            yield Throttled(budget, failure.retry_after)

        wait = _retry_wait(call, failure, policy, len(classifier.history) - 1, jitter)
        if wait is None or policy.overdue(spent + wait):
            _log_attempt(call, classifier)
            raise failure.error
        _log_attempt(call, classifier, wait)
        spent += yield Sleep(wait)


def _retry_wait(
    call: PreparedCall[Any],
    failure: Failure,
    policy: RetryPolicy,
    retry: int,
    jitter: Callable[[], float],
) -> float | None:
    """Returns the seconds before the next attempt, or `None` if there must not be one."""
    if retry >= policy.max_retries:
        return None
    if not policy.may_repeat(call.operation.replay, failure.disposition):
        return None
    return policy.pause(retry, failure.retry_after, jitter())


def _log_attempt(
    call: PreparedCall[Any], classifier: OutcomeClassifier[Any], wait: float | None = None
) -> None:
    """Logs a line per attempt at level DEBUG, without URLs, headers, addresses or bodies."""
    if not _log.isEnabledFor(logging.DEBUG):
        return
    attempt = classifier.history[-1]
    facts = {
        "operation": call.operation.name,
        "path_template": call.operation.path,
        "attempt": len(classifier.history),
        "outcome": attempt.outcome,
        "duration": attempt.seconds,
        "wait": wait,
    }
    text = "%(operation)s %(path_template)s attempt %(attempt)d: %(outcome)s in %(duration).3f s"
    _log.debug(text + ("" if wait is None else ", again in %(wait).3f s"), facts, extra=facts)
