"""Idempotency keys: which were used in the last 24 hours."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

_WINDOW = timedelta(hours=24)


class UsedKeys:
    """The keys of one team. The first answer is not kept: a second use is refused, not replayed."""

    def __init__(self, scope: Literal["team", "operation"]) -> None:
        self._scope = scope
        self._used: dict[tuple[str, str], datetime] = {}

    def seen(self, operation_id: str, key: str, now: datetime) -> bool:
        """Was the key used less than 24 hours ago?"""
        used = self._used.get(self._name(operation_id, key))
        return used is not None and now - used < _WINDOW

    def use(self, operation_id: str, key: str, now: datetime) -> None:
        """Remember the key from now on."""
        self._used[self._name(operation_id, key)] = now

    def _name(self, operation_id: str, key: str) -> tuple[str, str]:
        return ("" if self._scope == "team" else operation_id, key)


def conflict_message(key: str) -> str:
    """The text of the 409."""
    return f"Request with idempotency key {key} has already been processed."
