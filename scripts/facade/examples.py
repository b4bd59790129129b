"""Builds example values for the schemas of a contract.

This module deliberately shares no code with the pipeline, so that a mistake in the pipeline cannot
hide in the examples. The names of undeclared fields start with ``extra``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..pipeline.read_document import Document

MAX_DEPTH = 9
STRINGS = {
    "date-time": "2025-06-29T07:47:39.370Z",
    "date": "2025-06-29",
    "uuid": "7f2c1a3e-93a0-4f3e-9d4f-0d1f3e7c2b11",
    "uri": "https://example.com/a",
    "email": "ada@example.com",
}


@dataclass(frozen=True)
class Choice:
    """Selects one of the many examples of a schema."""

    pick: int = 0
    """Selects the variants, enum values and types. Each level of nesting takes the next one."""
    full: bool = True
    """Whether to include optional fields."""
    extra_fields: bool = False
    """Whether to add an undeclared field to every object."""
    unknown_enum_values: bool = False
    """Whether to use undeclared values for all enums."""
    unknown_constants: bool = False
    """Whether to use undeclared values for all constants, such as the tags of unions."""


class ExampleBuilder:
    """Builds examples for the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._schemas: dict[str, Any] = document.get("components", {}).get("schemas", {})

    def build(self, schema: Any, choice: Choice, depth: int = 0) -> Any:
        """Returns a value that is valid under a schema, unless unknown values are chosen."""
        schema = self.resolve(schema)
        if "const" in schema:
            unknown = choice.unknown_constants and isinstance(schema["const"], str)
            return "unheard-of" if unknown else schema["const"]
        if "enum" in schema:
            return self._enum(schema["enum"], choice, depth)
        if self._is_object(schema):
            return self._object(schema, choice, depth)
        if variants := schema.get("oneOf") or schema.get("anyOf"):
            return self.build(self._pick(variants, choice, depth), choice, depth)
        return self._scalar(schema, choice, depth)

    def resolve(self, schema: Any) -> Any:
        while isinstance(schema, dict) and "$ref" in schema:
            schema = self._schemas[schema["$ref"].rsplit("/", 1)[1]]
        return schema if isinstance(schema, dict) else {}

    def variant_count(self, schema: Any, seen: frozenset[str] = frozenset()) -> int:
        """Returns how many picks show every variant of every union in a schema."""
        if isinstance(schema, list):
            return max((self.variant_count(item, seen) for item in schema), default=1)
        if not isinstance(schema, dict):
            return 1
        if isinstance(schema.get("$ref"), str):
            name = schema["$ref"].rsplit("/", 1)[1]
            return 1 if name in seen else self.variant_count(self._schemas[name], seen | {name})
        here = len(schema.get("oneOf") or schema.get("anyOf") or [1])
        return max([here, *(self.variant_count(part, seen) for part in schema.values())])

    def _enum(self, values: list[Any], choice: Choice, depth: int) -> Any:
        value = self._pick(values, choice, depth)
        is_constant = len(values) == 1
        unknown = choice.unknown_constants if is_constant else choice.unknown_enum_values
        return "unheard-of" if unknown and isinstance(value, str) else value

    def _pick(self, options: list[Any], choice: Choice, depth: int) -> Any:
        """Returns the selected option; below the maximum depth the simplest one, to stop there."""
        if depth > MAX_DEPTH:
            return min(options, key=lambda option: len(json.dumps(self.resolve(option))))
        return options[(choice.pick + depth) % len(options)]

    def _scalar(self, schema: Any, choice: Choice, depth: int) -> Any:
        type_name = schema.get("type")
        if isinstance(type_name, list):
            stop = depth > MAX_DEPTH and "null" in type_name
            type_name = "null" if stop else self._pick(type_name, choice, depth)
        match type_name:
            case "string":
                return STRINGS.get(schema.get("format", ""), f"text {choice.pick}")
            case "integer":
                return choice.pick
            case "number":
                return choice.pick + 0.5
            case "boolean":
                return choice.pick % 2 == 0
            case "array":
                length = schema.get("minItems", 0) or int(choice.full and depth <= MAX_DEPTH)
                items = schema.get("items", {})
                return [self.build(items, choice, depth + 1) for _ in range(length)]
            case _:
                return None

    def _is_object(self, schema: Any) -> bool:
        if schema.get("type") == "object" or "properties" in schema:
            return True
        return any(
            self._is_object(self.resolve(part)) or "oneOf" in self.resolve(part)
            for part in schema.get("allOf", [])
        )

    def _object(self, schema: Any, choice: Choice, depth: int) -> dict[str, Any]:
        parts = list(self._parts(schema, choice, depth))
        required = {name for part in parts for name in part.get("required", [])}
        declared: dict[str, list[Any]] = {}
        for part in parts:
            for name, value in part.get("properties", {}).items():
                declared.setdefault(name, []).append(value)
        with_optional = choice.full and depth <= MAX_DEPTH
        result = {
            name: self.build(max(schemas, key=self._specificity), choice, depth + 1)
            for name, schemas in declared.items()
            if with_optional or name in required
        }
        additional = (part.get("additionalProperties") for part in parts)
        extras = next((extra for extra in additional if isinstance(extra, dict)), None)
        if extras is not None and with_optional:
            result["extra one"] = self.build(extras, choice, depth + 1)
        if extras is None and (choice.extra_fields or (choice.full and not declared)):
            result["extraField"] = {"deep": [1, None, "text"]}
        return result

    def _parts(self, schema: Any, choice: Choice, depth: int) -> Iterator[Any]:
        """Yields the schema, the parts of its allOf, and one variant of each of its unions."""
        yield schema
        for part in schema.get("allOf", []):
            yield from self._parts(self.resolve(part), choice, depth)
        for key in ("oneOf", "anyOf"):
            if key in schema:
                yield from self._parts(
                    self.resolve(self._pick(schema[key], choice, depth)), choice, depth
                )

    def _specificity(self, schema: Any) -> int:
        resolved = self.resolve(schema)
        return 2 if "const" in resolved else 1 if "enum" in resolved else 0
