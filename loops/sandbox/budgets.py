"""The two rate limits of a team: one for all calls, and a second one for content calls."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from .contract.operations import ContractOperation

_CORE_TAGS = frozenset(
    {"api_key", "configuration", "contacts", "contact_properties", "events", "mailing_lists"}
)
_CORE_PATHS = frozenset({"/v1/transactional"})


@dataclass(frozen=True)
class Limits:
    """The rate limits. With `enforced=False`, calls are counted but never throttled."""

    per_second: int = 10
    content_per_minute: int = 60
    enforced: bool = True


def is_content(operation: ContractOperation) -> bool:
    """Returns whether the operation also counts against the content budget.

    The vendor names nine groups. Those that it does not mention (segments, event patterns and
    workflow groups) count as content.
    """
    return operation.tag not in _CORE_TAGS and operation.path not in _CORE_PATHS


class SlidingWindow:
    """Allows at most `limit` calls within any period of length `span`."""

    def __init__(self, limit: int, span: timedelta) -> None:
        self.limit = limit
        self._span = span
        self._calls: deque[datetime] = deque()

    def remaining(self, now: datetime) -> int:
        """Returns how many more calls the window allows."""
        while self._calls and self._calls[0] <= now - self._span:
            self._calls.popleft()
        return max(0, self.limit - len(self._calls))

    def take(self, now: datetime) -> None:
        """Counts one call."""
        self._calls.append(now)

    def retry_after(self, now: datetime) -> int:
        """Returns the number of whole seconds until the window allows a call."""
        if self.remaining(now) or not self._calls:
            return 0
        return max(1, math.ceil((self._calls[-self.limit] + self._span - now).total_seconds()))


@dataclass(frozen=True)
class Admission:
    """Whether a call may pass, and the numbers for the headers of its response."""

    admitted: bool
    limit: int
    remaining: int
    retry_after: int = 0

    def headers(self) -> dict[str, str]:
        """Returns the rate headers that every response carries."""
        return {
            "x-ratelimit-limit": str(self.limit),
            "x-ratelimit-remaining": str(self.remaining),
        }


class Budgets:
    """The sliding windows of one team."""

    def __init__(self, limits: Limits, *, show: Literal["content", "global"]) -> None:
        self._enforced = limits.enforced
        self._all = SlidingWindow(limits.per_second, timedelta(seconds=1))
        self._content = SlidingWindow(limits.content_per_minute, timedelta(minutes=1))
        self._show = show

    def peek(self, now: datetime) -> Admission:
        """Returns the current numbers without counting a call."""
        return Admission(True, self._all.limit, self._all.remaining(now))

    def admit(self, operation: ContractOperation | None, now: datetime) -> Admission:
        """Counts a call against its budgets, or throttles it."""
        windows = [self._all]
        if operation is not None and is_content(operation):
            windows.append(self._content)
        full = [window for window in windows if not window.remaining(now)]
        if full and self._enforced:
            retry_after = max(window.retry_after(now) for window in full)
            return Admission(False, full[-1].limit, 0, retry_after)
        for window in windows:
            window.take(now)
        shown = windows[-1] if self._show == "content" else self._all
        return Admission(True, shown.limit, shown.remaining(now))
