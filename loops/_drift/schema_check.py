"""JSON values against the JSON Schemas of the contract, without a package for it.

It tells apart what a tolerant reader keeps (fields and enum values that are new) and what breaks
the contract, names places without their indices, and never a value. It knows the keywords that
the contract uses for answers; a test sees to it that it uses no others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from loops_openapi import wire

Kind: TypeAlias = Literal["unknown_field", "unknown_value", "contract_broken"]
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
"""The formats that the generated code reads; it passes on all others as they are."""

_NAME = re.compile(r"[A-Za-z_$][\w$-]{0,63}", re.ASCII)


class Finding(NamedTuple):
    """One place where a value leaves its schema; `what` goes on where a sentence began with it."""

    kind: Kind
    where: str
    what: str


class Conformity:
    """Compares values with schemas that may refer to `schemas`.

    The objects at the paths `open_objects` may have any fields besides those named.
    """

    def __init__(self, schemas: Mapping[str, Schema], open_objects: Collection[str] = ()) -> None:
        self._schemas = schemas
        self._open = open_objects

    def findings(self, schema: Schema, value: Any, where: str = "") -> Iterator[Finding]:
        """Everything about a value that its schema does not say."""
        parts = [*self._parts(schema, value)]
        wanted = next((w for w in map(_types, parts) if not w & _kinds(value)), None)
        if wanted is not None:
            yield _mistyped(where, wanted, value)
            return
        for part in parts:
            yield from _about_scalar(part, value, where)
        if isinstance(value, dict):
            yield from self._about_object(parts, value, where)
        if isinstance(value, list):
            for items in (part["items"] for part in parts if "items" in part):
                for item in value:
                    yield from self.findings(items, item, f"{where}[]")

    def _about_object(
        self, parts: Sequence[Schema], value: Mapping[str, Any], where: str
    ) -> Iterator[Finding]:
        for name in sorted({name for part in parts for name in part.get("required", ())}):
            if name not in value:
                yield Finding(CONTRACT_BROKEN, _below(where, name), "is required and missing")
        declared: dict[str, list[Schema]] = defaultdict(list)
        for part in parts:
            for name, schema in part.get("properties", {}).items():
                declared[name].append(schema)
        extras = [part["additionalProperties"] for part in parts if "additionalProperties" in part]
        allowed = [extra for extra in extras if extra is not False]
        for key, item in value.items():
            if key in declared:
                yield from self._all(declared[key], item, _below(where, key))
            elif allowed:
                schemas = [extra for extra in allowed if extra is not True]
                yield from self._all(schemas, item, _below(where, "*"))
            elif (declared or extras) and where not in self._open:
                shown = key if _NAME.fullmatch(key) else "*"
                yield Finding(UNKNOWN_FIELD, _below(where, shown), "is not in the contract")

    def _all(self, schemas: Sequence[Schema], value: Any, where: str) -> Iterator[Finding]:
        for schema in schemas:
            yield from self.findings(schema, value, where)

    def _parts(self, schema: Schema, value: Any) -> Iterator[Schema]:
        """The schemas without references that a value has to fulfil, all of them."""
        schema = self._resolved(schema)
        yield schema
        for part in schema.get("allOf", ()):
            yield from self._parts(part, value)
        for union in UNIONS:
            if union in schema:
                variant = self._variant([*map(self._resolved, schema[union])], schema, value)
                yield from self._parts(variant, value)

    def _variant(self, variants: Sequence[Schema], union: Schema, value: Any) -> Schema:
        """The variant that a value means to be; if none, a schema that says what is wrong."""
        fitting = [one for one in variants if self._types(one) & _kinds(value)]
        if not fitting:
            return {"type": sorted(frozenset().union(*map(self._types, variants)))}
        tag = self._tag(fitting, union) if isinstance(value, dict) else None
        if tag is None:  # nothing names the variant: the one that is violated least is meant
            return min(fitting, key=lambda one: self._distance(one, value))
        words = {word: one for one in fitting for word in self._words(one, tag)}
        chosen = next((one for word, one in words.items() if word == value.get(tag)), None)
        return chosen or {
            "properties": {tag: {"enum": [*words]}},
            "required": [tag],
            "additionalProperties": True,
        }

    def _tag(self, variants: Sequence[Schema], union: Schema) -> str | None:
        """The field whose constants tell the variants of a union apart."""
        if len(variants) == 1:
            return None
        declared = union.get("discriminator", {}).get("propertyName")
        fields = {name: None for part in self._static(variants[0]) for name in part["properties"]}
        for name in [declared] if declared else fields:
            words = [self._words(one, name) for one in variants]
            if all(words) and not any(count > 1 for count in Counter(chain(*words)).values()):
                return str(name)
        return None

    def _words(self, variant: Schema, name: str) -> list[Any]:
        """The constants that a variant has for a field."""
        fields = (part["properties"].get(name, {}) for part in self._static(variant))
        return next((words for field in fields if (words := _listed(self._resolved(field)))), [])

    def _static(self, schema: Schema) -> Iterator[Schema]:
        """Those of the schemas behind references and `allOf` that name fields."""
        schema = self._resolved(schema)
        if "properties" in schema:
            yield schema
        for part in schema.get("allOf", ()):
            yield from self._static(part)

    def _types(self, schema: Schema) -> frozenset[str]:
        schema = self._resolved(schema)
        found = _types(schema)
        for part in schema.get("allOf", ()):
            found &= self._types(part)
        for union in UNIONS:
            if union in schema:
                found &= frozenset().union(*map(self._types, schema[union]))
        return found

    def _distance(self, schema: Schema, value: Any) -> tuple[int, int]:
        kinds = [one.kind for one in self.findings(schema, value)]
        return kinds.count(CONTRACT_BROKEN), len(kinds)

    def _resolved(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            schema = self._schemas[schema["$ref"].rpartition("/")[2]]
        return schema


def _about_scalar(schema: Schema, value: Any, where: str) -> Iterator[Finding]:
    words = _listed(schema)
    if words and value not in words:
        known = frozenset().union(*map(_kinds, words))
        if known & _kinds(value):
            yield Finding(UNKNOWN_VALUE, where, "has a value that the contract does not list")
        else:
            yield _mistyped(where, known, value)
    reader = FORMATS.get(schema.get("format", ""))
    if reader and isinstance(value, str):
        try:
            reader(value, where)
        except ValueError:
            what = f"is a string of another format than {schema['format']}"
            yield Finding(CONTRACT_BROKEN, where, what)
    if isinstance(value, list) and len(value) < schema.get("minItems", 0):
        yield Finding(CONTRACT_BROKEN, where, f"has fewer than {schema['minItems']} items")


def _listed(schema: Schema) -> list[Any]:
    """The values of an enum or constant."""
    return [schema["const"]] if "const" in schema else schema.get("enum", [])


def _types(schema: Schema) -> frozenset[str]:
    """The types that a schema names by itself."""
    named = schema.get("type", ALL_TYPES)
    return frozenset([named] if isinstance(named, str) else named)


def _kinds(value: Any) -> frozenset[str]:
    """The types that a value has; for JSON, 1.0 is an integer."""
    kind = wire.json_type(value)
    whole = kind == "number" and (isinstance(value, int) or value.is_integer())
    return frozenset({kind, "integer"} if whole else {kind})


def _mistyped(where: str, wanted: frozenset[str], value: Any) -> Finding:
    known = " or ".join(sorted(wanted - {"integer"} if "number" in wanted else wanted))
    return Finding(CONTRACT_BROKEN, where, f"must be {known}, not {wire.json_type(value)}")


def _below(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name
