"""Whether a call is tried again, and after how long. Decisions only: nothing here waits."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import Enum


class Replay(Enum):
    """What a second delivery of the same request would do. Declared once per operation."""

    SAFE = "safe"
    """Nothing more than the first did: reads, absolute updates, deletes."""
    KEYED = "keyed"
    """Nothing, while it carries the same idempotency key."""
    GUARDED = "guarded"
    """It is refused: a unique name, an existing contact or a revision stands in its way."""
    UNSAFE = "unsafe"
    """A twin: a second campaign, a second preview mail."""


class Fate(Enum):
    """What is known, after a failed attempt, about the request."""

    UNTOUCHED = "untouched"
    """It was not carried out: it never left, or it met the throttle."""
    UNKNOWN = "unknown"
    """It may or may not have been carried out."""
    ACCEPTED = "accepted"
    """A 2xx says yes, but its body cannot be read; only a key can ask again safely."""
    FINAL = "final"
    """The server has decided; asking again changes nothing."""


AMBIGUOUS_STATUSES = frozenset({408, 500, 502, 503, 504, *range(520, 531)})
"""Failures that do not say whether the request was carried out before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How often and how patiently a call is tried again. All times are seconds.

    The wait before retry n (from 0) is drawn from the upper half of `initial_delay · 2ⁿ`, cut at
    `max_delay`. A `Retry-After` of up to `max_retry_after` is obeyed instead; a longer one ends
    the call at once. `deadline` bounds the whole call, its waits included.
    """

    max_retries: int = 2
    initial_delay: float = 0.5
    max_delay: float = 8.0
    max_retry_after: float = 60.0
    deadline: float | None = None

    def __post_init__(self) -> None:
        if isinstance(self.max_retries, bool) or not isinstance(self.max_retries, int):
            raise TypeError(f"max_retries must be a whole number, not {self.max_retries!r}")
        if self.max_retries < 0:
            raise ValueError(f"max_retries must not be negative, but is {self.max_retries}")
        for name in ("initial_delay", "max_delay", "max_retry_after"):
            _check_seconds(name, getattr(self, name), least=0.0)
        if self.deadline is not None:
            _check_seconds("deadline", self.deadline, least=0.001)

    @classmethod
    def testing(cls, max_retries: int = 2) -> RetryPolicy:
        """The same decisions without the waits, for tests of code that uses this library.

        `Loops(retry=RetryPolicy.testing(), rate_limit=None)` never sleeps, however often it
        tries. A `Retry-After` counts as waited for; one beyond 60 seconds still ends the call.
        """
        return _WithoutWaits(max_retries=max_retries)

    def pause(self, retry: int, retry_after: float | None, jitter: float) -> float | None:
        """Seconds before retry number `retry` (from 0); `None` when the server asks for too many.

        `retry_after` is what the server asked for, `jitter` is uniform in [0, 1).
        """
        if retry_after is None:
            return self.backoff(retry, jitter)
        return retry_after if retry_after <= self.max_retry_after else None

    def backoff(self, retry: int, jitter: float) -> float:
        """Seconds before retry number `retry` (from 0); `jitter` is uniform in [0, 1)."""
        # The exponent is bounded because 2.0 ** 1024 overflows, long after max_delay has cut in.
        full = min(self.initial_delay * 2.0 ** min(retry, 64), self.max_delay)
        return full * (0.5 + 0.5 * jitter)

    def may_repeat(self, replay: Replay, fate: Fate) -> bool:
        """Whether a call of this replay class may follow an attempt that ended like this."""
        return {
            Fate.UNTOUCHED: True,
            Fate.UNKNOWN: replay is not Replay.UNSAFE,
            Fate.ACCEPTED: replay is Replay.KEYED,
            Fate.FINAL: False,
        }[fate]

    def overdue(self, spent: float) -> bool:
        """Whether a call that has taken so many seconds has met its deadline."""
        return self.deadline is not None and spent >= self.deadline

    def time_left(self, spent: float) -> float | None:
        """Seconds until the deadline, or `None` without one."""
        return None if self.deadline is None else max(0.0, self.deadline - spent)


class _WithoutWaits(RetryPolicy):
    """What `RetryPolicy.testing` returns."""

    __slots__ = ()

    def pause(self, retry: int, retry_after: float | None, jitter: float) -> float | None:
        pause = super().pause(retry, retry_after, jitter)
        return None if pause is None else 0.0


def _check_seconds(name: str, value: object, *, least: float) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number of seconds, not {value!r}")
    if not math.isfinite(value) or value < least:
        raise ValueError(f"{name} must be finite and at least {least:g} seconds, not {value!r}")


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """The seconds a response asks to wait; `None` when it does not, or not intelligibly.

    A date is measured against the response's own `Date`, so a clock that is wrong here does not
    matter; without that header, against `now` (by default the present).
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
