"""The contract that the generated package was made from, and examples for its schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from loops.sandbox.contract.operations import published_contract
from scripts.facade.examples import Choice as Choice
from scripts.facade.examples import ExampleBuilder

CONTRACT = cast(dict[str, Any], published_contract().document)
SCHEMAS: dict[str, Any] = CONTRACT["components"]["schemas"]

_REGISTRY: Registry[Any] = Registry().with_resource(
    "urn:contract", DRAFT202012.create_resource(CONTRACT)
)
_BUILDER = ExampleBuilder(CONTRACT)

example = _BUILDER.build
resolve = _BUILDER.resolve
variant_count = _BUILDER.variant_count


def violations(value: Any, schema: Any) -> Iterator[str]:
    """Yields the errors that a strict JSON Schema validator finds in a value."""
    validator = Draft202012Validator(_with_absolute_references(schema), registry=_REGISTRY)
    for error in validator.iter_errors(value):
        yield f"{error.json_path}: {error.message}"


def _with_absolute_references(schema: Any) -> Any:
    if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
        return {**schema, "$ref": "urn:contract" + schema["$ref"]}
    if isinstance(schema, dict):
        return {key: _with_absolute_references(value) for key, value in schema.items()}
    if isinstance(schema, list):
        return [_with_absolute_references(item) for item in schema]
    return schema
