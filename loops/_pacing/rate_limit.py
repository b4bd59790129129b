"""Paces calls, so that they stay within the server's rate limits.

The service limits each team to 10 requests per second, and to 60 requests per 60 seconds for
content and workflows. A reservation finds the next time at which every window allows one more
request, and returns how long to wait for it. A single lock makes this safe for threads, tasks and
event loops.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_right, insort
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

PER_SECOND = 10
CONTENT_PER_MINUTE = 60


class Budget(Enum):
    """The rate limit that an operation counts against."""

    CORE = "core"
    CONTENT = "content"


class Permit(NamedTuple):
    """The permission to send a request at the time `at`, in `wait` seconds.

    `ticket` identifies it in a limit that several processes share.
    """

    budget: Budget
    at: float
    wait: float
    ticket: str = ""


class Window:
    """Allows at most `limit` permits in any `period` seconds, in whatever order they are taken."""

    def __init__(self, limit: int, period: float) -> None:
        self.limit = limit
        self.period = period
        self._times: list[float] = []  # of permits, sorted, from the last period on
        self._closed_until = 0.0

    def earliest(self, at: float) -> float:
        """Returns the first time from `at` on at which one more permit is allowed."""
        at = max(at, self._closed_until)
        while (later := self._next_candidate(at)) is not None:
            at = later
        return at

    def _next_candidate(self, at: float) -> float | None:
        """Returns a later time to try when a permit at `at` would be one too many."""
        times, limit = self._times, self.limit
        index = bisect_right(times, at)
        # Check each run of `limit` neighbours that, together with `at`, could be one too many.
        for first in range(max(0, index - limit), min(index, len(times) - limit) + 1):
            begin, end = times[first], times[first + limit - 1]
            if max(end, at) < min(begin, at) + self.period:
                return begin + self.period
        return None

    def take(self, at: float, now: float) -> None:
        """Adds a permit, and removes those before the last period."""
        del self._times[: bisect_right(self._times, now - self.period)]
        insort(self._times, at)

    def release(self, at: float) -> None:
        """Removes a permit that was not used."""
        index = bisect_right(self._times, at) - 1
        if index >= 0 and self._times[index] == at:
            del self._times[index]

    def close(self, until: float) -> None:
        """Allows no permits before `until`, because the server says that the window is full."""
        self._closed_until = max(self._closed_until, until)


class RateLimit:
    """The rate limit of a team.

    Share one object between all clients of a team in the process. Content and workflow operations
    count against both limits, others against `per_second` only. By default, `per_second` is 10
    until the server reports another limit. An explicit `per_second` is a maximum: the server's
    limit can lower it, but never raise it. `clock` returns seconds and must be monotonic.
    """

    def __init__(
        self,
        *,
        per_second: int | None = None,
        content_per_minute: int = CONTENT_PER_MINUTE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        check_limit("per_second", per_second, optional=True)
        check_limit("content_per_minute", content_per_minute)
        self._maximum = per_second
        self._core = Window(per_second or PER_SECOND, 1.0)
        self._content = Window(content_per_minute, 60.0)
        self._windows = {Budget.CORE: (self._core,), Budget.CONTENT: (self._core, self._content)}
        # The last permit of each budget. There is no earlier gap as long as permits are only added,
        # so a search can start there. That makes it fast even if the queue is long.
        self._frontier = dict.fromkeys(Budget, 0.0)
        self._clock = clock
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        core, content = self._core.limit, self._content.limit
        return f"{type(self).__name__}(per_second={core}, content_per_minute={content})"

    def reserve(self, budget: Budget) -> Permit:
        """Takes the next free permit of `budget`."""
        with self._lock:
            now = self._clock()
            at = self._next_free(budget, max(now, self._frontier[budget]))
            for window in self._windows[budget]:
                window.take(at, now)
            self._frontier[budget] = at
        return Permit(budget, at, max(0.0, at - now))

    def _next_free(self, budget: Budget, at: float) -> float:
        while True:
            later = at
            for window in self._windows[budget]:
                later = window.earliest(later)
            if later == at:
                return at
            at = later

    def release(self, permit: Permit) -> None:
        """Returns a permit that will not be used, so that another call can take it."""
        with self._lock:
            for window in self._windows[permit.budget]:
                window.release(permit.at)
            self._search_from(permit.at)

    def exhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """Closes the window after a 429: all calls that share this limit wait a full period."""
        with self._lock:
            now = self._clock()
            for window in self._windows[budget]:
                window.close(now + max(window.period, retry_after or 0.0))

    def learn(self, budget: Budget, limit: int) -> None:
        """Adopts the limit per second that the server reported.

        Reports in responses to content operations are ignored, because it is not documented which
        of the two windows they describe.
        """
        limit = min(limit, self._maximum or limit)
        if budget is Budget.CONTENT or limit < 1 or limit == self._core.limit:
            return
        with self._lock:
            self._core.limit = limit
            self._search_from(0.0)

    # AsyncLoops calls these methods, so that a limit that is kept on a server can await it.

    async def areserve(self, budget: Budget) -> Permit:
        """Takes the next free permit of `budget`."""
        return self.reserve(budget)

    async def arelease(self, permit: Permit) -> None:
        """Returns a permit that will not be used."""
        self.release(permit)

    async def aexhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """Closes the window after a 429."""
        self.exhausted(budget, retry_after)

    def _search_from(self, at: float) -> None:
        for budget, frontier in self._frontier.items():
            self._frontier[budget] = min(frontier, at)


class NoLimit(RateLimit):
    """A limit that never waits."""

    def __repr__(self) -> str:
        return "NoLimit()"

    def reserve(self, budget: Budget) -> Permit:
        """Returns a permit for now."""
        return Permit(budget, 0.0, 0.0)

    def release(self, permit: Permit) -> None:
        """Does nothing."""

    def exhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """Does nothing. The retry policy makes the failed call wait."""

    def learn(self, budget: Budget, limit: int) -> None:
        """Does nothing."""


def check_limit(name: str, value: object, *, optional: bool = False) -> None:
    """Checks a limit. An invalid one would make calls wait forever."""
    if optional and value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{name} must be a whole number of at least 1, not {value!r}")
