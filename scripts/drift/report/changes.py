"""The result of a comparison: every change once, with all the places it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from .change_kinds import Kind, Level, Side


class Place(NamedTuple):
    """Where a user meets a change."""

    operation: str
    """An operationId, ``GET /path`` for an operation without one, or ``webhook NAME``."""
    side: Side
    where: str


@dataclass(frozen=True)
class Change:
    """One change of meaning."""

    level: Level
    kind: Kind
    operations: tuple[str, ...]
    """Every operation it concerns; none if it is the document as a whole."""
    where: str
    side: Side
    before: Any
    after: Any
    message: str
    places: tuple[Place, ...]

    def as_json(self) -> dict[str, Any]:
        """For machines."""
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
    """All changes from one document to another, the breaking ones first."""

    base: str
    head: str
    changes: tuple[Change, ...]

    @property
    def verdict(self) -> str:
        """The gravest level there is: ``none``, ``additive`` or ``breaking``."""
        return str(max((change.level for change in self.changes), default="none", key=_gravity))

    @property
    def counts(self) -> dict[str, int]:
        """How many changes there are of each level."""
        levels = [change.level for change in self.changes]
        return {str(level): levels.count(level) for level in (Level.BREAKING, Level.ADDITIVE)}

    def as_json(self) -> dict[str, Any]:
        """For machines."""
        return {
            "base": {"version": self.base},
            "head": {"version": self.head},
            "verdict": self.verdict,
            "counts": self.counts,
            "changes": [change.as_json() for change in self.changes],
        }


def _gravity(level: Level) -> int:
    return [*Level].index(level)
