"""Example values for the schemas of the contract.

They are made from the contract and from nothing the pipeline writes in between, so that a mistake
in a rewrite cannot hide in the examples. Names of fields the contract does not name start with
``extra``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import loops_openapi
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

CONTRACT: dict[str, Any] = json.loads(
    (Path(loops_openapi.__file__).parent / "contract.json").read_text("utf-8")
)
SCHEMAS: dict[str, Any] = CONTRACT["components"]["schemas"]
REGISTRY: Registry[Any] = Registry().with_resource(
    "urn:contract", DRAFT202012.create_resource(CONTRACT)
)
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


def example(schema: Any, choice: Choice, depth: int = 0) -> Any:
    """A value of a schema."""
    schema = resolved(schema)
    if "const" in schema:
        unheard = choice.unheard_constants and isinstance(schema["const"], str)
        return "unheard-of" if unheard else schema["const"]
    if "enum" in schema:
        return _enum(schema["enum"], choice, depth)
    if _is_object(schema):
        return _object(schema, choice, depth)
    if variants := schema.get("oneOf") or schema.get("anyOf"):
        return example(_picked(variants, choice, depth), choice, depth)
    return _scalar(schema, choice, depth)


def resolved(schema: Any) -> Any:
    """The schema behind references."""
    while isinstance(schema, dict) and "$ref" in schema:
        schema = SCHEMAS[schema["$ref"].rsplit("/", 1)[1]]
    return schema if isinstance(schema, dict) else {}


def violations(value: Any, schema: Any) -> Iterator[str]:
    """What a strict JSON Schema validator has against a value."""
    for error in Draft202012Validator(_absolute(schema), registry=REGISTRY).iter_errors(value):
        yield f"{error.json_path}: {error.message}"


def _absolute(schema: Any) -> Any:
    """The schema with its references leading into the contract."""
    if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
        return {**schema, "$ref": "urn:contract" + schema["$ref"]}
    if isinstance(schema, dict):
        return {key: _absolute(value) for key, value in schema.items()}
    return [_absolute(item) for item in schema] if isinstance(schema, list) else schema


def breadth(schema: Any, seen: frozenset[str] = frozenset()) -> int:
    """How many picks it takes to have seen every variant of every union in a schema."""
    if isinstance(schema, list):
        return max((breadth(item, seen) for item in schema), default=1)
    if not isinstance(schema, dict):
        return 1
    name = schema.get("$ref", "").rsplit("/", 1)[-1] if isinstance(schema.get("$ref"), str) else ""
    if name in seen:
        return 1
    if name:
        return breadth(SCHEMAS[name], seen | {name})
    here = len(schema.get("oneOf") or schema.get("anyOf") or [1])
    return max([here, *(breadth(part, seen) for part in schema.values())])


def _enum(values: list[Any], choice: Choice, depth: int) -> Any:
    value = _picked(values, choice, depth)
    single = len(values) == 1
    unheard = choice.unheard_constants if single else choice.unheard_enums
    return "unheard-of" if unheard and isinstance(value, str) else value


def _picked(options: list[Any], choice: Choice, depth: int) -> Any:
    """The option for this choice; deep down the simplest, so that recursion ends."""
    if depth > DEEPEST:
        return min(options, key=lambda option: len(json.dumps(resolved(option))))
    return options[(choice.pick + depth) % len(options)]


def _scalar(schema: Any, choice: Choice, depth: int) -> Any:
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = "null" if depth > DEEPEST and "null" in kind else _picked(kind, choice, depth)
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
            return [example(schema.get("items", {}), choice, depth + 1) for _ in range(wanted)]
        case _:
            return None


def _is_object(schema: Any) -> bool:
    if schema.get("type") == "object" or "properties" in schema:
        return True
    return any(
        _is_object(resolved(part)) or "oneOf" in resolved(part) for part in schema.get("allOf", [])
    )


def _object(schema: Any, choice: Choice, depth: int) -> dict[str, Any]:
    parts = list(_parts(schema, choice, depth))
    required = {name for part in parts for name in part.get("required", [])}
    declared: dict[str, list[Any]] = {}
    for part in parts:
        for name, value in part.get("properties", {}).items():
            declared.setdefault(name, []).append(value)
    everything = choice.full and depth <= DEEPEST
    result = {
        name: example(max(values, key=_narrowness), choice, depth + 1)
        for name, values in declared.items()
        if everything or name in required
    }
    named = [part["additionalProperties"] for part in parts if "additionalProperties" in part]
    extras = next((extra for extra in named if isinstance(extra, dict)), None)
    if extras is not None and choice.full and depth <= DEEPEST:
        result["extra one"] = example(extras, choice, depth + 1)
    if extras is None and (choice.extra_fields or (choice.full and not declared)):
        result["extraField"] = {"deep": [1, None, "text"]}
    return result


def _parts(schema: Any, choice: Choice, depth: int) -> Iterator[Any]:
    """The objects that make up an object: itself, its allOf, one variant of its unions."""
    yield schema
    for part in schema.get("allOf", []):
        yield from _parts(resolved(part), choice, depth)
    for key in ("oneOf", "anyOf"):
        if key in schema:
            yield from _parts(resolved(_picked(schema[key], choice, depth)), choice, depth)


def _narrowness(schema: Any) -> int:
    found = resolved(schema)
    return 2 if "const" in found else 1 if "enum" in found else 0
