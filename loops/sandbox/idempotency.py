"""The idempotency keys that were used in the last 24 hours."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

_WINDOW = timedelta(hours=24)


class UsedKeys:
    """The idempotency keys of one team.

    The first answer is not stored: a second use of a key is refused, not replayed.
    """

    def __init__(self, scope: Literal["team", "operation"]) -> None:
        self._scope = scope
        self._used: dict[tuple[str, str], datetime] = {}

    def contains(self, operation_id: str, key: str, now: datetime) -> bool:
        """Returns whether the key was used less than 24 hours ago."""
        used = self._used.get(self._scoped_key(operation_id, key))
        return used is not None and now - used < _WINDOW

    def add(self, operation_id: str, key: str, now: datetime) -> None:
        """Marks the key as used."""
        self._used[self._scoped_key(operation_id, key)] = now

    def _scoped_key(self, operation_id: str, key: str) -> tuple[str, str]:
        return ("" if self._scope == "team" else operation_id, key)


def conflict_message(key: str) -> str:
    """Returns the message of the 409 for a used key."""
    return f"Request with idempotency key {key} has already been processed."
