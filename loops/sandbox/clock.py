"""The time of a sandbox: real, or standing still until a test turns it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Without `start` it follows real time; with one it stands still. Either can be advanced.

    `start` must be timezone-aware.
    """

    def __init__(self, start: datetime | None = None) -> None:
        if start is not None and start.tzinfo is None:
            raise ValueError("start must be timezone-aware")
        self._start = start
        self._offset = timedelta()

    def now(self) -> datetime:
        """The present moment in UTC."""
        base = self._start if self._start is not None else datetime.now(UTC)
        return base.astimezone(UTC) + self._offset

    def advance(self, seconds: float) -> None:
        """Move time forward. Nothing waits."""
        if seconds < 0:
            raise ValueError("time in the sandbox only goes forward")
        self._offset += timedelta(seconds=seconds)

    def __repr__(self) -> str:
        return f"<Clock {timestamp(self.now())}>"


def timestamp(moment: datetime) -> str:
    """The API's form of a moment: ISO 8601 in UTC, milliseconds, `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
