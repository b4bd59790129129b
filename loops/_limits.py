"""Paces calls, so that the server's limits are met instead of hit.

The service counts per team: 10 requests a second for everything, and 60 in 60 seconds for content
and workflows. A reservation finds the next moment at which one more start breaks no window, takes
it, and says how long to wait. Nobody polls, and one short lock makes it right for threads, tasks
and event loops alike.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_right, insort
from collections.abc import Callable
from enum import Enum


class Budget(Enum):
    """What an operation draws on."""

    CORE = "core"
    CONTENT = "content"


class Window:
    """At most `limit` starts in any stretch of `period` seconds, whatever the order of asking."""

    def __init__(self, limit: int, period: float) -> None:
        self.limit = limit
        self.period = period
        self._starts: list[float] = []  # sorted; those of the last period, and those to come
        self._closed_until = 0.0

    def earliest(self, at: float) -> float:
        """The first moment from `at` on at which one more start is allowed."""
        at = max(at, self._closed_until)
        while (later := self._blocked(at)) is not None:
            at = later
        return at

    def _blocked(self, at: float) -> float | None:
        """A later candidate when a start at `at` would be one too many, else `None`."""
        starts, limit = self._starts, self.limit
        here = bisect_right(starts, at)
        # Every run of `limit` neighbours that, with `at` among them, would be one start too many.
        for first in range(max(0, here - limit), min(here, len(starts) - limit) + 1):
            begin, end = starts[first], starts[first + limit - 1]
            if max(end, at) < min(begin, at) + self.period:
                return begin + self.period
        return None

    def take(self, at: float, now: float) -> None:
        """Enters a start, and forgets those too old to matter."""
        del self._starts[: bisect_right(self._starts, now - self.period)]
        insort(self._starts, at)

    def close(self, until: float) -> None:
        """The server says the window is full: nobody starts before `until`."""
        self._closed_until = max(self._closed_until, until)


class RateLimit:
    """The pace of one team's calls.

    Share one object between all clients of a team in the process. `per_second` is the limit for
    all requests together, `content_per_minute` the one for content and workflow operations,
    which draw on both. `clock` returns seconds that never run backwards.
    """

    def __init__(
        self,
        *,
        per_second: int = 10,
        content_per_minute: int = 60,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        for name, value in (("per_second", per_second), ("content_per_minute", content_per_minute)):
            if isinstance(value, bool) or not isinstance(value, int) or value < 1:
                raise ValueError(f"{name} must be a whole number of at least 1, not {value!r}")
        core, content = Window(per_second, 1.0), Window(content_per_minute, 60.0)
        self._windows = {Budget.CORE: (core,), Budget.CONTENT: (core, content)}
        # Per budget, the last start found. Starts are only ever added and time only moves on, so
        # no free one can lie before it: searching from here keeps a long queue cheap.
        self._frontier = dict.fromkeys(Budget, 0.0)
        self._clock = clock
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        core, content = self._windows[Budget.CONTENT]
        return f"RateLimit(per_second={core.limit}, content_per_minute={content.limit})"

    def reserve(self, budget: Budget) -> float:
        """Takes the next free start of `budget`; returns the seconds until then."""
        with self._lock:
            now = self._clock()
            start = self._next_free(budget, max(now, self._frontier[budget]))
            for window in self._windows[budget]:
                window.take(start, now)
            self._frontier[budget] = start
        return max(0.0, start - now)

    def _next_free(self, budget: Budget, at: float) -> float:
        while True:
            later = at
            for window in self._windows[budget]:
                later = window.earliest(later)
            if later == at:
                return at
            at = later

    def exhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """The server answered 429: whoever shares this limit waits a full window from now."""
        with self._lock:
            now = self._clock()
            for window in self._windows[budget]:
                window.close(now + max(window.period, retry_after or 0.0))
