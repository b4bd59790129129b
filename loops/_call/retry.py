"""Decides whether a call is tried again and after how long. Nothing here waits or sends."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import Enum


class Replay(Enum):
    """The effect of a second delivery of the same request, declared once per operation."""

    SAFE = "safe"
    """It has no further effect: reads, absolute updates, deletes."""
    KEYED = "keyed"
    """It has no effect while it carries the same idempotency key."""
    GUARDED = "guarded"
    """It is refused because of a unique name, an existing contact or a revision."""
    UNSAFE = "unsafe"
    """It creates a duplicate, such as a second campaign or a second preview."""


class Disposition(Enum):
    """What a failed attempt says about the request."""

    NOT_EXECUTED = "not executed"
    """The server did not carry it out: it was never sent, or the rate limit refused it."""
    UNKNOWN = "unknown"
    """The server may or may not have carried it out."""
    ACCEPTED = "accepted"
    """The server carried it out (2xx), but the body cannot be read."""
    FINAL = "final"
    """The server has decided, and another attempt would end in the same way."""


AMBIGUOUS_STATUSES = frozenset({408, 500, 502, 503, 504, *range(520, 531)})
"""Statuses that do not say whether the request was carried out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How often a call is tried again, and after how long. All times are in seconds.

    The wait before retry n (counted from 0) is drawn from the upper half of `initial_delay · 2ⁿ`,
    limited to `max_delay`. If the server sends a `Retry-After` of at most `max_retry_after`, the
    call waits for that long instead; a longer one makes the call fail immediately. `deadline`
    limits the whole call, including its waits.
    """

    max_retries: int = 2
    initial_delay: float = 0.5
    max_delay: float = 8.0
    max_retry_after: float = 60.0
    deadline: float | None = None

    def __post_init__(self) -> None:
        if isinstance(self.max_retries, bool) or not isinstance(self.max_retries, int):
            raise TypeError(f"max_retries must be an integer, not {self.max_retries!r}")
        if self.max_retries < 0:
            raise ValueError(f"max_retries must be 0 or more, not {self.max_retries}")
        for name in ("initial_delay", "max_delay", "max_retry_after"):
            _check_seconds(name, getattr(self, name), minimum=0.0)
        if self.deadline is not None:
            _check_seconds("deadline", self.deadline, minimum=0.001)

    @classmethod
    def testing(cls, max_retries: int = 2) -> RetryPolicy:
        """Makes a policy that decides as usual but never waits, for tests of code that uses Loops.

        `Loops(retry=RetryPolicy.testing(), rate_limit=None)` never sleeps. It does not wait for a
        `Retry-After` either, but one of more than 60 seconds still makes the call fail.
        """
        return _WithoutWaits(max_retries=max_retries)

    def pause(self, retry: int, retry_after: float | None, jitter: float) -> float | None:
        """Returns the seconds to wait before a retry, or `None` if the server asks for more.

        `retry` counts from 0, `retry_after` is the wait that the server asked for, and `jitter`
        is uniform in [0, 1).
        """
        if retry_after is None:
            return self.backoff(retry, jitter)
        return retry_after if retry_after <= self.max_retry_after else None

    def backoff(self, retry: int, jitter: float) -> float:
        """Returns the seconds before a retry, counted from 0; `jitter` is uniform in [0, 1)."""
        # The exponent is bounded because 2.0 ** 1024 overflows; max_delay applies long before that.
        full = min(self.initial_delay * 2.0 ** min(retry, 64), self.max_delay)
        return full * (0.5 + 0.5 * jitter)

    def may_repeat(self, replay: Replay, disposition: Disposition) -> bool:
        """Returns whether a call of this replay class may be repeated after such an attempt."""
        return {
            Disposition.NOT_EXECUTED: True,
            Disposition.UNKNOWN: replay is not Replay.UNSAFE,
            Disposition.ACCEPTED: replay is Replay.KEYED,
            Disposition.FINAL: False,
        }[disposition]

    def overdue(self, spent: float) -> bool:
        """Returns whether a call that has taken `spent` seconds has reached its deadline."""
        return self.deadline is not None and spent >= self.deadline

    def time_left(self, spent: float) -> float | None:
        """Returns the seconds until the deadline, or `None` without one."""
        return None if self.deadline is None else max(0.0, self.deadline - spent)


class _WithoutWaits(RetryPolicy):
    """The policy that `RetryPolicy.testing` returns."""

    __slots__ = ()

    def pause(self, retry: int, retry_after: float | None, jitter: float) -> float | None:
        pause = super().pause(retry, retry_after, jitter)
        return None if pause is None else 0.0


def _check_seconds(name: str, value: object, *, minimum: float) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number of seconds, not {value!r}")
    if not math.isfinite(value) or value < minimum:
        raise ValueError(f"{name} must be finite and at least {minimum:g} seconds, not {value!r}")


def read_retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Returns the seconds to wait according to `Retry-After`, or `None` if it is absent or invalid.

    A date is compared with the `Date` of the same response, so that a wrong local clock does not
    matter; without that header, with `now` (by default the current time).
    """
    text = headers.get("retry-after", "").strip()
    try:
        seconds = float(text)
    except ValueError:
        seconds = _seconds_until(text, headers.get("date", ""), now)
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _seconds_until(text: str, sent_at: str, now: datetime | None) -> float:
    target = _http_date(text)
    if target is None:
        return math.nan
    return (target - (_http_date(sent_at) or now or datetime.now(UTC))).total_seconds()


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
