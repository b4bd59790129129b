"""Reads schemas into shapes: follows references, flattens ``allOf``, works out types and null."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scripts.cli import ToolError
from scripts.pipeline.read_document import Document
from scripts.pipeline.schemas import OBJECT_KEYWORDS, components, json_type, ref_name, types_of

from .shape import (
    ANNOTATIONS,
    UNION_KEYWORDS,
    Nullability,
    RawSchemas,
    SchemaPart,
    SchemaUnion,
    Shape,
    Variant,
    has_constraints,
)
from .type_sets import Types, Values, intersect_types, intersect_values, unite_types

MAX_NESTING = 100
MAX_STEPS = 500_000
NOTHING: SchemaPart = {"enum": []}
IMPLYING_KEYWORDS = {
    "object": OBJECT_KEYWORDS
    | {"patternProperties", "propertyNames", "minProperties", "maxProperties"},
    "array": {"items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"},
}
"""The keywords that imply a type where a schema does not state one."""
VALUE_KEYWORDS = {"type", "enum", "const", "nullable"}


class SchemaReader:
    """Reads the schemas of one document, each of them once."""

    def __init__(self, document: Document, role: str) -> None:
        self._role = role
        self._components = components(document)
        self._shapes: dict[tuple[object, ...], Shape] = {}
        self._open: set[tuple[object, ...]] = set()
        self._steps = 0

    def shape(self, raws: RawSchemas, *, null: bool = True) -> Shape:
        """Returns the shape of schemas that must all hold; `null=False` leaves null out."""
        found: dict[int, SchemaPart] = {}
        for raw in raws:
            self._flatten(raw, (), set(), found, 0)
        lifted = null and bool(raws) and all(map(_only_adds_null, raws))
        key = (*found, null, lifted)
        if key not in self._shapes:
            name = next((ref_name(raw) for raw in raws if ref_name(raw)), None)
            if key in self._open or len(self._open) > MAX_NESTING:
                raise ToolError(f"{self._role}: {name or 'a schema'} is a variant of itself")
            self._open.add(key)
            try:
                self._shapes[key] = self._build(tuple(found.values()), null, lifted, name)
            finally:
                self._open.remove(key)
        return self._shapes[key]

    def _flatten(
        self,
        raw: Any,
        trail: tuple[str, ...],
        seen: set[str],
        found: dict[int, SchemaPart],
        depth: int,
    ) -> None:
        """Collects the parts of a conjunction, each once."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise ToolError(f"{self._role}: the schemas are too large or too interwoven to read")
        if isinstance(raw, bool):
            raw = {} if raw else NOTHING
        name = ref_name(raw)
        if name in trail:
            raise ToolError(f"{self._role}: the schema {name} is part of itself")
        if depth > MAX_NESTING:
            schema = trail[0] if trail else name or ""
            raise ToolError(
                f"{self._role}: the schema {schema} is nested more than {MAX_NESTING} levels deep"
            )
        if name is not None and name not in seen:
            self._flatten(self._components[name], (*trail, name), seen, found, depth + 1)
            seen.add(name)
        for part in raw.get("allOf", ()):
            self._flatten(part, trail, seen, found, depth + 1)
        if raw.keys() - {"$ref", "allOf"}:
            found[id(raw)] = raw

    def _build(
        self, parts: tuple[SchemaPart, ...], null: bool, lifted: bool, name: str | None
    ) -> Shape:
        types, values, nullability = _types(parts), _values(parts), _nullability(parts)
        all_parts, kept = list(parts), list[SchemaUnion]()
        unions = [self._union(part, key) for part in parts for key in UNION_KEYWORDS if key in part]
        typed = any("type" in part for part in parts)
        for union in unions:
            shapes = [variant.shape for variant in union.variants]
            if not (typed and all(shape.implied for shape in shapes)):
                nullability = min(nullability, union.nullability)
            types = intersect_types(types, unite_types(shape.types for shape in shapes))
            if not shapes:
                continue
            if len(shapes) == 1:
                values = intersect_values(values, shapes[0].values)
                kept += shapes[0].unions
            elif (listed := _values_of_union(shapes)) is not None:
                values = intersect_values(values, listed)
                continue
            elif not _only_lists_types(shapes):
                kept.append(union)
                continue
            all_parts += [part for shape in shapes for part in shape.parts]
        pure = len(unions) == 1 and not any(map(has_constraints, parts))
        if not null:
            nullability = Nullability.NO
        elif lifted:
            nullability = Nullability.YES
        return Shape(
            parts=tuple({id(part): part for part in all_parts}.values()),
            types=types,
            nullability=nullability,
            values=values,
            unions=tuple(kept),
            whole=unions[0] if pure and len(unions[0].variants) > 1 else None,
            implied=not typed,
            name=name,
            read=self.shape,
        )

    def _union(self, part: SchemaPart, key: str) -> SchemaUnion:
        discriminator = part.get("discriminator", {})
        variants: dict[Shape, Variant] = {}
        nullability = Nullability.NO
        for raw in part[key]:
            shape = self.shape((raw,))
            if shape.types is not None and shape.nullability:
                nullability = max(nullability, shape.nullability)
                if not shape.types:  # it allows null and nothing else
                    continue
                shape = self.shape((raw,), null=False)
            nullability = max(nullability, shape.nullability)
            variant = Variant(shape, _variant_name(raw, discriminator.get("mapping", {})))
            nested = shape.whole.variants if shape.whole else (variant,)
            variants |= {variant.shape: variant for variant in nested}
        exclusive = key == "oneOf"
        tag = discriminator.get("propertyName")
        return SchemaUnion(tuple(variants.values()), nullability, exclusive, tag)


def _variant_name(raw: Any, mapping: dict[str, str]) -> str | None:
    name = ref_name(raw)
    tags = sorted(tag for tag, to in mapping.items() if name and to.split("/")[-1] == name)
    return "|".join(tags) or name


def _only_adds_null(raw: Any) -> bool:
    """Whether a schema only adds null to what it refers to or combines."""
    return (
        isinstance(raw, dict)
        and raw.get("nullable") is True
        and "type" not in raw
        and bool(raw.keys() & {"$ref", "allOf", *UNION_KEYWORDS})
    )


def _types(parts: Sequence[SchemaPart]) -> Types:
    """Returns the types that schemas state or imply, except null."""
    types: Types = None
    for stated in _stated_types(parts):
        types = intersect_types(types, stated)
    if types is None:
        types = _implied_types(parts)
    return None if types is None else types - {"null"}


def _stated_types(parts: Sequence[SchemaPart]) -> list[frozenset[str]]:
    return [frozenset(types) for part in parts if (types := types_of(part)) is not None]


def _implied_types(parts: Sequence[SchemaPart]) -> Types:
    values = _enum_values(parts)
    if values is not None:
        return frozenset(json_type(value) for value in values)
    keywords = {key for part in parts for key in part}
    implied = (name for name, implying in IMPLYING_KEYWORDS.items() if keywords & implying)
    return next((frozenset({name}) for name in implied), None)


def _nullability(parts: Sequence[SchemaPart]) -> Nullability:
    stated = _stated_types(parts)
    values = _enum_values(parts)
    null_listed = values is None or any(value is None for value in values)
    if stated:
        if not all("null" in types for types in stated):
            return Nullability.NO
        return Nullability.YES if null_listed else Nullability.EXCLUDED
    if values is None:
        return Nullability.YES if _implied_types(parts) is None else Nullability.NO
    return Nullability.YES if null_listed else Nullability.NO


def _values(parts: Sequence[SchemaPart]) -> Values:
    values = _enum_values(parts)
    return None if values is None else tuple(value for value in values if value is not None)


def _enum_values(parts: Sequence[SchemaPart]) -> Values:
    """Returns the values that ``enum`` and ``const`` of all parts allow."""
    values: Values = None
    for part in parts:
        if "const" in part:
            values = intersect_values(values, (part["const"],))
        if "enum" in part:
            values = intersect_values(values, tuple(part["enum"]))
    return values


def _values_of_union(shapes: Sequence[Shape]) -> Values:
    """Returns the values of a union that only lists values, else None."""
    found: list[Any] = []
    for shape in shapes:
        if shape.values is None or not all(part.keys() <= VALUE_KEYWORDS for part in shape.parts):
            return None
        found += shape.values
    return tuple(found)


def _only_lists_types(shapes: Sequence[Shape]) -> bool:
    """Whether a union is equivalent to a list of types: each keyword applies to one type only."""
    seen: set[str] = set()
    for shape in shapes:
        types = shape.types or frozenset()
        keywords = {key for part in shape.parts for key in part}
        if not types or shape.unions or shape.values is not None:
            return False
        if intersect_types(types, frozenset(seen)) or keywords & {*ANNOTATIONS, "not", "format"}:
            return False
        seen |= types
    return True
