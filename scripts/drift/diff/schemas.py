"""The differences between two schemas: each pair of shapes is looked at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from scripts.cli import ToolError

from ..model.fingerprint import Digests
from ..model.shape import Null, Shape, Union, canonical_text
from ..model.type_sets import covers
from ..report.change_kinds import Kind
from ..report.words import types_of
from . import constraints
from .finding import Finding, Outcome, Unseen, directed
from .objects import compare_arrays, compare_objects
from .unions import compare_unions, union_text, unions_of

MAX_STEPS = 500_000
TYPE = (Kind.TYPE_NARROWED, Kind.TYPE_WIDENED, Kind.TYPE_CHANGED)


class Sighting(NamedTuple):
    """A finding with the shapes it was found at and the shortest way there."""

    base: Shape
    head: Shape
    finding: Finding
    path: str
    unseen: Unseen


class Schemas:
    """Compares schemas of one document with schemas of another."""

    def __init__(self) -> None:
        self._known: dict[tuple[Shape, Shape], Outcome] = {}
        self._digests = Digests()
        self._steps = 0

    def differences(self, base: Shape, head: Shape) -> Iterator[Sighting]:
        """Everything that differs at or below two shapes, nearest first."""
        waiting = deque([("", base, head, Unseen.NO)])
        seen = {(base, head, Unseen.NO)}
        while waiting:
            path, base, head, unseen = waiting.popleft()
            outcome = self._outcome(base, head)
            for finding in outcome.findings:
                where = path + finding.at
                yield Sighting(base, head, finding, where, unseen or finding.unseen)
            for edge in outcome.edges:
                key = (edge.base, edge.head, unseen or edge.unseen)
                if key not in seen:
                    seen.add(key)
                    waiting.append((path + edge.at, *key))
            self._count(len(outcome.edges) + len(outcome.findings) + 1)

    def _count(self, steps: int) -> None:
        self._steps += steps
        if self._steps > MAX_STEPS:
            raise ToolError("the schemas are too large or too entangled to compare")

    def _outcome(self, base: Shape, head: Shape) -> Outcome:
        if (base, head) not in self._known:
            self._known[base, head] = self._compare(base, head)
        return self._known[base, head]

    def _compare(self, base: Shape, head: Shape) -> Outcome:
        notes = (*constraints.notes(base, head),)
        type_changed, over = _compare_types(base, head)
        if over:
            return Outcome((*notes, *type_changed))
        swallowed = bool(type_changed) or _listed_instead(base, head)
        null = () if swallowed else (*_compare_null(base, head),)
        findings = (*notes, *type_changed, *null)
        pair = unions_of(base, head)
        if pair is not None:
            outcome = self._unions(*pair)
            return Outcome((*findings, *outcome.findings), outcome.edges)
        itself = (*findings, *_compare_values(base, head), *constraints.compare(base, head))
        below = [
            *(
                [compare_objects(base, head)]
                if constraints.both_can_be("object", base, head)
                else []
            ),
            *([compare_arrays(base, head)] if constraints.both_can_be("array", base, head) else []),
            self._conditions(base, head),
            *self._other_unions(base, head),
        ]
        return Outcome(
            (*itself, *(finding for one in below for finding in one.findings)),
            tuple(edge for one in below for edge in one.edges),
        )

    def _unions(self, base: Union, head: Union) -> Outcome:
        self._count(len(base.variants) * len(head.variants))
        return compare_unions(base, head, self._digests)

    def _other_unions(self, base: Shape, head: Shape) -> Iterator[Outcome]:
        """Unions that hold beside other facts: the same ones, then the others in their order."""
        old, new = [*base.unions], [*head.unions]
        marks = {self._digests.of_union(union): union for union in new}
        for union in base.unions:
            twin = marks.pop(self._digests.of_union(union), None)
            if twin is not None:
                old.remove(union)
                new.remove(twin)
        for one, other in zip(old, new, strict=False):
            yield self._unions(one, other)
        went = [Finding(Kind.CONDITION_WIDENED, union_text(one)) for one in old[len(new) :]]
        came = [Finding(Kind.CONDITION_NARROWED, None, union_text(one)) for one in new[len(old) :]]
        yield Outcome((*went, *came))

    def _conditions(self, base: Shape, head: Shape) -> Outcome:
        """What must not hold, and what an array must contain: only compared as a whole."""
        found = []
        for keyword in ("not", "contains"):
            old, new = (
                frozenset(self._digests.of(shape.read((raw,))) for raw in shape.all(keyword))
                for shape in (base, head)
            )
            if old != new:
                kinds = Kind.CONDITION_NARROWED, Kind.CONDITION_WIDENED, Kind.CONDITION_CHANGED
                shown = (keyword if old else None, keyword if new else None)
                found.append(directed(old < new, new < old, kinds, *shown))
        return Outcome(tuple(found))


def _compare_types(base: Shape, head: Shape) -> tuple[tuple[Finding, ...], bool]:
    """The change of type, and whether it leaves nothing more to compare."""
    if base.types == head.types:
        return (), False
    overlap = (
        base.types is not None
        and head.types is not None
        and any(covers(base.types, one) for one in head.types)
        | any(covers(head.types, one) for one in base.types)
    )
    if overlap and unions_of(base, head) is not None:
        return (), False  # its variants tell
    narrowed, widened = _within(head, base), _within(base, head)
    if narrowed and widened:
        return (), False
    found = directed(narrowed, widened, TYPE, types_of(base), types_of(head))
    return (found,), not overlap or found.kind is Kind.TYPE_CHANGED


def _within(shape: Shape, other: Shape) -> bool:
    if other.types is None:
        return True
    if shape.types is None or (shape.null is Null.YES and other.null is not Null.YES):
        return False
    return all(covers(other.types, one) for one in shape.types)


def _compare_null(base: Shape, head: Shape) -> Iterator[Finding]:
    if base.null != head.null and base.types is not None:
        allowed = head.null > base.null
        kind = Kind.NULL_ALLOWED if allowed else Kind.NULL_FORBIDDEN
        yield Finding(kind, types_of(base), types_of(head))


def _listed_instead(base: Shape, head: Shape) -> bool:
    """Whether a list of values came or went, and null with all that is not in it."""
    if (base.values is None) == (head.values is None):
        return False
    return (head.null < base.null) == (base.values is None)


def _compare_values(base: Shape, head: Shape) -> Iterator[Finding]:
    old, new = base.values, head.values
    if old is None or new is None:
        if old is not None:
            yield Finding(Kind.ENUM_REMOVED, [*old], None)
        if new is not None:
            yield Finding(Kind.ENUM_ADDED, None, [*new])
        return
    before, after = ({canonical_text(value): value for value in values} for values in (old, new))
    went = [value for text, value in before.items() if text not in after]
    came = [value for text, value in after.items() if text not in before]
    if went and came and len(old) == len(new) == 1:
        yield Finding(Kind.CONSTANT_CHANGED, old[0], new[0])
        return
    if went:
        yield Finding(Kind.ENUM_VALUE_REMOVED, went, None)
    if came:
        yield Finding(Kind.ENUM_VALUE_ADDED, None, came)
