"""Sets of types and of values, where None stands for all types or all values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .shape import canonical_text

Types = frozenset[str] | None
Values = tuple[Any, ...] | None


def intersect_values(first: Values, second: Values) -> Values:
    if first is None or second is None:
        return second if first is None else first
    texts = {canonical_text(value) for value in second}
    return tuple(value for value in first if canonical_text(value) in texts)


def intersect_types(first: Types, second: Types) -> Types:
    """Returns the types that are in both; an integer is a number."""
    if first is None or second is None:
        return second if first is None else first
    return frozenset({*_types_in(first, second), *_types_in(second, first)})


def _types_in(types: frozenset[str], others: frozenset[str]) -> Iterator[str]:
    return (name for name in types if includes_type(others, name))


def includes_type(types: frozenset[str], name: str) -> bool:
    """Whether a type is among others; an integer is a number."""
    return name in types or (name == "integer" and "number" in types)


def unite_types(many: Iterable[Types]) -> Types:
    found: set[str] = set()
    for types in many:
        if types is None:
            return None
        found |= types
    return frozenset(found)
