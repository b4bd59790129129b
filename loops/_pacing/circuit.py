"""What is to be known of a server that one depends on: is it there, and how late is it there?"""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable

PAUSE = 1.0  # seconds before a Redis that failed is asked again
DRIFT = 0.001  # seconds by which two clocks may part in a second

_log = logging.getLogger("loops")


class Circuit:
    """Whether Redis is there. Says once that it is lost, and once that it is back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._lost_at: float | None = None
        self._ask_at = 0.0

    @property
    def lost(self) -> bool:
        """It failed, and has not answered since."""
        return self._lost_at is not None

    @property
    def rests(self) -> bool:
        """It failed a moment ago, or somebody is trying right now."""
        return self.lost and self._clock() < self._ask_at

    def begin(self) -> float | None:
        """The moment, or `None` when it must not be asked. After a pause one caller tries."""
        with self._lock:
            if self.rests:
                return None
            now = self._clock()
            self._ask_at = now + PAUSE
            return now

    def failed(self, reason: str) -> None:
        """The others need not wait for the same."""
        with self._lock:
            news = not self.lost
            self._lost_at = self._clock()
            self._ask_at = self._lost_at + PAUSE
        if news:
            _log.warning(
                "Redis is away (%s): calls keep the pace of this process alone until it is back",
                reason,
            )

    def worked(self, begun: float) -> None:
        """The answer to a question that was asked before the failure is no sign of life."""
        if not self.lost:
            return
        with self._lock:
            news = self._lost_at is not None and begun > self._lost_at
            if news:
                self._lost_at = None
        if news:
            _log.info("Redis is back: calls share one pace again")


class Ahead:
    """By how many seconds the clock here is ahead of the server's.

    An answer that was delayed looks like a clock that is farther ahead, so the least of what was
    seen is nearest to the truth. A start is then as punctual as if its answer had taken no time.
    """

    def __init__(self) -> None:
        self.seconds = math.inf
        self._compared_at = 0.0

    def compare(self, there: float, asked_at: float, answered_at: float) -> None:
        """Takes in what a question and its answer tell: it was `there` at some time between."""
        allowance = DRIFT * (answered_at - self._compared_at)
        self.seconds = min(self.seconds + allowance, answered_at - there)
        if self.seconds < asked_at - there:  # impossible: the clock there has been set
            self.seconds = answered_at - there
        self._compared_at = answered_at
