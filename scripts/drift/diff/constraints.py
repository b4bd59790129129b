"""What a shape says about single values: bounds, formats, patterns, defaults, flags."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from ..model.shape import Part, Shape, canonical_text
from ..report.change_kinds import Kind
from .finding import Finding, directed

LEAST = ("minLength", "minItems", "minProperties")
MOST = ("maxLength", "maxItems", "maxProperties")
TYPES = {
    **dict.fromkeys(("minLength", "maxLength", "pattern"), "string"),
    **dict.fromkeys(("minItems", "maxItems", "uniqueItems"), "array"),
    **dict.fromkeys(("minProperties", "maxProperties"), "object"),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), "number"),
}
"""What limits only values of one type."""
BOUND = (Kind.BOUND_NARROWED, Kind.BOUND_WIDENED, Kind.BOUND_CHANGED)
FORMAT = (Kind.FORMAT_NARROWED, Kind.FORMAT_WIDENED, Kind.FORMAT_CHANGED)
PATTERN = (Kind.PATTERN_NARROWED, Kind.PATTERN_WIDENED, Kind.PATTERN_CHANGED)
FLAGS = {
    "deprecated": (Kind.DEPRECATED, Kind.UNDEPRECATED),
    "readOnly": (Kind.READ_ONLY_ADDED, Kind.READ_ONLY_REMOVED),
    "writeOnly": (Kind.WRITE_ONLY_ADDED, Kind.WRITE_ONLY_REMOVED),
}
WITHIN = {"int32": "int64", "float": "double"}
"""Formats whose values all have another format too."""


class Bound(NamedTuple):
    """A limit: how tight, and what it is called in the document."""

    tightness: tuple[float, bool]
    keyword: str
    value: Any

    @property
    def shown(self) -> dict[str, Any]:
        """For people and machines."""
        return {self.keyword: self.value}


def bounds(shape: Shape) -> dict[str, Bound]:
    """All limits that exclude anything, each under what it limits."""
    found: dict[str, Bound] = {}
    for part in shape.parts:
        for what, bound in _bounds(part):
            if what not in found or bound.tightness > found[what].tightness:
                found[what] = bound
    return found


def _bounds(part: Part) -> Iterator[tuple[str, Bound]]:
    for key in LEAST:
        if part.get(key):
            yield key, Bound((part[key], False), key, part[key])
    for key in MOST:
        if key in part:
            yield key, Bound((-part[key], False), key, part[key])
    if part.get("uniqueItems"):
        yield "uniqueItems", Bound((1, False), "uniqueItems", True)
    yield from _range(part, "minimum", "exclusiveMinimum", 1)
    yield from _range(part, "maximum", "exclusiveMaximum", -1)


def _range(part: Part, key: str, exclusive: str, sign: int) -> Iterator[tuple[str, Bound]]:
    """An end of a range; ``exclusive`` is a flag in OpenAPI 3.0 and a number in 3.1."""
    flag = part.get(exclusive)
    if key in part:
        word = exclusive if flag is True else key
        yield key, Bound((sign * part[key], flag is True), word, part[key])
    if flag is not None and not isinstance(flag, bool):
        yield key, Bound((sign * flag, True), exclusive, flag)


def steps(shape: Shape) -> frozenset[Fraction]:
    """What numbers must be multiples of."""
    return frozenset(Fraction(str(step)) for step in shape.all("multipleOf"))


def texts(shape: Shape, keyword: str) -> frozenset[str]:
    """All that the parts say with a keyword whose value is a text."""
    return frozenset(shape.all(keyword))


def encoding(shape: Shape) -> dict[str, Any] | None:
    """How the content of a text is encoded."""
    keywords = ("contentEncoding", "contentMediaType")
    return {key: shape.all(key)[0] for key in keywords if shape.all(key)} or None


def facts(shape: Shape) -> tuple[object, ...]:
    """All of this, in a form that can be compared and hashed."""
    return (
        frozenset((what, bound.tightness) for what, bound in bounds(shape).items()),
        steps(shape),
        texts(shape, "format"),
        texts(shape, "pattern"),
        canonical_text(encoding(shape)),
        canonical_text(shape.all("default")[:1]),
        *(shape.flag(flag) for flag in FLAGS),
    )


def compare(base: Shape, head: Shape) -> Iterator[Finding]:
    """The differences in what they say about single values, of types that both can have."""
    old, new = bounds(base), bounds(head)
    for what in sorted({*old, *new}):
        if both_can_be(TYPES[what], base, head):
            yield from _compare_bounds(old.get(what), new.get(what))
    if both_can_be("number", base, head):
        yield from _compare_steps(steps(base), steps(head))
    if both_can_be("string", base, head):
        yield from _compare_texts(texts(base, "pattern"), texts(head, "pattern"), PATTERN)
    yield from _compare_texts(texts(base, "format"), texts(head, "format"), FORMAT)
    before, after = encoding(base), encoding(head)
    if before != after:
        yield Finding(Kind.ENCODING_CHANGED, before, after)


def notes(base: Shape, head: Shape) -> Iterator[Finding]:
    """The differences in what is noted beside: defaults and flags."""
    for flag, (came, went) in FLAGS.items():
        before, after = base.flag(flag), head.flag(flag)
        if before != after:
            yield Finding(came if after else went)
    old, new = base.all("default"), head.all("default")
    if old and new and canonical_text(old[0]) != canonical_text(new[0]):
        yield Finding(Kind.DEFAULT_CHANGED, old[0], new[0])
    elif new and not old:
        yield Finding(Kind.DEFAULT_ADDED, None, new[0])
    elif old and not new:
        yield Finding(Kind.DEFAULT_REMOVED, old[0], None)


def both_can_be(one: str, base: Shape, head: Shape) -> bool:
    """Whether values of a type are possible in both; if not, the change of type says all."""
    return base.types == head.types or all(
        shape.types is None or one in shape.types or (one == "number" and "integer" in shape.types)
        for shape in (base, head)
    )


def _compare_bounds(old: Bound | None, new: Bound | None) -> Iterator[Finding]:
    if old and new and old.tightness == new.tightness:
        return
    narrowed = old is None or (new is not None and new.tightness > old.tightness)
    shown = (old.shown if old else None, new.shown if new else None)
    yield directed(narrowed, not narrowed, BOUND, *shown)


def _compare_steps(base: frozenset[Fraction], head: frozenset[Fraction]) -> Iterator[Finding]:
    if base != head:
        narrowed, widened = _all_within(head, base), _all_within(base, head)
        yield directed(narrowed, widened, BOUND, _shown_steps(base), _shown_steps(head))


def _all_within(steps: frozenset[Fraction], others: frozenset[Fraction]) -> bool:
    """Whether multiples of the one are multiples of the others."""
    return all(any(step and one % step == 0 for one in steps) for step in others)


def _shown_steps(steps: frozenset[Fraction]) -> dict[str, Any] | None:
    found = [int(step) if step.denominator == 1 else float(step) for step in sorted(steps)]
    return {"multipleOf": found[0] if len(found) == 1 else found} if found else None


def _compare_texts(
    base: frozenset[str], head: frozenset[str], kinds: tuple[Kind, Kind, Kind]
) -> Iterator[Finding]:
    if base != head:
        narrowed, widened = _refines(head, base), _refines(base, head)
        yield directed(narrowed, widened, kinds, _joined(base), _joined(head))


def _refines(texts: frozenset[str], others: frozenset[str]) -> bool:
    """Whether what has all of these formats (or patterns) has the others for certain."""
    return all({one, *(key for key in WITHIN if WITHIN[key] == one)} & texts for one in others)


def _joined(texts: frozenset[str]) -> str | None:
    return " and ".join(sorted(texts)) or None
