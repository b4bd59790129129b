"""The timeouts of the phases of one attempt, limited by the time that the attempt has left."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import httpx


class AttemptTimeouts(dict[str, float | None]):
    """The timeouts of one attempt, which httpcore looks up before each phase.

    Each is shortened to the time that the attempt has left, so that connecting, writing and reading
    together do not exceed it. This depends on httpcore calling `timeouts.get("read")` (or the like)
    when a phase begins, in `connection_pool.py`, `connection.py` and `http11.py`.
    """

    def __init__(self, timeout: httpx.Timeout, seconds: float | None) -> None:
        super().__init__(timeout.as_dict())
        self._end = None if seconds is None else perf_counter() + seconds
        if seconds is not None:  # for transports that do not call `get`
            self.update((name, at_most(part, seconds)) for name, part in self.items())

    def get(self, name: str, default: Any = None) -> Any:
        """Returns the seconds that one phase may take from now on, or `None` for no limit."""
        seconds = super().get(name, default)
        if self._end is None:
            return seconds
        return at_most(seconds, max(self._end - perf_counter(), 0.001))  # 0 would mean no limit

    def body_end(self) -> float | None:
        """Returns the time by which a body that begins to arrive now must be complete."""
        seconds = self.get("read")
        return None if seconds is None else perf_counter() + seconds


def at_most(seconds: float | None, maximum: float) -> float:
    """Returns a timeout, where `None` means no limit, shortened to `maximum` seconds."""
    return maximum if seconds is None else min(seconds, maximum)


def total_seconds(timeout: httpx.Timeout) -> float | None:
    """Returns the longest time that an attempt can take within its timeouts; `None` is no limit."""
    parts = timeout.as_dict().values()
    return None if None in parts else sum(part for part in parts if part is not None)
