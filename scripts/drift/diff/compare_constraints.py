"""Compares the constraints of two shapes on single values, and their annotations."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from ..model.constraints import FLAGS, Bound, bounds, encoding, steps
from ..model.shape import Shape, canonical_text
from ..report.change_kinds import ChangeKind
from .schema_comparison import SchemaDifference

FLAG_KINDS = {
    "deprecated": (ChangeKind.DEPRECATED, ChangeKind.UNDEPRECATED),
    "readOnly": (ChangeKind.READ_ONLY_ADDED, ChangeKind.READ_ONLY_REMOVED),
    "writeOnly": (ChangeKind.WRITE_ONLY_ADDED, ChangeKind.WRITE_ONLY_REMOVED),
}
TYPE_OF_KEYWORD = {
    **dict.fromkeys(("minLength", "maxLength"), "string"),
    **dict.fromkeys(("minItems", "maxItems", "uniqueItems"), "array"),
    **dict.fromkeys(("minProperties", "maxProperties"), "object"),
    **dict.fromkeys(("minimum", "maximum"), "number"),
}
"""The type of the values that each bound applies to."""
WIDER_FORMATS = {"int32": "int64", "float": "double"}
"""Formats whose values all conform to another format as well."""


def compare_constraints(base: Shape, head: Shape) -> Iterator[SchemaDifference]:
    """Yields the differences in constraints on the types that both shapes allow."""
    old, new = bounds(base), bounds(head)
    for keyword in sorted({*old, *new}):
        if both_allow(TYPE_OF_KEYWORD[keyword], base, head):
            yield from _compare_bounds(old.get(keyword), new.get(keyword))
    if both_allow("number", base, head):
        yield from _compare_steps(steps(base), steps(head))
    if both_allow("string", base, head):
        yield from _compare_texts("pattern", base, head)
    yield from _compare_texts("format", base, head)
    before, after = encoding(base), encoding(head)
    if before != after:
        yield SchemaDifference(ChangeKind.ENCODING_CHANGED, before, after)


def compare_annotations(base: Shape, head: Shape) -> Iterator[SchemaDifference]:
    """Yields the differences in defaults and flags."""
    for flag in FLAGS:
        before, after = base.flag(flag), head.flag(flag)
        if before != after:
            added, removed = FLAG_KINDS[flag]
            yield SchemaDifference(added if after else removed)
    old, new = base.all("default")[:1], head.all("default")[:1]
    if [*map(canonical_text, old)] != [*map(canonical_text, new)]:
        kind = ChangeKind.by_values("DEFAULT", old or None, new or None)
        yield SchemaDifference(kind, old[0] if old else None, new[0] if new else None)


def both_allow(name: str, base: Shape, head: Shape) -> bool:
    """Whether both shapes allow a type. If not, the change of type already says everything."""
    return base.types == head.types or all(
        shape.types is None
        or name in shape.types
        or (name == "number" and "integer" in shape.types)
        for shape in (base, head)
    )


def _compare_bounds(old: Bound | None, new: Bound | None) -> Iterator[SchemaDifference]:
    if old and new and old.tightness == new.tightness:
        return
    narrowed = old is None or (new is not None and new.tightness > old.tightness)
    kind = ChangeKind.BOUND_NARROWED if narrowed else ChangeKind.BOUND_WIDENED
    yield SchemaDifference(kind, old.as_json() if old else None, new.as_json() if new else None)


def _compare_steps(
    base: frozenset[Fraction], head: frozenset[Fraction]
) -> Iterator[SchemaDifference]:
    if base != head:
        narrowed, widened = _are_multiples(head, base), _are_multiples(base, head)
        kind = ChangeKind.by_direction("BOUND", narrowed=narrowed, widened=widened)
        yield SchemaDifference(kind, _steps_as_json(base), _steps_as_json(head))


def _are_multiples(steps: frozenset[Fraction], others: frozenset[Fraction]) -> bool:
    """Whether each multiple of `steps` is a multiple of `others` as well."""
    return all(any(other and step % other == 0 for step in steps) for other in others)


def _steps_as_json(steps: frozenset[Fraction]) -> dict[str, Any] | None:
    numbers = [int(step) if step.denominator == 1 else float(step) for step in sorted(steps)]
    return {"multipleOf": numbers[0] if len(numbers) == 1 else numbers} if numbers else None


def _compare_texts(keyword: str, base: Shape, head: Shape) -> Iterator[SchemaDifference]:
    old, new = frozenset(base.all(keyword)), frozenset(head.all(keyword))
    if old != new:
        narrowed, widened = _implies(new, old), _implies(old, new)
        kind = ChangeKind.by_direction(keyword.upper(), narrowed=narrowed, widened=widened)
        before, after = (" and ".join(sorted(texts)) or None for texts in (old, new))
        yield SchemaDifference(kind, before, after)


def _implies(texts: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a value with all of these formats or patterns certainly has the others."""
    implied = {*texts, *(wider for text, wider in WIDER_FORMATS.items() if text in texts)}
    return others <= implied
