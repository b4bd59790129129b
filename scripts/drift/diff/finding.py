"""What the comparison of two schemas finds, before anyone asks where they are used."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from ..model.shape import Shape
from ..report.change_kinds import Kind


class Unseen(StrEnum):
    """The direction in which a property does not travel, since it is only read or written."""

    NO = ""
    WRITTEN = "written"
    READ = "read"


class Finding(NamedTuple):
    """One difference between two shapes; ``at`` is the way down to it from there."""

    kind: Kind
    before: Any = None
    after: Any = None
    at: str = ""
    unseen: Unseen = Unseen.NO
    subject: Shape | None = None
    """The variant it is about: the same one may stand in several unions."""


class Edge(NamedTuple):
    """The way down to a pair of shapes that must be compared as well."""

    at: str
    base: Shape
    head: Shape
    unseen: Unseen = Unseen.NO


class Outcome(NamedTuple):
    """All that is to be said about two shapes, and where to go on."""

    findings: tuple[Finding, ...]
    edges: tuple[Edge, ...] = ()


def directed(
    narrowed: bool, widened: bool, kinds: tuple[Kind, Kind, Kind], before: Any, after: Any
) -> Finding:
    """A finding by its direction: narrower, wider, or neither."""
    narrower, wider, other = kinds
    kind = other if narrowed == widened else narrower if narrowed else wider
    return Finding(kind, before, after)
