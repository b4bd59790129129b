"""The clock of a sandbox and the API's timestamps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """A clock that follows real time, or stands still at `start` if it is given.

    Either can be advanced. `start` must be timezone-aware.
    """

    def __init__(self, start: datetime | None = None) -> None:
        if start is not None and start.tzinfo is None:
            raise ValueError("`start` must be timezone-aware")
        self._start = start
        self._offset = timedelta()

    def now(self) -> datetime:
        """Returns the current time of this clock in UTC."""
        base = self._start if self._start is not None else datetime.now(UTC)
        return base.astimezone(UTC) + self._offset

    def advance(self, seconds: float) -> None:
        """Moves the clock forward without waiting."""
        if seconds < 0:
            raise ValueError(f"`seconds` must be at least 0, not {seconds}")
        self._offset += timedelta(seconds=seconds)

    def __repr__(self) -> str:
        return f"<Clock {timestamp(self.now())}>"


def timestamp(moment: datetime) -> str:
    """Formats a time as the API does: ISO 8601 in UTC with milliseconds and `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
