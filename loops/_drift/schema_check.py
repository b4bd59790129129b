"""Checks JSON values against the JSON Schemas of the contract, without a validation package.

It distinguishes new fields and enum values, which a tolerant reader keeps, from values that break
the contract. Its results contain paths without indices, and no values. It supports the keywords
that the response schemas of the contract use, which a test verifies.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from loops_openapi import wire

DriftKind: TypeAlias = Literal["unknown_field", "unknown_value", "contract_broken"]
Schema: TypeAlias = Mapping[str, Any]

UNKNOWN_FIELD: Final = "unknown_field"
UNKNOWN_VALUE: Final = "unknown_value"
CONTRACT_BROKEN: Final = "contract_broken"

UNIONS = ("oneOf", "anyOf")
ALL_TYPES = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})
FORMATS: Mapping[str, Callable[[object, str], object]] = {
    "date-time": wire.timestamp,
    "date": wire.date,
    "uuid": wire.uuid,
}
"""The formats that the generated code parses; it keeps all others as strings."""

_NAME = re.compile(r"[A-Za-z_$][\w$-]{0,63}", re.ASCII)


class Mismatch(NamedTuple):
    """A path at which a value does not match its schema; `what` completes the sentence."""

    kind: DriftKind
    path: str
    what: str


class SchemaChecker:
    """Checks values against schemas, whose references point to `schemas`.

    The objects at the paths `open_objects` may have any additional fields.
    """

    def __init__(self, schemas: Mapping[str, Schema], open_objects: Collection[str] = ()) -> None:
        self._schemas = schemas
        self._open = open_objects

    def mismatches(self, schema: Schema, value: Any, path: str = "") -> Iterator[Mismatch]:
        """Yields all mismatches between a value and its schema."""
        parts = [*self._parts(schema, value)]
        expected = next((t for t in map(_types, parts) if not t & _value_types(value)), None)
        if expected is not None:
            yield _type_mismatch(path, expected, value)
            return
        for part in parts:
            yield from _check_scalar(part, value, path)
        if isinstance(value, dict):
            yield from self._check_object(parts, value, path)
        if isinstance(value, list):
            for items in (part["items"] for part in parts if "items" in part):
                for item in value:
                    yield from self.mismatches(items, item, f"{path}[]")

    def _check_object(
        self, parts: Sequence[Schema], value: Mapping[str, Any], path: str
    ) -> Iterator[Mismatch]:
        for name in sorted({name for part in parts for name in part.get("required", ())}):
            if name not in value:
                yield Mismatch(CONTRACT_BROKEN, _join(path, name), "is required and missing")
        declared: dict[str, list[Schema]] = defaultdict(list)
        for part in parts:
            for name, schema in part.get("properties", {}).items():
                declared[name].append(schema)
        extras = [part["additionalProperties"] for part in parts if "additionalProperties" in part]
        allowed = [extra for extra in extras if extra is not False]
        for key, item in value.items():
            if key in declared:
                yield from self._check_all(declared[key], item, _join(path, key))
            elif allowed:
                schemas = [extra for extra in allowed if extra is not True]
                yield from self._check_all(schemas, item, _join(path, "*"))
            elif (declared or extras) and path not in self._open:
                shown = key if _NAME.fullmatch(key) else "*"
                yield Mismatch(UNKNOWN_FIELD, _join(path, shown), "is not in the contract")

    def _check_all(self, schemas: Sequence[Schema], value: Any, path: str) -> Iterator[Mismatch]:
        for schema in schemas:
            yield from self.mismatches(schema, value, path)

    def _parts(self, schema: Schema, value: Any) -> Iterator[Schema]:
        """Yields all schemas, with their references resolved, that a value must match."""
        schema = self._resolve(schema)
        yield schema
        for part in schema.get("allOf", ()):
            yield from self._parts(part, value)
        for union in UNIONS:
            if union in schema:
                variant = self._variant([*map(self._resolve, schema[union])], schema, value)
                yield from self._parts(variant, value)

    def _variant(self, variants: Sequence[Schema], union: Schema, value: Any) -> Schema:
        """Returns the variant that applies to a value, or a schema that the value cannot match."""
        possible = [one for one in variants if self._types(one) & _value_types(value)]
        if not possible:
            return {"type": sorted(frozenset().union(*map(self._types, variants)))}
        tag = self._tag(possible, union) if isinstance(value, dict) else None
        if tag is None:  # no tag, so choose the variant with the fewest mismatches
            return min(possible, key=lambda one: self._count_mismatches(one, value))
        words = {word: one for one in possible for word in self._words(one, tag)}
        chosen = next((one for word, one in words.items() if word == value.get(tag)), None)
        return chosen or {
            "properties": {tag: {"enum": [*words]}},
            "required": [tag],
            "additionalProperties": True,
        }

    def _tag(self, variants: Sequence[Schema], union: Schema) -> str | None:
        """Returns the field whose constants distinguish the variants of a union."""
        if len(variants) == 1:
            return None
        declared = union.get("discriminator", {}).get("propertyName")
        fields = {
            name: None for part in self._object_schemas(variants[0]) for name in part["properties"]
        }
        for name in [declared] if declared else fields:
            words = [self._words(one, name) for one in variants]
            if all(words) and not any(count > 1 for count in Counter(chain(*words)).values()):
                return str(name)
        return None

    def _words(self, variant: Schema, name: str) -> list[Any]:
        """Returns the constants that a variant declares for a field."""
        fields = (part["properties"].get(name, {}) for part in self._object_schemas(variant))
        return next(
            (words for field in fields if (words := _enum_values(self._resolve(field)))), []
        )

    def _object_schemas(self, schema: Schema) -> Iterator[Schema]:
        """Yields the schemas behind references and `allOf` that declare fields."""
        schema = self._resolve(schema)
        if "properties" in schema:
            yield schema
        for part in schema.get("allOf", ()):
            yield from self._object_schemas(part)

    def _types(self, schema: Schema) -> frozenset[str]:
        schema = self._resolve(schema)
        found = _types(schema)
        for part in schema.get("allOf", ()):
            found &= self._types(part)
        for union in UNIONS:
            if union in schema:
                found &= frozenset().union(*map(self._types, schema[union]))
        return found

    def _count_mismatches(self, schema: Schema, value: Any) -> tuple[int, int]:
        kinds = [one.kind for one in self.mismatches(schema, value)]
        return kinds.count(CONTRACT_BROKEN), len(kinds)

    def _resolve(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            schema = self._schemas[schema["$ref"].rpartition("/")[2]]
        return schema


def _check_scalar(schema: Schema, value: Any, path: str) -> Iterator[Mismatch]:
    words = _enum_values(schema)
    if words and value not in words:
        known = frozenset().union(*map(_value_types, words))
        if known & _value_types(value):
            yield Mismatch(UNKNOWN_VALUE, path, "has a value that the contract does not list")
        else:
            yield _type_mismatch(path, known, value)
    reader = FORMATS.get(schema.get("format", ""))
    if reader and isinstance(value, str):
        try:
            reader(value, path)
        except ValueError:
            what = f"is a string without the format {schema['format']}"
            yield Mismatch(CONTRACT_BROKEN, path, what)
    if isinstance(value, list) and len(value) < schema.get("minItems", 0):
        yield Mismatch(CONTRACT_BROKEN, path, f"has fewer than {schema['minItems']} items")


def _enum_values(schema: Schema) -> list[Any]:
    """Returns the values of an enum or constant."""
    return [schema["const"]] if "const" in schema else schema.get("enum", [])


def _types(schema: Schema) -> frozenset[str]:
    """Returns the types that a schema declares directly."""
    named = schema.get("type", ALL_TYPES)
    return frozenset([named] if isinstance(named, str) else named)


def _value_types(value: Any) -> frozenset[str]:
    """Returns the types of a value. In JSON Schema, 1.0 is an integer."""
    kind = wire.json_type(value)
    whole = kind == "number" and (isinstance(value, int) or value.is_integer())
    return frozenset({kind, "integer"} if whole else {kind})


def _type_mismatch(path: str, expected: frozenset[str], value: Any) -> Mismatch:
    known = " or ".join(sorted(expected - {"integer"} if "number" in expected else expected))
    return Mismatch(CONTRACT_BROKEN, path, f"must be {known}, not {wire.json_type(value)}")


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
