"""Compares the parameters and body of an operation with the requests that were sent for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import httpx

from ..pipeline.read_document import Document
from .schema_elements import SchemaElement, SchemaWalker


class RequestCoverage(NamedTuple):
    """The elements that an operation declares and those that were sent.

    Their paths begin with `path`, `query`, `header` or `body`.
    """

    declared: list[SchemaElement]
    sent: set[SchemaElement]

    @property
    def declared_fields(self) -> list[SchemaElement]:
        """The declared parameters and properties, without variants and values."""
        return [element for element in self.declared if element.kind == "field"]

    @property
    def sent_fields(self) -> list[SchemaElement]:
        return [element for element in self.declared_fields if element in self.sent]


def request_coverage(
    document: Document, method: str, path: str, requests: list[httpx.Request]
) -> RequestCoverage:
    """Returns the coverage of one operation. The document must not use shared parameters."""
    item = document["paths"][path]
    operation = item[method.lower()]
    walker = SchemaWalker(document)
    coverage = RequestCoverage([], set())
    for parameter in [*item.get("parameters", []), *operation.get("parameters", [])]:
        element = SchemaElement(f"{parameter['in']} {parameter['name']}")
        values = [value for request in requests for value in _values(request, parameter)]
        coverage.declared.append(element)
        coverage.sent.update([element] if values else [])
        _add(coverage, walker, element.path, parameter.get("schema", {}), values)
    for media in operation.get("requestBody", {}).get("content", {}).values():
        bodies = [json.loads(request.content) for request in requests if request.content]
        _add(coverage, walker, "body ", media.get("schema", {}), bodies)
    return coverage


def _add(
    coverage: RequestCoverage, walker: SchemaWalker, prefix: str, schema: Any, values: list[Any]
) -> None:
    coverage.declared.extend(_with_prefix(prefix, walker.declared_elements(schema)))
    for value in values:
        coverage.sent.update(_with_prefix(prefix, walker.used_elements(schema, value)))


def _with_prefix(prefix: str, elements: Iterable[SchemaElement]) -> Iterator[SchemaElement]:
    return (element._replace(path=prefix + element.path) for element in elements)


def _values(request: httpx.Request, parameter: Any) -> list[str]:
    name = parameter["name"]
    match parameter["in"]:
        case "path":
            return [request.url.path]  # the request matched the path, so it has a value
        case "query":
            return request.url.params.get_list(name)
        case "header":
            return [request.headers[name]] if name in request.headers else []
    return []
