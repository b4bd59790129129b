"""What is seen of a change at one place; the same change may be seen at many."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, NamedTuple

from ..report.change_kinds import Kind, Level, Side
from ..report.changes import Place


class Observation(NamedTuple):
    """A change as it shows at one place of one operation."""

    place: Place
    kind: Kind
    before: Any
    after: Any
    seen: bool
    """False in the direction in which a property does not travel at all."""
    marks: tuple[Hashable, ...]
    """Two observations with the same kind, values and one mark in common are of one change."""

    @property
    def level(self) -> Level:
        """How grave the change is at this place."""
        return self.kind.level(self.place.side) if self.seen else Level.ADDITIVE


def observed(
    operation: str, side: Side, where: str, kind: Kind, before: Any = None, after: Any = None
) -> Observation:
    """An observation that others share if they are of the same place in another operation."""
    return Observation(Place(operation, side, where), kind, before, after, True, (where,))
