"""The contract as the sandbox needs it: which request is which operation, and what it may hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urlsplit

from .json_types import Json, JsonObject

_METHODS = frozenset({"get", "put", "post", "delete", "patch"})


@dataclass(frozen=True)
class Parameter:
    """A query or header parameter; `schema` points into the contract."""

    name: str
    place: str
    required: bool
    schema: str


@dataclass(frozen=True)
class Operation:
    """One operation. `body` and the values of `responses` point to schemas in the contract."""

    id: str
    tag: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: str | None
    body_required: bool
    responses: Mapping[int, str | None] = field(repr=False)

    def parameters_in(self, place: str) -> dict[str, Parameter]:
        """The parameters of one place (`query`, `header`), by name."""
        return {each.name: each for each in self.parameters if each.place == place}

    @cached_property
    def keyed(self) -> bool:
        """Does it take an `Idempotency-Key`?"""
        return "idempotency-key" in (name.lower() for name in self.parameters_in("header"))


@dataclass(frozen=True)
class Route:
    """Where a request leads. No `path`: unknown. No `operation`: the path has no such method."""

    method: str
    path: str | None = None
    operation: Operation | None = None
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    allowed: tuple[str, ...] = ()


class Contract:
    """An OpenAPI 3.1 document with what is looked up in it."""

    def __init__(self, document: JsonObject) -> None:
        self.document = document
        self.server: str = _server_url(document)
        self.operations: dict[str, Operation] = {
            operation.id: operation for operation in _operations(document)
        }
        self._prefix = urlsplit(self.server).path.rstrip("/")
        self._templates = self._sorted_templates()

    def _sorted_templates(self) -> list[tuple[str, dict[str, Operation]]]:
        by_path: dict[str, dict[str, Operation]] = {}
        for operation in self.operations.values():
            by_path.setdefault(operation.path, {})[operation.method] = operation
        # A literal segment is a better match than a variable one: `by-name` before `{id}`.
        return sorted(by_path.items(), key=lambda entry: entry[0].count("{"))

    def route(self, method: str, raw_path: str) -> Route:
        """Find the operation of a request by its method and its still percent-encoded path.

        The path may begin with the path of the contract's server (`/api`) or not.
        """
        path = raw_path.removeprefix(self._prefix) if self._prefix else raw_path
        segments = path.split("/")
        for template, methods in self._templates:
            values = _match(template.split("/"), segments)
            if values is not None:
                operation = methods.get(method)
                return Route(method, template, operation, values, tuple(sorted(methods)))
        return Route(method)


@lru_cache(maxsize=1)
def published() -> Contract:
    """The contract that this distribution was generated from."""
    text = files("loops_openapi").joinpath("contract.json").read_text(encoding="utf-8")
    return Contract(cast(JsonObject, json.loads(text)))


def load(path: Path) -> Contract:
    """Another contract, from a JSON file."""
    return Contract(cast(JsonObject, json.loads(path.read_text(encoding="utf-8"))))


def pointer(*parts: str) -> str:
    """A JSON pointer out of unescaped parts."""
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)


def _match(template: list[str], segments: list[str]) -> dict[str, str] | None:
    if len(template) != len(segments):
        return None
    values: dict[str, str] = {}
    for expected, found in zip(template, segments, strict=True):
        if expected.startswith("{") and found:
            values[expected[1:-1]] = unquote(found)
        elif expected != found:
            return None
    return values


def _server_url(document: JsonObject) -> str:
    servers = document.get("servers")
    first = servers[0] if isinstance(servers, list) and servers else None
    return str(first["url"]) if isinstance(first, dict) else ""


def _operations(document: JsonObject) -> Iterator[Operation]:
    for path, item in _object(document["paths"]).items():
        for method, raw in _object(item).items():
            if method in _METHODS:
                yield _operation(document, path, method, _object(raw), _object(item))


def _operation(
    document: JsonObject, path: str, method: str, raw: JsonObject, item: JsonObject
) -> Operation:
    here = pointer("paths", path, method)
    shared = _parameters(document, item, pointer("paths", path))
    own = _parameters(document, raw, here)
    tags = raw.get("tags")
    tag = str(tags[0]) if isinstance(tags, list) and tags else ""
    body = _object(raw.get("requestBody", {}))
    return Operation(
        id=str(raw["operationId"]),
        tag=tag.strip().lower().replace(" ", "_"),
        method=method.upper(),
        path=path,
        parameters=(*shared, *own),
        body=_content_schema(body, here + "/requestBody"),
        body_required=body.get("required") is True,
        responses={
            int(status): _content_schema(_object(answer), here + pointer("responses", status))
            for status, answer in _object(raw["responses"]).items()
            if status.isdigit()
        },
    )


def _parameters(document: JsonObject, holder: JsonObject, here: str) -> list[Parameter]:
    found: list[Parameter] = []
    listed = holder.get("parameters")
    for index, entry in enumerate(listed if isinstance(listed, list) else []):
        where, raw = f"{here}/parameters/{index}", _object(entry)
        while "$ref" in raw:
            where = str(raw["$ref"]).removeprefix("#")
            raw = _object(_lookup(document, where))
        name, place = str(raw["name"]), str(raw["in"])
        found.append(Parameter(name, place, raw.get("required") is True, where + "/schema"))
    return found


def _content_schema(holder: JsonObject, here: str) -> str | None:
    content = _object(holder.get("content", {}))
    schema = _object(content.get("application/json", {})).get("schema")
    return None if schema is None else here + pointer("content", "application/json", "schema")


def _lookup(document: JsonObject, where: str) -> Json:
    found: Json = document
    for part in where.strip("/").split("/"):
        found = _object(found)[part.replace("~1", "/").replace("~0", "~")]
    return found


def _object(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}
