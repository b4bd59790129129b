"""Example values for the schemas of the contract that the package was generated from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import loops_openapi
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from scripts.facade.examples import Choice as Choice
from scripts.facade.examples import Examples

CONTRACT: dict[str, Any] = json.loads(
    (Path(loops_openapi.__file__).parent / "contract.json").read_text("utf-8")
)
SCHEMAS: dict[str, Any] = CONTRACT["components"]["schemas"]
REGISTRY: Registry[Any] = Registry().with_resource(
    "urn:contract", DRAFT202012.create_resource(CONTRACT)
)
EXAMPLES = Examples(CONTRACT)

example = EXAMPLES.example
resolved = EXAMPLES.resolved
breadth = EXAMPLES.breadth


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
