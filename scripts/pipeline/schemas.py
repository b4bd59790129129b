"""How the rules get at schemas: every place in a document that holds one, and the way down."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from scripts.pipeline.canonical import METHODS
from scripts.pipeline.read_document import Document

Schema = dict[str, Any]
Rule = Callable[[Document], Document]
SchemaRule = Callable[[Schema, str], Schema]
"""From a schema, whose parts have been through the rule already, to its replacement."""

PREFIX = "#/components/schemas/"
SINGLE = ("items", "additionalProperties", "not", "contains", "propertyNames")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
MAPS = ("properties", "patternProperties", "$defs")
NULL: Schema = {"type": "null"}


@dataclass(frozen=True)
class Root:
    """A place outside of other schemas that holds a schema."""

    holder: dict[str, Any]
    key: str
    kind: Literal["component", "parameter", "request", "response", "webhook"]
    name: str
    """The component's name, or the name a class made from this schema would get."""

    @property
    def schema(self) -> Any:
        """What is there now."""
        return self.holder[self.key]

    def put(self, schema: Any) -> None:
        """Replace what is there."""
        self.holder[self.key] = schema


def copied(value: Any) -> Any:
    """A copy of JSON values that shares nothing."""
    return json.loads(json.dumps(value))


def components(document: Document) -> dict[str, Any]:
    """The schemas that have names."""
    found: dict[str, Any] = document.get("components", {}).get("schemas", {})
    return found


def reference(name: str) -> Schema:
    """The schema that refers to a component."""
    return {"$ref": PREFIX + name}


def target(schema: Any) -> str | None:
    """The name of the component that a schema refers to."""
    if isinstance(schema, dict) and str(schema.get("$ref", "")).startswith(PREFIX):
        return str(schema["$ref"])[len(PREFIX) :]
    return None


def resolved(schema: Any, named: dict[str, Any]) -> Any:
    """The schema itself, or what it refers to."""
    seen: set[str] = set()
    while (name := target(schema)) is not None and name not in seen:
        seen.add(name)
        schema = named[name]
    return schema


def pascal(name: str) -> str:
    """``contact.mailingList`` → ``ContactMailingList``: any name as part of a class name."""
    words = re.findall(r"[A-Za-z0-9]+", name)
    return "".join(word[0].upper() + word[1:] for word in words)


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    """Path, method, operation and path item of every operation."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method], item


def operation_name(path: str, method: str, operation: dict[str, Any]) -> str:
    """What an operation's classes are named after."""
    return pascal(operation.get("operationId") or f"{method} {path}")


def roots(document: Document) -> Iterator[Root]:
    """Every place that holds a schema, components first."""
    named = components(document)
    for name in list(named):
        yield Root(named, name, "component", name)
    for path, item in document["paths"].items():
        yield from _parameters(item, pascal(path))
    for path, method, operation, _ in operations(document):
        name = operation_name(path, method, operation)
        yield from _parameters(operation, name)
        yield from _media(operation.get("requestBody", {}), "request", f"{name}Request")
        for response in operation["responses"].values():
            yield from _media(response, "response", f"{name}Response")
    for name, item in document.get("webhooks", {}).items():
        for operation in (item[method] for method in METHODS if method in item):
            body = operation.get("requestBody", {})
            yield from _media(body, "webhook", f"Webhook{pascal(name)}Payload")


def _parameters(holder: dict[str, Any], name: str) -> Iterator[Root]:
    for parameter in holder.get("parameters", []):
        if "schema" in parameter:
            yield Root(parameter, "schema", "parameter", name + pascal(parameter["name"]))


def _media(
    holder: dict[str, Any], kind: Literal["request", "response", "webhook"], name: str
) -> Iterator[Root]:
    for media in holder.get("content", {}).values():
        if "schema" in media:
            yield Root(media, "schema", kind, name)


def map_schemas(document: Document, rule: SchemaRule) -> Document:
    """A copy of the document with the rule applied to every schema in it, innermost first."""
    result: Document = copied(document)
    for root in roots(result):
        root.put(map_schema(root.schema, rule, root.name))
    return result


def map_schema(schema: Any, rule: SchemaRule, where: str) -> Any:
    """The rule applied to a schema and to every schema inside, innermost first."""
    if isinstance(schema, bool):
        return schema
    return rule(map_children(schema, lambda child, at: map_schema(child, rule, at), where), where)


def map_children(schema: Schema, change: Callable[[Any, str], Any], where: str) -> Schema:
    """The schema with each of its direct parts replaced."""
    result = dict(schema)
    for key in schema.keys() & set(SINGLE):
        result[key] = change(schema[key], f"{where}.{key}")
    for key in schema.keys() & set(LISTS):
        result[key] = [change(part, f"{where}.{key}[{i}]") for i, part in enumerate(schema[key])]
    for key in schema.keys() & set(MAPS):
        result[key] = {name: change(part, f"{where}.{name}") for name, part in schema[key].items()}
    return result


def references(value: Any) -> Iterator[str]:
    """The names of all components a schema refers to, at any depth."""
    if isinstance(value, bool):
        return
    name = target(value)
    if name is not None:
        yield name
    for key in SINGLE:
        if key in value:
            yield from references(value[key])
    for key in LISTS:
        for part in value.get(key, []):
            yield from references(part)
    for key in MAPS:
        for part in value.get(key, {}).values():
            yield from references(part)


def reachable(document: Document, *kinds: str) -> set[str]:
    """The names of the components that roots of these kinds need."""
    named = components(document)
    starts = [root.schema for root in roots(document) if root.kind in kinds]
    waiting = [name for schema in starts for name in references(schema)]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found and name in named:
            found.add(name)
            waiting.extend(references(named[name]))
    return found
