"""Finds, resolves and walks the schemas of an OpenAPI document.

Every tool that follows a ``$ref``, takes an ``allOf`` apart or descends into a schema does it with
these functions. They expect a document in canonical form.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from ..cli import ToolError
from .canonical import METHODS
from .read_document import Document

Schema = dict[str, Any]
Rule = Callable[[Document], Document]
SchemaRule = Callable[[Schema, str], Schema]
"""Returns the replacement of a schema whose parts have already been replaced.

The second argument is the path of the schema, for error messages.
"""

PREFIX = "#/components/schemas/"
SINGLE = ("items", "additionalProperties", "not", "contains", "propertyNames")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
MAPS = ("properties", "patternProperties", "$defs")
NULL: Schema = {"type": "null"}
OBJECT_KEYWORDS = frozenset({"properties", "required", "additionalProperties"})


# References


def reference(name: str) -> Schema:
    """Returns a schema that refers to a component."""
    return {"$ref": PREFIX + name}


def ref_name(schema: Any) -> str | None:
    """Returns the name of the schema component that a schema refers to, if it refers to one."""
    if isinstance(schema, dict) and str(schema.get("$ref", "")).startswith(PREFIX):
        return str(schema["$ref"])[len(PREFIX) :]
    return None


def resolve(value: Any, document: Document) -> Any:
    """Returns what a reference leads to, or the value itself if it is not a reference.

    The value is a schema or any other thing that can be a component: a parameter, a response, ….
    Keywords beside a ``$ref`` are ignored; `conjuncts` respects them.
    """
    followed: set[str] = set()
    while isinstance(value, dict) and "$ref" in value:
        pointer = value["$ref"]
        if pointer in followed:
            raise ToolError(f"{pointer} refers to itself")
        followed.add(pointer)
        _, _, group, name = pointer.split("/")
        value = document["components"][group][name]
    return value


# Inside a schema


def types_of(schema: Schema) -> list[str] | None:
    """Returns the types that a schema states, each once, or None if it does not state any."""
    if "type" not in schema:
        return None
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return list(dict.fromkeys([*types, *(["null"] if schema.get("nullable") else [])]))


def values_of(schema: Schema) -> list[Any] | None:
    """Returns the value of a constant or the values of an enum, or None for another schema."""
    values: list[Any] | None = schema.get("enum")
    return [schema["const"]] if "const" in schema else values


def json_type(value: Any) -> str:
    """Returns the name of the type that JSON Schema gives a value."""
    names = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object"}
    return "null" if value is None else names.get(type(value), "array")


def is_object(schema: Any) -> bool:
    return isinstance(schema, dict) and ("properties" in schema or schema.get("type") == "object")


def conjuncts(schema: Any, document: Document) -> Iterator[Schema]:
    """Yields the schemas that must all hold: itself, what it refers to, the parts of ``allOf``.

    It yields each schema once, at any depth, and no booleans. No schema (None) allows everything.
    """
    return _conjuncts(schema, document, (), set())


def _conjuncts(
    schema: Any, document: Document, inside: tuple[str, ...], done: set[str]
) -> Iterator[Schema]:
    if not isinstance(schema, dict):
        return
    name = ref_name(schema)
    if name in inside:
        raise ToolError(f"the schema {name} is part of itself")
    if schema.keys() - {"$ref"}:
        yield schema
    if name is not None and name not in done:
        done.add(name)
        yield from _conjuncts(components(document)[name], document, (*inside, name), done)
    for part in schema.get("allOf", []):
        yield from _conjuncts(part, document, inside, done)


def walk(schema: Any) -> Iterator[Any]:
    """Yields a schema and every schema inside it. References are not followed."""
    yield schema
    if not isinstance(schema, bool):
        inside = [schema[key] for key in SINGLE if key in schema]
        inside += [part for key in LISTS for part in schema.get(key, [])]
        inside += [part for key in MAPS for part in schema.get(key, {}).values()]
        for part in inside:
            yield from walk(part)


def map_schema(schema: Any, rule: SchemaRule, where: str) -> Any:
    """Returns a schema with a rule applied to every schema in it, innermost first, and to it."""
    if isinstance(schema, bool):
        return schema
    return rule(_map_parts(schema, lambda part, at: map_schema(part, rule, at), where), where)


def _map_parts(schema: Schema, change: Callable[[Any, str], Any], where: str) -> Schema:
    result = dict(schema)
    for key in schema.keys() & set(SINGLE):
        result[key] = change(schema[key], f"{where}.{key}")
    for key in schema.keys() & set(LISTS):
        result[key] = [change(part, f"{where}.{key}[{i}]") for i, part in enumerate(schema[key])]
    for key in schema.keys() & set(MAPS):
        result[key] = {name: change(part, f"{where}.{name}") for name, part in schema[key].items()}
    return result


# Inside a document


@dataclass(frozen=True)
class Root:
    """A schema that is not inside another schema, and where the document holds it."""

    holder: dict[str, Any]
    key: str
    kind: Literal["component", "parameter", "request", "response", "webhook"]
    name: str
    """The component's name, or the name that a class made from the schema would get."""

    @property
    def schema(self) -> Any:
        return self.holder[self.key]

    def replace(self, schema: Any) -> None:
        self.holder[self.key] = schema


def components(document: Document) -> dict[str, Any]:
    """Returns the schemas that have names."""
    found: dict[str, Any] = document.get("components", {}).get("schemas", {})
    return found


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    """Yields path, method, operation and path item of every operation."""
    for path, item in document["paths"].items():
        for method, operation in methods(item):
            yield path, method, operation, item


def methods(item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields the operations of a path item, each with its method."""
    return ((method, item[method]) for method in METHODS if method in item)


def roots(document: Document) -> Iterator[Root]:
    """Yields every schema that is not inside another one, components first."""
    named = components(document)
    for name in list(named):
        yield Root(named, name, "component", name)
    for path, item in document["paths"].items():
        yield from _parameter_roots(item, pascal_case(path))
    for path, method, operation, _ in operations(document):
        name = pascal_case(operation.get("operationId") or f"{method} {path}")
        yield from _parameter_roots(operation, name)
        yield from _media_roots(operation.get("requestBody", {}), "request", f"{name}Request")
        for response in operation["responses"].values():
            yield from _media_roots(response, "response", f"{name}Response")
    for name, item in document.get("webhooks", {}).items():
        for _, operation in methods(item):
            body = operation.get("requestBody", {})
            yield from _media_roots(body, "webhook", f"Webhook{pascal_case(name)}Payload")


def _parameter_roots(holder: dict[str, Any], name: str) -> Iterator[Root]:
    for parameter in holder.get("parameters", []):
        if "schema" in parameter:
            yield Root(parameter, "schema", "parameter", name + pascal_case(parameter["name"]))


def _media_roots(
    holder: dict[str, Any], kind: Literal["request", "response", "webhook"], name: str
) -> Iterator[Root]:
    for media in holder.get("content", {}).values():
        if "schema" in media:
            yield Root(media, "schema", kind, name)


def pascal_case(name: str) -> str:
    """Returns a name as part of a class name: ``contact.mailingList`` → ``ContactMailingList``."""
    words = re.findall(r"[A-Za-z0-9]+", name)
    return "".join(word[0].upper() + word[1:] for word in words)


def copy_json(value: Any) -> Any:
    """Returns a copy of a JSON value in which no two places share an object."""
    return json.loads(json.dumps(value))


def map_schemas(document: Document, rule: SchemaRule) -> Document:
    """Returns a copy of the document with a rule applied to every schema in it, innermost first."""
    result: Document = copy_json(document)
    for root in roots(result):
        root.replace(map_schema(root.schema, rule, root.name))
    return result


def reachable_components(document: Document, *kinds: str) -> set[str]:
    """Returns the names of the schema components that roots of these kinds need."""
    named = components(document)
    waiting = [root.schema for root in roots(document) if root.kind in kinds]
    found: set[str] = set()
    while waiting:
        names = {name for part in walk(waiting.pop()) if (name := ref_name(part)) in named}
        waiting += [named[name] for name in names - found if name]
        found |= {name for name in names if name}
    return found
