"""A circuit breaker for a Redis server, and the offset between its clock and the local one."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable

RESET_TIMEOUT = 1.0  # seconds after a failure before Redis is tried again
MAX_CLOCK_DRIFT = 0.001  # seconds per second by which two clocks may diverge

_log = logging.getLogger("loops")


class Circuit:
    """A circuit breaker. It logs once when Redis becomes unavailable, and once when it is back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failed_at: float | None = None
        self._retry_at = 0.0

    @property
    def is_closed(self) -> bool:
        """Whether Redis has answered since its last failure, if any."""
        return self._failed_at is None

    @property
    def is_open(self) -> bool:
        """Whether calls must not reach Redis: it failed recently, or a trial is under way."""
        return not self.is_closed and self._clock() < self._retry_at

    def begin(self) -> float | None:
        """Returns the current time, or `None` while the circuit is open.

        After `RESET_TIMEOUT`, one caller at a time may try to reach Redis.
        """
        with self._lock:
            if self.is_open:
                return None
            now = self._clock()
            self._retry_at = now + RESET_TIMEOUT
            return now

    def record_failure(self, reason: str) -> None:
        """Opens the circuit."""
        with self._lock:
            changed = self.is_closed
            self._failed_at = self._clock()
            self._retry_at = self._failed_at + RESET_TIMEOUT
        if changed:
            _log.warning(
                "Redis is unavailable (%s): this process paces its calls alone until Redis is back",
                reason,
            )

    def record_success(self, begun: float) -> None:
        """Closes the circuit, unless the call began before the last failure."""
        if self.is_closed:
            return
        with self._lock:
            changed = self._failed_at is not None and begun > self._failed_at
            if changed:
                self._failed_at = None
        if changed:
            _log.info("Redis is back: processes share one rate limit again")


class ClockOffset:
    """The seconds by which the local clock is ahead of the server's.

    A delayed response makes the offset look larger, so the smallest measurement is the best.
    """

    def __init__(self) -> None:
        self.seconds = math.inf
        self._updated_at = 0.0

    def update(self, server_time: float, sent_at: float, received_at: float) -> None:
        """Updates the offset: it was `server_time` at some time between the other two."""
        allowance = MAX_CLOCK_DRIFT * (received_at - self._updated_at)
        self.seconds = min(self.seconds + allowance, received_at - server_time)
        if self.seconds < sent_at - server_time:  # impossible, so the server's clock was changed
            self.seconds = received_at - server_time
        self._updated_at = received_at
