"""The places of a schema, and those that a value fills.

``.filter.conditions[](property).value`` is the property value of the variant property of the items
of conditions; ``.*`` is any unnamed property. Unlike in `surface`, variants have places of their
own: a request reaches a field of a union only in the variant it was sent for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from jsonschema import Draft202012Validator

from ..pipeline.read_document import Document
from ..pipeline.schemas import resolved

_UNIONS = ("oneOf", "anyOf")
_ANY: Any = object()
"""Instead of a value: whatever the schema allows."""


class Place(NamedTuple):
    """One thing that a value can hold."""

    path: str
    kind: Literal["field", "variant", "null", "value"] = "field"
    word: str = ""
    """For a value of an enum, the value."""


class Places:
    """Finds places by the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._components: dict[str, Any] = document.get("components", {})
        self._validators: dict[int, tuple[Any, Draft202012Validator]] = {}

    def declared(self, schema: Any) -> list[Place]:
        """Every place of a schema. Recursive schemas are followed once."""
        return list(dict.fromkeys(self._walk(schema, _ANY, "", ())))

    def filled(self, schema: Any, value: Any) -> set[Place]:
        """The places at which a value holds something."""
        return set(self._walk(schema, value, "", ()))

    def applying(self, schema: Any, value: Any) -> Iterator[dict[str, Any]]:
        """The schema behind references, what it is composed of, and the variants a value is."""
        for part in self._parts(schema):
            yield part
            for union in _UNIONS:
                for variant in part.get(union, []):
                    if self._accepts(variant, value):
                        yield from self.applying(variant, value)

    def _walk(self, schema: Any, value: Any, path: str, inside: tuple[str, ...]) -> Iterator[Place]:
        name = schema.get("$ref") if isinstance(schema, dict) else None
        if value is _ANY and name in inside:
            return
        inside = (*inside, name) if isinstance(name, str) else inside
        parts = list(self._parts(schema))
        named = {key for part in parts for key in part.get("properties", {})}
        for part in parts:
            yield from _scalars(part, value, path)
            for key, child, items in _children(part, value, named):
                below = f"{path}{key}"
                if key != "[]":
                    yield Place(below)
                for item in items:
                    yield from self._walk(child, item, below, inside)
            for label, variant in self._variants(part, value, named):
                yield Place(f"{path}({label})", "variant")
                yield from self._walk(variant, value, f"{path}({label})", inside)

    def _parts(self, schema: Any) -> Iterator[dict[str, Any]]:
        """The schema behind references, and what it is composed of."""
        schema = self._resolved(schema)
        yield schema
        for part in schema.get("allOf", []):
            yield from self._parts(part)

    def _resolved(self, schema: Any) -> dict[str, Any]:
        found = resolved(schema, self._components.get("schemas", {}))
        return found if isinstance(found, dict) else {}

    def _variants(
        self, part: dict[str, Any], value: Any, named: set[str]
    ) -> Iterator[tuple[str, Any]]:
        for union in _UNIONS:
            for number, variant in enumerate(part.get(union, []), 1):
                found = self._resolved(variant)
                if _adds(found, named) and (value is _ANY or self._accepts(variant, value)):
                    yield _label(variant, found, number), variant

    def _accepts(self, schema: Any, value: Any) -> bool:
        # Kept with its schema: an id is only good as long as its object lives.
        kept = self._validators.get(id(schema))
        if kept is None:
            whole = {"allOf": [schema], "components": self._components}
            kept = self._validators[id(schema)] = (schema, Draft202012Validator(whole))
        return kept[1].is_valid(value)


def _scalars(part: dict[str, Any], value: Any, path: str) -> Iterator[Place]:
    types = part.get("type")
    if isinstance(types, list) and "null" in types and (value is _ANY or value is None):
        yield Place(path, "null")
    words = [word for word in part.get("enum", []) if word is not None]
    for word in words if len(words) > 1 else []:
        if value is _ANY or word == value:
            yield Place(path, "value", json.dumps(word))


def _children(
    part: dict[str, Any], value: Any, named: set[str]
) -> Iterator[tuple[str, Any, list[Any]]]:
    """What to add to the path, the schema there, and the values found."""
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
    elif isinstance(extras, dict) and isinstance(value, dict) and value.keys() - named:
        yield ".*", extras, [value[key] for key in value if key not in named]


def _adds(variant: dict[str, Any], named: set[str]) -> bool:
    """Whether a variant says more than which of the properties beside the union are required."""
    only_chooses = variant.keys() <= {"type", "required", "properties"}
    is_object = variant.get("type", "object") == "object"
    return not (only_chooses and is_object and variant.get("properties", {}).keys() <= named)


def _label(variant: Any, found: dict[str, Any], number: int) -> str:
    """The tag of a variant, else its name, else its type, else its number."""
    for part in found.get("properties", {}).values():
        words = part.get("enum", [part["const"]] if "const" in part else [])
        if len(words) == 1 and isinstance(words[0], str):
            return words[0]
    if "$ref" in variant:
        return str(variant["$ref"]).rsplit("/", 1)[1]
    kind = found.get("type")
    return kind if isinstance(kind, str) else str(number)
