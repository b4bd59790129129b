"""Checks that a result of the client contains everything in the response body, in the right types.

The body is walked with its schema and the result side by side. Every property that the contract
declares must be an attribute of the result, at every depth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any, NamedTuple

import attrs
from loops_openapi.wire import Model

from loops import Contact, Page
from loops._drift.drift import fold_name

from .schema_elements import SchemaWalker


class ResultMismatch(NamedTuple):
    """A path in the body (`.data[].name`) that the result lacks or represents differently."""

    path: str
    what: str


def find_mismatches(
    walker: SchemaWalker, schema: Any, body: Any, result: Any
) -> Iterator[ResultMismatch]:
    """Yields the differences between a response body and the result made from it.

    The schema is `None` for a response without a body.
    """
    schema = {} if schema is None else schema
    if isinstance(body, list) and not isinstance(result, list):  # the method returns the first item
        parts = [part for part in walker.matching_schemas(schema, body) if "items" in part]
        first = body[0] if body else None
        yield from _compare(walker, parts[0]["items"], first, result, "[]")
    else:
        yield from _compare(walker, schema, body, result, "")


def _compare(
    walker: SchemaWalker, schema: Any, body: Any, result: Any, path: str
) -> Iterator[ResultMismatch]:
    parts = list(walker.matching_schemas(schema, body))
    if isinstance(body, dict) and isinstance(result, Page):
        yield from _compare_page(walker, _properties(parts), body, result)
    elif isinstance(body, dict):
        yield from _compare_object(walker, parts, body, result, path)
    elif isinstance(body, list):
        if not isinstance(result, list) or len(result) != len(body):
            what = f"the body has a list of {len(body)}, but the result has {_type_name(result)}"
            yield ResultMismatch(path, what)
            return
        items: Any = next((part["items"] for part in parts if "items" in part), {})
        for body_item, result_item in zip(body, result, strict=True):
            yield from _compare(walker, items, body_item, result_item, f"{path}[]")
    elif not _is_same(parts, body, result):
        what = f"the result has another value or type ({_type_name(result)}) than the body"
        yield ResultMismatch(path, what)


def _compare_object(
    walker: SchemaWalker, parts: list[dict[str, Any]], body: dict[str, Any], result: Any, path: str
) -> Iterator[ResultMismatch]:
    declared, attributes = _properties(parts), _attributes(result)
    additional = _additional_properties(result)
    if not attributes and not isinstance(result, Model | Mapping):
        what = f"the body has an object, but the result has {_type_name(result)}"
        yield ResultMismatch(path, what)
        return
    for key, value in body.items():
        key_path, attribute = f"{path}.{key}", attributes.get(fold_name(key))
        if attribute is not None:
            schema = declared.get(key, {})  # the tag of an unknown variant is not declared
            yield from _compare(walker, schema, value, getattr(result, attribute), key_path)
        elif key in declared:
            yield ResultMismatch(key_path, f"{_type_name(result)} has no such attribute")
        elif key in additional:
            yield from _compare(walker, _extras(parts), value, additional[key], f"{path}.*")
        else:
            yield ResultMismatch(
                key_path, "the contract does not declare it, and the result drops it"
            )
    for key in declared.keys() - body.keys():
        if fold_name(key) not in attributes:
            yield ResultMismatch(f"{path}.{key}", f"{_type_name(result)} has no such attribute")


def _compare_page(
    walker: SchemaWalker, declared: dict[str, Any], body: dict[str, Any], page: Page[Any]
) -> Iterator[ResultMismatch]:
    yield from _compare(walker, declared["data"], body.get("data") or [], page.items, ".data")
    pagination, attributes = body.get("pagination") or {}, _attributes(page)
    for key in _properties([*walker.matching_schemas(declared["pagination"], pagination)]):
        value = pagination.get(key)
        expected = int(value) if isinstance(value, float) else value  # counts are numbers in JSON
        if fold_name(key) not in attributes:
            yield ResultMismatch(f".pagination.{key}", "Page has no such attribute")
        elif getattr(page, attributes[fold_name(key)]) != expected:
            yield ResultMismatch(f".pagination.{key}", "the page has another value than the body")


def _additional_properties(result: Any) -> Mapping[str, Any]:
    """Returns the properties in a result that the contract does not declare."""
    if isinstance(result, Contact):
        return result.properties
    if isinstance(result, Model):
        return result.additional_properties
    return result if isinstance(result, Mapping) else {}


def _is_same(parts: list[dict[str, Any]], body: Any, result: Any) -> bool:
    if isinstance(result, datetime):
        return result.tzinfo is not None and result == datetime.fromisoformat(body)
    is_time = any(part.get("format") == "date-time" for part in parts)
    if isinstance(body, str) and is_time:
        return False
    is_number = isinstance(body, int | float) and not isinstance(body, bool)
    return bool(result == body) and (is_number or type(result) is type(body))


def _properties(parts: list[dict[str, Any]]) -> dict[str, Any]:
    return {key: schema for part in parts for key, schema in part.get("properties", {}).items()}


def _extras(parts: list[dict[str, Any]]) -> Any:
    schemas = (part.get("additionalProperties") for part in parts)
    return next((schema for schema in schemas if isinstance(schema, dict)), {})


def _attributes(result: Any) -> dict[str, str]:
    """Returns the attribute names of a result by a spelling shared with the JSON names."""
    if is_dataclass(result):
        return {fold_name(field.name): field.name for field in fields(result)}
    if attrs.has(type(result)):
        names = (field.name for field in attrs.fields(type(result)))
        return {fold_name(name): name for name in names if name != "additional_properties"}
    return {}


def _type_name(value: Any) -> str:
    return type(value).__name__
