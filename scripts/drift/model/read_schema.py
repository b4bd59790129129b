"""From schemas to shapes: references followed, ``allOf`` flattened, null and types worked out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scripts.cli import ToolError
from scripts.pipeline.read_document import Document
from scripts.pipeline.rewrites.all_of import OBJECT
from scripts.pipeline.rewrites.scalars import json_type
from scripts.pipeline.schemas import components, target

from .shape import (
    ANNOTATIONS,
    COMBINATORS,
    Null,
    Part,
    Raws,
    Shape,
    Union,
    Variant,
    facets,
)
from .type_sets import Types, Values, any_of, both, common

MAX_NESTING = 100
MAX_STEPS = 500_000
NOTHING: Part = {"enum": []}
ARRAY = frozenset({"items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"})
OBJECTS = OBJECT | {"patternProperties", "propertyNames", "minProperties", "maxProperties"}
ONLY_VALUES = {"type", "enum", "const", "nullable"}


class Reader:
    """The shapes of one document's schemas."""

    def __init__(self, document: Document, role: str) -> None:
        self._role = role
        self._named = components(document)
        self._shapes: dict[tuple[object, ...], Shape] = {}
        self._open: set[tuple[object, ...]] = set()
        self._steps = 0

    def shape(self, raws: Raws, *, null: bool = True) -> Shape:
        """The shape of schemas that must all hold, with or without null."""
        found: dict[int, Part] = {}
        for raw in raws:
            self._flatten(raw, (), set(), found, 0)
        lifted = null and bool(raws) and all(map(_nullable_around, raws))
        key = (*found, null, lifted)
        if key not in self._shapes:
            name = next((target(raw) for raw in raws if target(raw)), None)
            if key in self._open or len(self._open) > MAX_NESTING:
                raise ToolError(f"{self._role}: {name or 'a schema'} is a variant of itself")
            self._open.add(key)
            try:
                self._shapes[key] = self._make(tuple(found.values()), null, lifted, name)
            finally:
                self._open.remove(key)
        return self._shapes[key]

    def _flatten(
        self, raw: Any, trail: tuple[str, ...], seen: set[str], found: dict[int, Part], depth: int
    ) -> None:
        """Collect the parts of a conjunction, each once."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise ToolError(f"{self._role}: the schemas are too large or too entangled to read")
        if isinstance(raw, bool):
            raw = {} if raw else NOTHING
        name = target(raw)
        if name in trail:
            raise ToolError(f"{self._role}: the schema {name} is part of itself")
        if depth > MAX_NESTING:
            raise ToolError(
                f"{self._role}: the schema {trail[0] if trail else name or ''} nests without end"
            )
        if name is not None and name not in seen:
            self._flatten(self._named[name], (*trail, name), seen, found, depth + 1)
            seen.add(name)
        for part in raw.get("allOf", ()):
            self._flatten(part, trail, seen, found, depth + 1)
        if raw.keys() - {"$ref", "allOf"}:
            found[id(raw)] = raw

    def _make(self, parts: tuple[Part, ...], null: bool, lifted: bool, name: str | None) -> Shape:
        types, values, possible = _types(parts), _values(parts), _null(parts)
        every, unions = list(parts), list[Union]()
        given = [(part, key) for part in parts for key in COMBINATORS if key in part]
        found = [self._union(part, key) for part, key in given]
        stated = any("type" in part for part in parts)
        for union in found:
            shapes = [variant.shape for variant in union.variants]
            if not (stated and all(shape.implied for shape in shapes)):
                possible = min(possible, union.null)
            types = common(types, any_of(shape.types for shape in shapes))
            if not shapes:
                continue
            if len(shapes) == 1:
                values = both(values, shapes[0].values)
                unions += shapes[0].unions
            elif (listed := _list_of_values(shapes)) is not None:
                values = both(values, listed)
                continue
            elif not _list_of_types(shapes):
                unions.append(union)
                continue
            every += [part for shape in shapes for part in shape.parts]
        pure = len(found) == 1 and not any(map(facets, parts))
        return Shape(
            parts=tuple({id(part): part for part in every}.values()),
            types=types,
            null=Null.NO if not null else Null.YES if lifted else possible,
            values=values,
            unions=tuple(unions),
            whole=found[0] if pure and len(found[0].variants) > 1 else None,
            implied=not stated,
            name=name,
            read=self.shape,
        )

    def _union(self, part: Part, key: str) -> Union:
        said = part.get("discriminator", {})
        variants: dict[Shape, Variant] = {}
        null = Null.NO
        for raw in part[key]:
            shape = self.shape((raw,))
            if shape.types is not None and shape.null:
                null = max(null, shape.null)
                if not shape.types:  # it is null and nothing else
                    continue
                shape = self.shape((raw,), null=False)
            null = max(null, shape.null)
            alone = Variant(shape, _called(raw, said.get("mapping", {})))
            inner = shape.whole.variants if shape.whole else (alone,)
            variants |= {variant.shape: variant for variant in inner}
        return Union(tuple(variants.values()), null, key == "oneOf", said.get("propertyName"))


def _called(raw: Any, mapping: dict[str, str]) -> str | None:
    name = target(raw)
    tags = sorted(tag for tag, to in mapping.items() if name and to.split("/")[-1] == name)
    return "|".join(tags) or name


def _nullable_around(raw: Any) -> bool:
    """Whether a schema only adds null to what it refers to or combines."""
    return (
        isinstance(raw, dict)
        and raw.get("nullable") is True
        and "type" not in raw
        and bool(raw.keys() & {"$ref", "allOf", *COMBINATORS})
    )


def _stated(part: Part) -> frozenset[str]:
    types = part["type"]
    null = ("null",) if part.get("nullable") else ()
    return frozenset((*((types,) if isinstance(types, str) else types), *null))


def _types(parts: Sequence[Part]) -> Types:
    """The types that schemas state or imply, except null."""
    types: Types = None
    for part in parts:
        if "type" in part:
            types = common(types, _stated(part))
    if types is None:
        types = _implied(parts)
    return None if types is None else types - {"null"}


def _implied(parts: Sequence[Part]) -> Types:
    values = _listed(parts)
    if values is not None:
        return frozenset(json_type(value) for value in values)
    keywords = {key for part in parts for key in part}
    if keywords & OBJECTS:
        return frozenset({"object"})
    return frozenset({"array"}) if keywords & ARRAY else None


def _null(parts: Sequence[Part]) -> Null:
    stated = [_stated(part) for part in parts if "type" in part]
    values = _listed(parts)
    listed = values is None or any(value is None for value in values)
    if stated:
        if not all("null" in types for types in stated):
            return Null.NO
        return Null.YES if listed else Null.EXCLUDED
    if values is None:
        return Null.YES if _implied(parts) is None else Null.NO
    return Null.YES if listed else Null.NO


def _values(parts: Sequence[Part]) -> Values:
    values = _listed(parts)
    return None if values is None else tuple(value for value in values if value is not None)


def _listed(parts: Sequence[Part]) -> Values:
    values: Values = None
    for part in parts:
        if "const" in part:
            values = both(values, (part["const"],))
        if "enum" in part:
            values = both(values, tuple(part["enum"]))
    return values


def _list_of_values(shapes: Sequence[Shape]) -> Values:
    """The values of a union that only lists values."""
    found: list[Any] = []
    for shape in shapes:
        if shape.values is None or not all(part.keys() <= ONLY_VALUES for part in shape.parts):
            return None
        found += shape.values
    return tuple(found)


def _list_of_types(shapes: Sequence[Shape]) -> bool:
    """Whether a union is the same as a list of types: every keyword knows its type."""
    seen: set[str] = set()
    for shape in shapes:
        types = shape.types or frozenset()
        keywords = {key for part in shape.parts for key in part}
        if not types or shape.unions or shape.values is not None:
            return False
        if common(types, frozenset(seen)) or keywords & {*ANNOTATIONS, "not", "format"}:
            return False
        seen |= types
    return True
