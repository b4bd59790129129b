"""A change as it occurs at one location; the same change may occur at many."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any, NamedTuple

from ..report.change_kinds import ChangeKind, Level
from ..report.changes import Location


class Occurrence(NamedTuple):
    """A change at one location of one operation."""

    location: Location
    kind: ChangeKind
    before: Any
    after: Any
    present: bool
    """False if the property is absent on this side, since it is read-only or write-only."""
    keys: tuple[Hashable, ...]
    """Occurrences with the same kind and values that share any key belong to one change."""

    @property
    def level(self) -> Level:
        return self.kind.level(self.location.side) if self.present else Level.ADDITIVE


Occurrences = Iterator[Occurrence]


def occurrence(at: Location, kind: ChangeKind, before: Any = None, after: Any = None) -> Occurrence:
    """Returns an occurrence that belongs with those at the same path in other operations."""
    return Occurrence(at, kind, before, after, True, (at.where,))
