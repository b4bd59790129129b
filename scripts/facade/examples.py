"""Example values for the schemas of a contract.

They are made from the contract and from nothing the pipeline writes in between, so that a mistake
in a rewrite cannot hide in the examples. Names of fields the contract does not name start with
``extra``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..pipeline.read_document import Document

DEEPEST = 9
TEXTS = {
    "date-time": "2025-06-29T07:47:39.370Z",
    "date": "2025-06-29",
    "uuid": "7f2c1a3e-93a0-4f3e-9d4f-0d1f3e7c2b11",
    "uri": "https://example.com/a",
    "email": "ada@example.com",
}


@dataclass(frozen=True)
class Choice:
    """Which of the many examples of a schema to make."""

    pick: int = 0
    """Which variant, enum value or type; others are chosen further down."""
    full: bool = True
    """All fields, or only the required ones."""
    extra_fields: bool = False
    """Fields the contract does not name, in every object."""
    unheard_enums: bool = False
    """Values the contract does not list, in every enum."""
    unheard_constants: bool = False
    """The same for constants, which include the tags of unions."""


class Examples:
    """Makes examples for the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._schemas: dict[str, Any] = document.get("components", {}).get("schemas", {})

    def example(self, schema: Any, choice: Choice, depth: int = 0) -> Any:
        """A value of a schema."""
        schema = self.resolved(schema)
        if "const" in schema:
            unheard = choice.unheard_constants and isinstance(schema["const"], str)
            return "unheard-of" if unheard else schema["const"]
        if "enum" in schema:
            return self._enum(schema["enum"], choice, depth)
        if self._is_object(schema):
            return self._object(schema, choice, depth)
        if variants := schema.get("oneOf") or schema.get("anyOf"):
            return self.example(self._picked(variants, choice, depth), choice, depth)
        return self._scalar(schema, choice, depth)

    def resolved(self, schema: Any) -> Any:
        """The schema behind references."""
        while isinstance(schema, dict) and "$ref" in schema:
            schema = self._schemas[schema["$ref"].rsplit("/", 1)[1]]
        return schema if isinstance(schema, dict) else {}

    def breadth(self, schema: Any, seen: frozenset[str] = frozenset()) -> int:
        """How many picks it takes to have seen every variant of every union in a schema."""
        if isinstance(schema, list):
            return max((self.breadth(item, seen) for item in schema), default=1)
        if not isinstance(schema, dict):
            return 1
        name = (
            schema.get("$ref", "").rsplit("/", 1)[-1] if isinstance(schema.get("$ref"), str) else ""
        )
        if name in seen:
            return 1
        if name:
            return self.breadth(self._schemas[name], seen | {name})
        here = len(schema.get("oneOf") or schema.get("anyOf") or [1])
        return max([here, *(self.breadth(part, seen) for part in schema.values())])

    def _enum(self, values: list[Any], choice: Choice, depth: int) -> Any:
        value = self._picked(values, choice, depth)
        single = len(values) == 1
        unheard = choice.unheard_constants if single else choice.unheard_enums
        return "unheard-of" if unheard and isinstance(value, str) else value

    def _picked(self, options: list[Any], choice: Choice, depth: int) -> Any:
        """The option for this choice; deep down the simplest, so that recursion ends."""
        if depth > DEEPEST:
            return min(options, key=lambda option: len(json.dumps(self.resolved(option))))
        return options[(choice.pick + depth) % len(options)]

    def _scalar(self, schema: Any, choice: Choice, depth: int) -> Any:
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = (
                "null" if depth > DEEPEST and "null" in kind else self._picked(kind, choice, depth)
            )
        match kind:
            case "string":
                return TEXTS.get(schema.get("format", ""), f"text {choice.pick}")
            case "integer":
                return choice.pick
            case "number":
                return choice.pick + 0.5
            case "boolean":
                return choice.pick % 2 == 0
            case "array":
                wanted = schema.get("minItems", 0) or (1 if choice.full and depth <= DEEPEST else 0)
                return [
                    self.example(schema.get("items", {}), choice, depth + 1) for _ in range(wanted)
                ]
            case _:
                return None

    def _is_object(self, schema: Any) -> bool:
        if schema.get("type") == "object" or "properties" in schema:
            return True
        return any(
            self._is_object(self.resolved(part)) or "oneOf" in self.resolved(part)
            for part in schema.get("allOf", [])
        )

    def _object(self, schema: Any, choice: Choice, depth: int) -> dict[str, Any]:
        parts = list(self._parts(schema, choice, depth))
        required = {name for part in parts for name in part.get("required", [])}
        declared: dict[str, list[Any]] = {}
        for part in parts:
            for name, value in part.get("properties", {}).items():
                declared.setdefault(name, []).append(value)
        everything = choice.full and depth <= DEEPEST
        result = {
            name: self.example(max(values, key=self._narrowness), choice, depth + 1)
            for name, values in declared.items()
            if everything or name in required
        }
        named = [part["additionalProperties"] for part in parts if "additionalProperties" in part]
        extras = next((extra for extra in named if isinstance(extra, dict)), None)
        if extras is not None and choice.full and depth <= DEEPEST:
            result["extra one"] = self.example(extras, choice, depth + 1)
        if extras is None and (choice.extra_fields or (choice.full and not declared)):
            result["extraField"] = {"deep": [1, None, "text"]}
        return result

    def _parts(self, schema: Any, choice: Choice, depth: int) -> Iterator[Any]:
        """The objects that make up an object: itself, its allOf, one variant of its unions."""
        yield schema
        for part in schema.get("allOf", []):
            yield from self._parts(self.resolved(part), choice, depth)
        for key in ("oneOf", "anyOf"):
            if key in schema:
                yield from self._parts(
                    self.resolved(self._picked(schema[key], choice, depth)), choice, depth
                )

    def _narrowness(self, schema: Any) -> int:
        found = self.resolved(schema)
        return 2 if "const" in found else 1 if "enum" in found else 0
