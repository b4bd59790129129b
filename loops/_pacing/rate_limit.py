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
from typing import NamedTuple

PER_SECOND = 10
CONTENT_PER_MINUTE = 60


class Budget(Enum):
    """What an operation draws on."""

    CORE = "core"
    CONTENT = "content"


class Start(NamedTuple):
    """A start that has been taken: `wait` is the seconds until it, `at` the moment.

    `ticket` names it where a limit is kept for many processes.
    """

    budget: Budget
    at: float
    wait: float
    ticket: str = ""


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

    def give_back(self, at: float) -> None:
        """Forgets a start that was taken and not used."""
        here = bisect_right(self._starts, at) - 1
        if here >= 0 and self._starts[here] == at:
            del self._starts[here]

    def close(self, until: float) -> None:
        """The server says the window is full: nobody starts before `until`."""
        self._closed_until = max(self._closed_until, until)


class RateLimit:
    """The pace of one team's calls.

    Share one object between all clients of a team in the process. Content and workflow operations
    draw on both limits, the others on `per_second` alone. Without `per_second` that limit is 10
    until the server states another; a number given here is a ceiling: the server can lower it,
    and never raises it. `clock` returns seconds that never run backwards.
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
        self._ceiling = per_second
        self._core = Window(per_second or PER_SECOND, 1.0)
        self._content = Window(content_per_minute, 60.0)
        self._windows = {Budget.CORE: (self._core,), Budget.CONTENT: (self._core, self._content)}
        # Per budget, the last start found: no free one lies before it, as long as starts are only
        # added. Searching from here keeps a long queue cheap.
        self._frontier = dict.fromkeys(Budget, 0.0)
        self._clock = clock
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        core, content = self._core.limit, self._content.limit
        return f"{type(self).__name__}(per_second={core}, content_per_minute={content})"

    def reserve(self, budget: Budget) -> Start:
        """Takes the next free start of `budget`."""
        with self._lock:
            now = self._clock()
            at = self._next_free(budget, max(now, self._frontier[budget]))
            for window in self._windows[budget]:
                window.take(at, now)
            self._frontier[budget] = at
        return Start(budget, at, max(0.0, at - now))

    def _next_free(self, budget: Budget, at: float) -> float:
        while True:
            later = at
            for window in self._windows[budget]:
                later = window.earliest(later)
            if later == at:
                return at
            at = later

    def release(self, start: Start) -> None:
        """Gives back a start that is not going to be used, so that somebody else may have it."""
        with self._lock:
            for window in self._windows[start.budget]:
                window.give_back(start.at)
            self._search_from(start.at)

    def exhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """The server answered 429: whoever shares this limit waits a full window from now."""
        with self._lock:
            now = self._clock()
            for window in self._windows[budget]:
                window.close(now + max(window.period, retry_after or 0.0))

    def learn(self, budget: Budget, limit: int) -> None:
        """The server states its limit of requests per second.

        Only what it says to core operations counts: nobody has documented which of the two
        windows the number speaks of on an answer to a content operation.
        """
        limit = min(limit, self._ceiling or limit)
        if budget is Budget.CONTENT or limit < 1 or limit == self._core.limit:
            return
        with self._lock:
            self._core.limit = limit
            self._search_from(0.0)

    # In the asynchronous world a limit is asked through these, so that one kept elsewhere can wait
    # for its answer. Here there is nothing to wait for.

    async def areserve(self, budget: Budget) -> Start:
        """`reserve`, for tasks."""
        return self.reserve(budget)

    async def arelease(self, start: Start) -> None:
        """`release`, for tasks."""
        self.release(start)

    async def aexhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """`exhausted`, for tasks."""
        self.exhausted(budget, retry_after)

    def _search_from(self, at: float) -> None:
        for budget, frontier in self._frontier.items():
            self._frontier[budget] = min(frontier, at)


class NoLimit(RateLimit):
    """Nobody waits, whatever the server says."""

    def __repr__(self) -> str:
        return "NoLimit()"

    def reserve(self, budget: Budget) -> Start:
        """Now."""
        return Start(budget, 0.0, 0.0)

    def release(self, start: Start) -> None:
        """Nothing was taken."""

    def exhausted(self, budget: Budget, retry_after: float | None = None) -> None:
        """The retry policy waits; others do not."""

    def learn(self, budget: Budget, limit: int) -> None:
        """There is none to correct."""


def check_limit(name: str, value: object, *, optional: bool = False) -> None:
    """Refuses what is no limit; bad numbers would show as calls that wait for ever."""
    if optional and value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{name} must be a whole number of at least 1, not {value!r}")
