"""Sets of types and of values, where None stands for all there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .shape import canonical_text

Types = frozenset[str] | None
Values = tuple[Any, ...] | None


def both(first: Values, second: Values) -> Values:
    """The values that are in both."""
    if first is None or second is None:
        return second if first is None else first
    texts = {canonical_text(value) for value in second}
    return tuple(value for value in first if canonical_text(value) in texts)


def common(first: Types, second: Types) -> Types:
    """The types that are in both; an integer is a number."""
    if first is None or second is None:
        return second if first is None else first
    return frozenset({*_within(first, second), *_within(second, first)})


def _within(types: frozenset[str], others: frozenset[str]) -> Iterator[str]:
    return (one for one in types if covers(others, one))


def covers(types: frozenset[str], one: str) -> bool:
    """Whether a type is among others."""
    return one in types or (one == "integer" and "number" in types)


def any_of(many: Iterable[Types]) -> Types:
    """The types that are in any of many."""
    found: set[str] = set()
    for types in many:
        if types is None:
            return None
        found |= types
    return frozenset(found)
