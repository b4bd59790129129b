"""What a schema means, whatever way it is spelled: a shape.

A shape is a conjunction: the schemas that must all hold, without references and ``allOf``. Types,
null and listed values are worked out when it is read (`reading`), all else is read off its parts.
What lies below stays unread until somebody asks, so recursive schemas are no special case.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Any, NamedTuple

Part = dict[str, Any]
Raws = tuple[Any, ...]
"""Schemas as they stand in the document, which must all hold."""

ANNOTATIONS = frozenset({"deprecated", "default", "readOnly", "writeOnly"})
COMBINATORS = ("anyOf", "oneOf")
_NO_FACET = {*ANNOTATIONS, *COMBINATORS, "$ref", "allOf", "discriminator", "nullable", "$defs"}


class Null(IntEnum):
    """Whether null is possible."""

    NO = 0
    EXCLUDED = 1
    """The type allows it, the list of values does not have it."""
    YES = 2


class Variant(NamedTuple):
    """One of the shapes of a union."""

    shape: Shape
    name: str | None
    """What the union's discriminator calls it: by its mapping, or by the component's name."""


@dataclass(frozen=True, eq=False)
class Union:
    """Shapes of which one must hold, null left out."""

    variants: tuple[Variant, ...]
    null: Null
    exclusive: bool
    discriminator: str | None


@dataclass(frozen=True, eq=False)
class Shape:
    """What a schema means. There is one shape for the same schemas, so identity is equality."""

    parts: tuple[Part, ...]
    types: frozenset[str] | None
    """The possible types except null; None for any."""
    null: Null
    values: tuple[Any, ...] | None
    """The only possible values except null, if they are listed."""
    unions: tuple[Union, ...]
    """What must hold besides: unions that are more than a list of types or values."""
    whole: Union | None
    """The union that this shape is and nothing else, even if it is only a list of types."""
    implied: bool
    """Whether no part states a type: other keywords tell."""
    name: str | None
    read: Callable[[Raws], Shape] = field(repr=False)

    @cached_property
    def properties(self) -> dict[str, Raws]:
        """What each named property must be."""
        return self._named("properties")

    @cached_property
    def pattern_properties(self) -> dict[str, Raws]:
        """What properties must be whose names match a pattern."""
        return self._named("patternProperties")

    @cached_property
    def required(self) -> frozenset[str]:
        """The properties that must be there."""
        return frozenset(name for part in self.parts for name in part.get("required", ()))

    @cached_property
    def closed(self) -> int:
        """Whether other properties are forbidden: 0 by no part, 1 by some, 2 by all.

        Closed objects side by side in ``allOf`` are one closed object, as their authors mean it.
        """
        said = [p for p in self.parts if p.keys() & {"properties", "additionalProperties"}]
        closed = [part for part in said if part.get("additionalProperties") is False]
        return (1 if len(closed) < len(said) else 2) if closed else 0

    @cached_property
    def extras(self) -> Raws:
        """What properties must be that have no name of their own."""
        found = (part.get("additionalProperties", True) for part in self.parts)
        return tuple(extras for extras in found if isinstance(extras, dict))

    @cached_property
    def prefix(self) -> list[Raws]:
        """What the first items of an array must be, each by itself."""
        lists = [part["prefixItems"] for part in self.parts if "prefixItems" in part]
        size = max(map(len, lists), default=0)
        return [tuple(part[i] for part in lists if i < len(part)) for i in range(size)]

    def all(self, keyword: str) -> Raws:
        """What the parts say with a keyword."""
        return tuple(part[keyword] for part in self.parts if keyword in part)

    def flag(self, keyword: str) -> bool:
        """Whether a part says so."""
        return any(part.get(keyword) is True for part in self.parts)

    def property(self, name: str) -> Shape:
        """The shape of a property; anything if it has none."""
        return self.read(self.properties.get(name, ()))

    def children(self) -> Iterator[tuple[str, Shape]]:
        """What lies below, each under what leads there."""
        for name, raws in self.properties.items():
            yield f".{name}", self.read(raws)
        for pattern, raws in self.pattern_properties.items():
            yield f"~{pattern}", self.read(raws)
        for index, raws in enumerate(self.prefix):
            yield f"[{index}]", self.read(raws)
        yield "*", self.read(self.extras)
        for keyword in ("items", "propertyNames", "not", "contains"):
            for raw in self.all(keyword):
                yield keyword, self.read((raw,))

    def _named(self, keyword: str) -> dict[str, Raws]:
        found: dict[str, Raws] = {}
        for part in self.parts:
            for name, raw in part.get(keyword, {}).items():
                found[name] = (*found.get(name, ()), raw)
        return found


def facets(part: Part) -> bool:
    """Whether a part says more than which variants there are and what is noted beside them."""
    return not part.keys() <= _NO_FACET


def canonical_text(value: Any) -> str:
    """The same text for the same JSON value: 1 and 1.0 are one, 1 and true are two."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, sort_keys=True)
