"""The meaning of a schema, independent of how it is written: a shape.

A shape is a conjunction: the schemas that must all hold, with references and ``allOf`` resolved.
`read_schema` works out types, nullability and enum values; everything else is read from the parts
on demand. Child schemas are also read on demand, so recursive schemas need no special treatment.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Any, NamedTuple

SchemaPart = dict[str, Any]
RawSchemas = tuple[Any, ...]
"""Schemas as they are written in the document, all of which must hold."""

ANNOTATIONS = frozenset({"deprecated", "default", "readOnly", "writeOnly"})
UNION_KEYWORDS = ("anyOf", "oneOf")
NOT_CONSTRAINTS = {
    *ANNOTATIONS,
    *UNION_KEYWORDS,
    *("$ref", "allOf", "discriminator", "nullable", "$defs"),
}


class Nullability(IntEnum):
    """Whether null is allowed."""

    NO = 0
    EXCLUDED = 1
    """The type allows null, but the enum does not list it."""
    YES = 2


class Variant(NamedTuple):
    shape: Shape
    name: str | None
    """The discriminator's tag for the variant, or the name of its component."""


@dataclass(frozen=True, eq=False)
class SchemaUnion:
    """Shapes of which one must hold (``anyOf``, ``oneOf``), without null."""

    variants: tuple[Variant, ...]
    nullability: Nullability
    exclusive: bool
    """Whether exactly one variant must hold."""
    discriminator: str | None


@dataclass(frozen=True, eq=False)
class Shape:
    """The meaning of a schema. Equal schemas share one shape, so identity is equality."""

    parts: tuple[SchemaPart, ...]
    types: frozenset[str] | None
    """The allowed types except null; None for any."""
    nullability: Nullability
    values: tuple[Any, ...] | None
    """The values of the enum or constant except null; None without one."""
    unions: tuple[SchemaUnion, ...]
    """Unions that must hold as well, except those that only list types or values."""
    whole: SchemaUnion | None
    """The union that makes up the whole shape, even if it only lists types."""
    implied: bool
    """Whether no part states a type, so that other keywords imply it."""
    name: str | None
    """The name of the component that the schema refers to."""
    read: Callable[[RawSchemas], Shape] = field(repr=False)

    @cached_property
    def properties(self) -> dict[str, RawSchemas]:
        return self._schemas_by_name("properties")

    @cached_property
    def pattern_properties(self) -> dict[str, RawSchemas]:
        """The schemas of properties whose names match a pattern."""
        return self._schemas_by_name("patternProperties")

    @cached_property
    def required(self) -> frozenset[str]:
        return frozenset(name for part in self.parts for name in part.get("required", ()))

    @cached_property
    def closed(self) -> int:
        """Whether undeclared properties are forbidden: 0 by no part, 1 by some, 2 by all.

        Closed objects combined by ``allOf`` count as one closed object, as their authors intend.
        """
        objects = [p for p in self.parts if p.keys() & {"properties", "additionalProperties"}]
        closed = [part for part in objects if part.get("additionalProperties") is False]
        return (1 if len(closed) < len(objects) else 2) if closed else 0

    @cached_property
    def extras(self) -> RawSchemas:
        found = (part.get("additionalProperties", True) for part in self.parts)
        return tuple(extras for extras in found if isinstance(extras, dict))

    @cached_property
    def prefix(self) -> list[RawSchemas]:
        """The schemas of the first items of an array, by position."""
        lists = [part["prefixItems"] for part in self.parts if "prefixItems" in part]
        size = max(map(len, lists), default=0)
        return [tuple(part[i] for part in lists if i < len(part)) for i in range(size)]

    def all(self, keyword: str) -> RawSchemas:
        """Returns the values of a keyword in all parts that have it."""
        return tuple(part[keyword] for part in self.parts if keyword in part)

    def flag(self, keyword: str) -> bool:
        return any(part.get(keyword) is True for part in self.parts)

    def property(self, name: str) -> Shape:
        """Returns the shape of a property; an undeclared one may be anything."""
        return self.read(self.properties.get(name, ()))

    def children(self) -> Iterator[tuple[str, Shape]]:
        """Yields each child shape with a key that tells how it is reached."""
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

    def _schemas_by_name(self, keyword: str) -> dict[str, RawSchemas]:
        found: dict[str, RawSchemas] = {}
        for part in self.parts:
            for name, raw in part.get(keyword, {}).items():
                found[name] = (*found.get(name, ()), raw)
        return found


def has_constraints(part: SchemaPart) -> bool:
    """Whether a part says more than which variants there are, and annotations."""
    return not part.keys() <= NOT_CONSTRAINTS


def canonical_text(value: Any) -> str:
    """Returns the same text for equal JSON values: 1 equals 1.0, but not true."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, sort_keys=True)
