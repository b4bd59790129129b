"""The result of comparing two schemas, independent of where they are used."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from ..model.shape import Shape
from ..report.change_kinds import ChangeKind


class AbsentFrom(StrEnum):
    """The direction from which a property is absent, since it is read-only or write-only."""

    NEITHER = ""
    WRITTEN = "written"
    """The property is read-only, so the client does not write it."""
    READ = "read"
    """The property is write-only, so the client does not read it."""


class SchemaDifference(NamedTuple):
    """One difference between two shapes; `path` leads from them down to it."""

    kind: ChangeKind
    before: Any = None
    after: Any = None
    path: str = ""
    absent_from: AbsentFrom = AbsentFrom.NEITHER
    variant: Shape | None = None
    """The variant that was added or removed, since several unions may share it."""


class ChildPair(NamedTuple):
    """Two shapes that must be compared as well; `path` leads from their parents to them."""

    path: str
    base: Shape
    head: Shape
    absent_from: AbsentFrom = AbsentFrom.NEITHER


class SchemaComparison(NamedTuple):
    """The differences between two shapes, and the pairs of child shapes to compare next."""

    differences: tuple[SchemaDifference, ...]
    children: tuple[ChildPair, ...] = ()
