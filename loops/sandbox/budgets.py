"""The two rate budgets of a team: all calls, and within them the content calls."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from .contract.document import Operation

_CORE_TAGS = frozenset(
    {"api_key", "configuration", "contacts", "contact_properties", "events", "mailing_lists"}
)
_CORE_PATHS = frozenset({"/v1/transactional"})


@dataclass(frozen=True)
class Limits:
    """Calls allowed. `enforced=False` keeps counting and telling, but refuses nobody."""

    per_second: int = 10
    content_per_minute: int = 60
    enforced: bool = True


def is_content(operation: Operation) -> bool:
    """Does the operation draw on the content budget too? Sources name nine groups; what they leave
    open (segments, event patterns, workflow groups) counts as content."""
    return operation.tag not in _CORE_TAGS and operation.path not in _CORE_PATHS


class Window:
    """At most `limit` calls within any `span` (it slides, so no burst at a border)."""

    def __init__(self, limit: int, span: timedelta) -> None:
        self.limit = limit
        self._span = span
        self._calls: deque[datetime] = deque()

    def remaining(self, now: datetime) -> int:
        """How many calls are still free."""
        while self._calls and self._calls[0] <= now - self._span:
            self._calls.popleft()
        return max(0, self.limit - len(self._calls))

    def take(self, now: datetime) -> None:
        """Count one call."""
        self._calls.append(now)

    def wait(self, now: datetime) -> int:
        """Whole seconds until a call is free again."""
        if self.remaining(now) or not self._calls:
            return 0
        return max(1, math.ceil((self._calls[-self.limit] + self._span - now).total_seconds()))


@dataclass(frozen=True)
class Admission:
    """The verdict on one call, and the numbers to print on its response."""

    admitted: bool
    limit: int
    remaining: int
    wait: int = 0

    def headers(self) -> dict[str, str]:
        """The rate headers that every response carries."""
        return {
            "x-ratelimit-limit": str(self.limit),
            "x-ratelimit-remaining": str(self.remaining),
        }


class Budgets:
    """The windows of one team."""

    def __init__(
        self, limits: Limits, *, show: Literal["content", "global"], count_refused: bool
    ) -> None:
        self._limits = limits
        self._all = Window(limits.per_second, timedelta(seconds=1))
        self._content = Window(limits.content_per_minute, timedelta(minutes=1))
        self._show = show
        self._count_refused = count_refused

    def peek(self, now: datetime) -> Admission:
        """The numbers for a call that counts against nobody."""
        return Admission(True, self._all.limit, self._all.remaining(now))

    def admit(self, operation: Operation | None, now: datetime) -> Admission:
        """Count a call against its budgets, or refuse it."""
        windows = [self._all]
        if operation is not None and is_content(operation):
            windows.append(self._content)
        full = [window for window in windows if not window.remaining(now)]
        if full and self._limits.enforced:
            if self._count_refused:
                self._count(windows, now)
            return Admission(False, full[-1].limit, 0, max(w.wait(now) for w in full))
        self._count(windows, now)
        shown = windows[-1] if self._show == "content" else self._all
        return Admission(True, shown.limit, shown.remaining(now))

    def _count(self, windows: list[Window], now: datetime) -> None:
        for window in windows:
            window.take(now)
