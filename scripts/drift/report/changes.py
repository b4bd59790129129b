"""The result of a comparison: each change once, with all its locations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from .change_kinds import ChangeKind, Level, Side


class Location(NamedTuple):
    """Where a change occurs."""

    operation: str
    """An operationId, ``GET /path`` for an operation without one, or ``webhook NAME``."""
    side: Side
    where: str
    """The path from the operation to the change: ``request body, contact.email``."""


@dataclass(frozen=True)
class Change:
    """A change of meaning; `where` and `side` are those of its most severe location."""

    level: Level
    kind: ChangeKind
    operations: tuple[str, ...]
    """The labels of all affected operations; empty for a change of the whole document."""
    where: str
    side: Side
    before: Any
    after: Any
    message: str
    locations: tuple[Location, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "level": str(self.level),
            "kind": str(self.kind),
            "operation": self.operations[0] if self.operations else None,
            "operations": list(self.operations),
            "where": self.where,
            "before": self.before,
            "after": self.after,
            "message": self.message,
        }


@dataclass(frozen=True)
class Report:
    """All changes from one document to another, breaking ones first."""

    base: str
    """The version of the old document."""
    head: str
    """The version of the new document."""
    changes: tuple[Change, ...]

    @property
    def verdict(self) -> str:
        """The most severe level of all changes: ``none``, ``additive`` or ``breaking``."""
        return str(max((change.level for change in self.changes), default="none", key=_severity))

    @property
    def counts(self) -> dict[str, int]:
        levels = [change.level for change in self.changes]
        return {str(level): levels.count(level) for level in (Level.BREAKING, Level.ADDITIVE)}

    def as_json(self) -> dict[str, Any]:
        return {
            "base": {"version": self.base},
            "head": {"version": self.head},
            "verdict": self.verdict,
            "counts": self.counts,
            "changes": [change.as_json() for change in self.changes],
        }


def _severity(level: Level) -> int:
    return [*Level].index(level)
