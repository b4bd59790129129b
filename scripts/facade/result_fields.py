"""Whether a result of the client says all that the answer said, in the right types.

The answer is walked with its schema, the result beside it: what the contract names must be an
attribute, at every depth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any, NamedTuple

import attrs
from loops_openapi.wire import Model

from loops import Contact, Page
from loops._drift.drift import folded

from .schema_fields import Places


class Misreading(NamedTuple):
    """A place of the answer (`.data[].name`) that the result lacks or tells otherwise."""

    path: str
    what: str


def misreadings(places: Places, schema: Any, body: Any, result: Any) -> Iterator[Misreading]:
    """Everything that is wrong with the result that was made from an answer."""
    if isinstance(body, list) and not isinstance(result, list):  # the one that was looked for
        parts = [part for part in places.applying(schema, body) if "items" in part]
        first = body[0] if body else None
        yield from _compare(places, parts[0]["items"], first, result, "[]")
    else:
        yield from _compare(places, schema, body, result, "")


def _compare(
    places: Places, schema: Any, body: Any, result: Any, path: str
) -> Iterator[Misreading]:
    parts = list(places.applying(schema, body))
    if isinstance(body, dict) and isinstance(result, Page):
        yield from _page(places, _properties(parts), body, result)
    elif isinstance(body, dict):
        yield from _object(places, parts, body, result, path)
    elif isinstance(body, list):
        if not isinstance(result, list) or len(result) != len(body):
            yield Misreading(path, f"is a list of {len(body)}, but reads as {_kind(result)}")
            return
        items: Any = next((part["items"] for part in parts if "items" in part), {})
        for one, read in zip(body, result, strict=True):
            yield from _compare(places, items, one, read, f"{path}[]")
    elif not _same(parts, body, result):
        yield Misreading(path, f"reads as {_kind(result)}, which is not what the answer said")


def _object(
    places: Places, parts: list[dict[str, Any]], body: dict[str, Any], result: Any, path: str
) -> Iterator[Misreading]:
    named, attributes, rest = _properties(parts), _attributes(result), unnamed(result)
    if not attributes and not isinstance(result, Model | Mapping):
        yield Misreading(path, f"is an object, but reads as {_kind(result)}")
        return
    for key, value in body.items():
        at, attribute = f"{path}.{key}", attributes.get(folded(key))
        if attribute is not None:
            schema = named.get(key, {})  # of a variant that is not known yet, this is the tag
            yield from _compare(places, schema, value, getattr(result, attribute), at)
        elif key in named:
            yield Misreading(at, f"is no attribute of {_kind(result)}")
        elif key in rest:
            yield from _compare(places, _extras(parts), value, rest[key], f"{path}.*")
        else:
            yield Misreading(at, "has no name in the contract, and is not kept")
    for key in named.keys() - body.keys():
        if folded(key) not in attributes:
            yield Misreading(f"{path}.{key}", f"is no attribute of {_kind(result)}")


def _page(
    places: Places, named: dict[str, Any], body: dict[str, Any], page: Page[Any]
) -> Iterator[Misreading]:
    yield from _compare(places, named["data"], body.get("data") or [], page.items, ".data")
    pagination, totals = body.get("pagination") or {}, _attributes(page)
    for key in _properties([*places.applying(named["pagination"], pagination)]):
        value = pagination.get(key)
        expected = int(value) if isinstance(value, float) else value  # counts come as numbers
        if folded(key) not in totals:
            yield Misreading(f".pagination.{key}", "is no attribute of a page")
        elif getattr(page, totals[folded(key)]) != expected:
            yield Misreading(f".pagination.{key}", "reads otherwise")


def unnamed(result: Any) -> Mapping[str, Any]:
    """What a result keeps of the fields that the contract does not name."""
    if isinstance(result, Contact):
        return result.properties
    if isinstance(result, Model):
        return result.additional_properties
    return result if isinstance(result, Mapping) else {}


def _same(parts: list[dict[str, Any]], body: Any, result: Any) -> bool:
    if isinstance(result, datetime):
        return result.tzinfo is not None and result == datetime.fromisoformat(body)
    is_time = any(part.get("format") == "date-time" for part in parts)
    if isinstance(body, str) and is_time:
        return False
    numbers = isinstance(body, int | float) and not isinstance(body, bool)
    return bool(result == body) and (numbers or type(result) is type(body))


def _properties(parts: list[dict[str, Any]]) -> dict[str, Any]:
    return {key: schema for part in parts for key, schema in part.get("properties", {}).items()}


def _extras(parts: list[dict[str, Any]]) -> Any:
    found = (part.get("additionalProperties") for part in parts)
    return next((extras for extras in found if isinstance(extras, dict)), {})


def _attributes(result: Any) -> dict[str, str]:
    """The attributes of a result by a spelling that camelCase and snake_case share."""
    if is_dataclass(result):
        return {folded(field.name): field.name for field in fields(result)}
    if attrs.has(type(result)):
        named = (field.name for field in attrs.fields(type(result)))
        return {folded(name): name for name in named if name != "additional_properties"}
    return {}


def _kind(value: Any) -> str:
    return type(value).__name__
