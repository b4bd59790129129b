"""Lists the elements of a schema, and those that a value uses.

An element is a field, a variant of a union, null, or a value of an enum. In its path,
``.filter.conditions[](property).value`` is the field ``value`` of the variant ``property`` of the
items of ``conditions``; ``.*`` stands for any additional property. Unlike in `field_paths`, the
fields of each variant are separate elements, since a request uses a field only in the variant that
it sends.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from jsonschema import Draft202012Validator

from ..pipeline.read_document import Document
from ..pipeline.schemas import conjuncts, resolve

_UNIONS = ("oneOf", "anyOf")
_ANY: Any = object()
"""Stands for every value that the schema allows."""


class SchemaElement(NamedTuple):
    """A field, a variant, null, or an enum value that a schema allows at a path."""

    path: str
    kind: Literal["field", "variant", "null", "value"] = "field"
    value: str = ""
    """The enum value as JSON."""


class SchemaWalker:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._validators: dict[int, tuple[Any, Draft202012Validator]] = {}

    def declared_elements(self, schema: Any) -> list[SchemaElement]:
        """Returns every element of a schema. Recursive schemas are followed once."""
        return list(dict.fromkeys(self._walk(schema, _ANY, "", ())))

    def used_elements(self, schema: Any, value: Any) -> set[SchemaElement]:
        """Returns the elements of a schema that a value uses."""
        return set(self._walk(schema, value, "", ()))

    def matching_schemas(self, schema: Any, value: Any) -> Iterator[dict[str, Any]]:
        """Yields the conjuncts of a schema, and of the variants that the value matches."""
        for part in conjuncts(schema, self._document):
            yield part
            for union in _UNIONS:
                for variant in part.get(union, []):
                    if self._is_valid(variant, value):
                        yield from self.matching_schemas(variant, value)

    def _walk(
        self, schema: Any, value: Any, path: str, ancestors: tuple[str, ...]
    ) -> Iterator[SchemaElement]:
        name = schema.get("$ref") if isinstance(schema, dict) else None
        if value is _ANY and name in ancestors:
            return
        ancestors = (*ancestors, name) if isinstance(name, str) else ancestors
        parts = list(conjuncts(schema, self._document))
        declared = {key for part in parts for key in part.get("properties", {})}
        for part in parts:
            yield from _scalars(part, value, path)
            for key, child, child_values in _children(part, value, declared):
                child_path = f"{path}{key}"
                if key != "[]":
                    yield SchemaElement(child_path)
                for child_value in child_values:
                    yield from self._walk(child, child_value, child_path, ancestors)
            for label, variant in self._variants(part, value, declared):
                variant_path = f"{path}({label})"
                yield SchemaElement(variant_path, "variant")
                yield from self._walk(variant, value, variant_path, ancestors)

    def _variants(
        self, part: dict[str, Any], value: Any, declared: set[str]
    ) -> Iterator[tuple[str, Any]]:
        for union in _UNIONS:
            for number, variant in enumerate(part.get(union, []), 1):
                target = resolve(variant, self._document)
                if isinstance(target, bool):
                    continue
                is_possible = value is _ANY or self._is_valid(variant, value)
                if is_possible and _adds_elements(target, declared):
                    yield _label(variant, target, number), variant

    def _is_valid(self, schema: Any, value: Any) -> bool:
        # The schema is kept too: its ID is unique only while the object exists.
        entry = self._validators.get(id(schema))
        if entry is None:
            whole = {"allOf": [schema], "components": self._document.get("components", {})}
            entry = self._validators[id(schema)] = (schema, Draft202012Validator(whole))
        return entry[1].is_valid(value)


def _scalars(part: dict[str, Any], value: Any, path: str) -> Iterator[SchemaElement]:
    types = part.get("type")
    if isinstance(types, list) and "null" in types and (value is _ANY or value is None):
        yield SchemaElement(path, "null")
    options = [option for option in part.get("enum", []) if option is not None]
    for option in options if len(options) > 1 else []:
        if value is _ANY or option == value:
            yield SchemaElement(path, "value", json.dumps(option))


def _children(
    part: dict[str, Any], value: Any, declared: set[str]
) -> Iterator[tuple[str, Any, list[Any]]]:
    """Yields the path segment, the schema and the values of each child that the value has."""
    for key, schema in part.get("properties", {}).items():
        if value is _ANY:
            yield f".{key}", schema, [_ANY]
        elif isinstance(value, dict) and key in value:
            yield f".{key}", schema, [value[key]]
    if "items" in part and (value is _ANY or isinstance(value, list)):
        yield "[]", part["items"], [_ANY] if value is _ANY else list(value)
    extras = part.get("additionalProperties")
    if isinstance(extras, dict) and value is _ANY:
        yield ".*", extras, [_ANY]
    elif isinstance(extras, dict) and isinstance(value, dict) and value.keys() - declared:
        yield ".*", extras, [value[key] for key in value if key not in declared]


def _adds_elements(variant: dict[str, Any], declared: set[str]) -> bool:
    """Returns whether a variant does more than require some of the properties beside the union."""
    only_requires = variant.keys() <= {"type", "required", "properties"}
    is_object = variant.get("type", "object") == "object"
    return not (only_requires and is_object and variant.get("properties", {}).keys() <= declared)


def _label(variant: Any, target: dict[str, Any], number: int) -> str:
    """Returns the tag of a variant, or else its name, its type or its number."""
    for property_schema in target.get("properties", {}).values():
        constant = [property_schema["const"]] if "const" in property_schema else []
        options = property_schema.get("enum", constant)
        if len(options) == 1 and isinstance(options[0], str):
            return options[0]
    if "$ref" in variant:
        return str(variant["$ref"]).rsplit("/", 1)[1]
    type_name = target.get("type")
    return type_name if isinstance(type_name, str) else str(number)
