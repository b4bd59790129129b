"""The constraints of a shape on single values: bounds, steps, formats, patterns, encodings."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from .shape import SchemaPart, Shape, canonical_text

MIN_KEYWORDS = ("minLength", "minItems", "minProperties")
MAX_KEYWORDS = ("maxLength", "maxItems", "maxProperties")
FLAGS = ("deprecated", "readOnly", "writeOnly")


class Bound(NamedTuple):
    """A limit: how tight it is, and the keyword and value that state it."""

    tightness: tuple[float, bool]
    keyword: str
    value: Any

    def as_json(self) -> dict[str, Any]:
        return {self.keyword: self.value}


def bounds(shape: Shape) -> dict[str, Bound]:
    """Returns the tightest bound for each keyword that excludes any value.

    An exclusive bound is listed under the keyword of the inclusive one.
    """
    found: dict[str, Bound] = {}
    for part in shape.parts:
        for keyword, bound in _bounds(part):
            if keyword not in found or bound.tightness > found[keyword].tightness:
                found[keyword] = bound
    return found


def _bounds(part: SchemaPart) -> Iterator[tuple[str, Bound]]:
    for key in MIN_KEYWORDS:
        if part.get(key):
            yield key, Bound((part[key], False), key, part[key])
    for key in MAX_KEYWORDS:
        if key in part:
            yield key, Bound((-part[key], False), key, part[key])
    if part.get("uniqueItems"):
        yield "uniqueItems", Bound((1, False), "uniqueItems", True)
    yield from _range_bounds(part, "minimum", "exclusiveMinimum", 1)
    yield from _range_bounds(part, "maximum", "exclusiveMaximum", -1)


def _range_bounds(
    part: SchemaPart, key: str, exclusive: str, sign: int
) -> Iterator[tuple[str, Bound]]:
    """Yields one end of a range; `exclusive` is a flag in OpenAPI 3.0 and a number in 3.1."""
    flag = part.get(exclusive)
    if key in part:
        keyword = exclusive if flag is True else key
        yield key, Bound((sign * part[key], flag is True), keyword, part[key])
    if flag is not None and not isinstance(flag, bool):
        yield key, Bound((sign * flag, True), exclusive, flag)


def steps(shape: Shape) -> frozenset[Fraction]:
    """Returns the numbers of which a value must be a multiple."""
    return frozenset(Fraction(str(step)) for step in shape.all("multipleOf"))


def encoding(shape: Shape) -> dict[str, Any] | None:
    """Returns how the content of a string is encoded."""
    keywords = ("contentEncoding", "contentMediaType")
    return {key: shape.all(key)[0] for key in keywords if shape.all(key)} or None


def constraint_key(shape: Shape) -> tuple[object, ...]:
    """Returns a hashable key that is equal for shapes with the same constraints and notes."""
    return (
        frozenset((keyword, bound.tightness) for keyword, bound in bounds(shape).items()),
        steps(shape),
        frozenset(shape.all("format")),
        frozenset(shape.all("pattern")),
        canonical_text(encoding(shape)),
        canonical_text(shape.all("default")[:1]),
        *(shape.flag(flag) for flag in FLAGS),
    )
