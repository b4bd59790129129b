"""Compares two schemas and everything below them; each pair of shapes is compared once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from scripts.cli import ToolError

from ..model.fingerprint import Fingerprints
from ..model.shape import Nullability, SchemaUnion, Shape, canonical_text
from ..model.type_sets import includes_type
from ..report.change_kinds import ChangeKind
from .compare_constraints import both_allow, compare_annotations, compare_constraints
from .compare_objects import compare_arrays, compare_objects
from .compare_unions import as_unions, compare_unions, describe_union
from .describe import describe_types
from .schema_comparison import AbsentFrom, SchemaComparison, SchemaDifference

MAX_STEPS = 500_000


class FoundDifference(NamedTuple):
    """A difference with the shapes it was found at and the shortest path there."""

    base: Shape
    head: Shape
    difference: SchemaDifference
    path: str
    absent_from: AbsentFrom


class SchemaComparer:
    """Compares schemas of one document with schemas of another."""

    def __init__(self) -> None:
        self._compare_once = cache(self._compare_shapes)
        self._fingerprints = Fingerprints()
        self._steps = 0

    def compare(self, base: Shape, head: Shape) -> Iterator[FoundDifference]:
        """Yields the differences at and below two shapes, breadth first."""
        waiting = deque([("", base, head, AbsentFrom.NEITHER)])
        seen = {(base, head, AbsentFrom.NEITHER)}
        while waiting:
            path, base, head, absent = waiting.popleft()
            result = self._compare_once(base, head)
            for found in result.differences:
                absent_from = absent or found.absent_from
                yield FoundDifference(base, head, found, path + found.path, absent_from)
            for child in result.children:
                key = (child.base, child.head, absent or child.absent_from)
                if key not in seen:
                    seen.add(key)
                    waiting.append((path + child.path, *key))
            self._count_steps(len(result.children) + len(result.differences) + 1)

    def _count_steps(self, steps: int) -> None:
        self._steps += steps
        if self._steps > MAX_STEPS:
            raise ToolError("the schemas are too large or too interwoven to compare")

    def _compare_shapes(self, base: Shape, head: Shape) -> SchemaComparison:
        annotations = (*compare_annotations(base, head),)
        type_changes, complete = _compare_types(base, head)
        if complete:
            return SchemaComparison((*annotations, *type_changes))
        null_covered = bool(type_changes) or _enum_explains_null(base, head)
        null_changes = () if null_covered else (*_compare_nullability(base, head),)
        own = (*annotations, *type_changes, *null_changes)
        unions = as_unions(base, head)
        if unions is not None:
            result = self._compare_unions(*unions)
            return SchemaComparison((*own, *result.differences), result.children)
        own = (*own, *_compare_enums(base, head), *compare_constraints(base, head))
        results = [*self._compare_parts(base, head)]
        return SchemaComparison(
            (*own, *(one for result in results for one in result.differences)),
            tuple(child for result in results for child in result.children),
        )

    def _compare_parts(self, base: Shape, head: Shape) -> Iterator[SchemaComparison]:
        if both_allow("object", base, head):
            yield compare_objects(base, head)
        if both_allow("array", base, head):
            yield compare_arrays(base, head)
        yield SchemaComparison((*self._compare_conditions(base, head),))
        yield from self._compare_other_unions(base, head)

    def _compare_unions(self, base: SchemaUnion, head: SchemaUnion) -> SchemaComparison:
        self._count_steps(len(base.variants) * len(head.variants))
        return compare_unions(base, head, self._fingerprints)

    def _compare_other_unions(self, base: Shape, head: Shape) -> Iterator[SchemaComparison]:
        """Compares unions that hold beside other constraints, in order, after the equal ones."""
        old, new = [*base.unions], [*head.unions]
        candidates = {self._fingerprints.of_union(union): union for union in new}
        for union in base.unions:
            same = candidates.pop(self._fingerprints.of_union(union), None)
            if same is not None:
                old.remove(union)
                new.remove(same)
        for one, other in zip(old, new, strict=False):
            yield self._compare_unions(one, other)
        removed, added = map(describe_union, old[len(new) :]), map(describe_union, new[len(old) :])
        widened = [SchemaDifference(ChangeKind.CONDITION_WIDENED, one) for one in removed]
        narrowed = [SchemaDifference(ChangeKind.CONDITION_NARROWED, None, one) for one in added]
        yield SchemaComparison((*widened, *narrowed))

    def _compare_conditions(self, base: Shape, head: Shape) -> Iterator[SchemaDifference]:
        """Compares ``not`` and ``contains``, each only as a whole."""
        for keyword in ("not", "contains"):
            old, new = (
                frozenset(
                    self._fingerprints.of_shape(shape.read((raw,))) for raw in shape.all(keyword)
                )
                for shape in (base, head)
            )
            if old != new:
                kind = ChangeKind.by_direction("CONDITION", narrowed=old < new, widened=new < old)
                yield SchemaDifference(kind, keyword if old else None, keyword if new else None)


def _compare_types(base: Shape, head: Shape) -> tuple[tuple[SchemaDifference, ...], bool]:
    """Returns the change of type, and whether there is nothing else to compare."""
    if base.types == head.types:
        return (), False
    overlap = (
        base.types is not None
        and head.types is not None
        and any(includes_type(base.types, one) for one in head.types)
        | any(includes_type(head.types, one) for one in base.types)
    )
    if overlap and as_unions(base, head) is not None:
        return (), False  # the comparison of variants reports it
    narrowed, widened = _allows_no_more_than(head, base), _allows_no_more_than(base, head)
    if narrowed and widened:
        return (), False
    kind = ChangeKind.by_direction("TYPE", narrowed=narrowed, widened=widened)
    change = SchemaDifference(kind, describe_types(base), describe_types(head))
    return (change,), not overlap or kind is ChangeKind.TYPE_CHANGED


def _allows_no_more_than(shape: Shape, other: Shape) -> bool:
    """Whether all types that a shape allows, null included, are allowed by the other."""
    if other.types is None:
        return True
    nulls = shape.nullability is Nullability.YES, other.nullability is Nullability.YES
    if shape.types is None or nulls == (True, False):
        return False
    return all(includes_type(other.types, one) for one in shape.types)


def _compare_nullability(base: Shape, head: Shape) -> Iterator[SchemaDifference]:
    if base.nullability != head.nullability and base.types is not None:
        allowed = head.nullability > base.nullability
        kind = ChangeKind.NULL_ALLOWED if allowed else ChangeKind.NULL_FORBIDDEN
        yield SchemaDifference(kind, describe_types(base), describe_types(head))


def _enum_explains_null(base: Shape, head: Shape) -> bool:
    """Whether null is forbidden by an enum that was added, or allowed since one was removed."""
    if (base.values is None) == (head.values is None):
        return False
    return (head.nullability < base.nullability) == (base.values is None)


def _compare_enums(base: Shape, head: Shape) -> Iterator[SchemaDifference]:
    old, new = base.values, head.values
    if old is None or new is None:
        if old is not None:
            yield SchemaDifference(ChangeKind.ENUM_REMOVED, [*old], None)
        if new is not None:
            yield SchemaDifference(ChangeKind.ENUM_ADDED, None, [*new])
        return
    before, after = ({canonical_text(value): value for value in values} for values in (old, new))
    removed = [value for text, value in before.items() if text not in after]
    added = [value for text, value in after.items() if text not in before]
    if removed and added and len(old) == len(new) == 1:
        yield SchemaDifference(ChangeKind.CONSTANT_CHANGED, old[0], new[0])
        return
    if removed:
        yield SchemaDifference(ChangeKind.ENUM_VALUE_REMOVED, removed, None)
    if added:
        yield SchemaDifference(ChangeKind.ENUM_VALUE_ADDED, None, added)
