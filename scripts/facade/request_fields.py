"""Which parameters and body fields an operation declares, and which of them requests carried."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import httpx

from ..pipeline.read_document import Document
from .schema_fields import Place, Places


class Fields(NamedTuple):
    """Places begin with `path`, `query`, `header` or `body`."""

    declared: list[Place]
    carried: set[Place]

    @property
    def named(self) -> list[Place]:
        """The declared parameters and properties, without their variants and values."""
        return [place for place in self.declared if place.kind == "field"]


def fields(
    document: Document, places: Places, address: tuple[str, str], requests: list[httpx.Request]
) -> Fields:
    """The fields of the operation with this method and path; nothing shared in the document."""
    method, path = address
    item = document["paths"][path]
    facts = item[method.lower()]
    result = Fields([], set())
    for parameter in [*item.get("parameters", []), *facts.get("parameters", [])]:
        values = [value for request in requests for value in _values(request, parameter)]
        at = Place(f"{parameter['in']} {parameter['name']}")
        _enter(result, places, at, parameter.get("schema", {}), values)
    for media in facts.get("requestBody", {}).get("content", {}).values():
        bodies = [json.loads(request.content) for request in requests if request.content]
        _enter(result, places, Place("body "), media.get("schema", {}), bodies)
    return result


def _enter(result: Fields, places: Places, at: Place, schema: Any, values: list[Any]) -> None:
    if not at.path.endswith(" "):  # a body as such is no field
        result.declared.append(at)
        result.carried.update([at] if values else [])
    result.declared.extend(_under(at.path, places.declared(schema)))
    for value in values:
        result.carried.update(_under(at.path, places.filled(schema, value)))


def _under(prefix: str, places: Iterable[Place]) -> Iterator[Place]:
    return (place._replace(path=prefix + place.path) for place in places)


def _values(request: httpx.Request, parameter: Any) -> list[str]:
    name = parameter["name"]
    match parameter["in"]:
        case "path":
            return [request.url.path]  # it would not have come here without
        case "query":
            return request.url.params.get_list(name)
        case "header":
            return [request.headers[name]] if name in request.headers else []
    return []
