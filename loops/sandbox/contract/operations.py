"""The operations of the contract, and the route from a request to its operation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import cast
from urllib.parse import unquote, urlsplit

from .json_types import Json, JsonObject

_METHODS = frozenset({"get", "put", "post", "delete", "patch"})


@dataclass(frozen=True)
class Parameter:
    """A parameter of an operation.

    `location` is the `in` of OpenAPI (`query`, `header` or `path`). `schema` is a JSON pointer into
    the contract.
    """

    name: str
    location: str
    required: bool
    schema: str


@dataclass(frozen=True)
class ContractOperation:
    """An operation of the contract.

    `body` and the values of `responses` are JSON pointers to schemas in the contract.
    """

    id: str
    tag: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: str | None
    body_required: bool
    responses: Mapping[int, str | None] = field(repr=False)

    def parameters_in(self, location: str) -> dict[str, Parameter]:
        """Returns the parameters of one location by name."""
        return {each.name: each for each in self.parameters if each.location == location}

    @cached_property
    def keyed(self) -> bool:
        """Whether the operation takes an `Idempotency-Key`."""
        return "idempotency-key" in (name.lower() for name in self.parameters_in("header"))


@dataclass(frozen=True)
class Route:
    """The path template and the operation that a request matches.

    `path` is `None` if the path is unknown, and `operation` is `None` if the path does not have the
    method. `values` are the path parameters, and `allowed` the methods of the path.
    """

    method: str
    path: str | None = None
    operation: ContractOperation | None = None
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    allowed: tuple[str, ...] = ()


class Contract:
    """An OpenAPI 3.1 document and its operations."""

    def __init__(self, document: JsonObject) -> None:
        self.document = document
        self.server: str = _server_url(document)
        self.operations: dict[str, ContractOperation] = {
            operation.id: operation for operation in _operations(document)
        }
        self._prefix = urlsplit(self.server).path.rstrip("/")
        self._templates = self._sorted_templates()

    def _sorted_templates(self) -> list[tuple[str, dict[str, ContractOperation]]]:
        by_path: dict[str, dict[str, ContractOperation]] = {}
        for operation in self.operations.values():
            by_path.setdefault(operation.path, {})[operation.method] = operation
        # A literal segment takes precedence over a variable one: `by-name` before `{id}`.
        return sorted(by_path.items(), key=lambda entry: entry[0].count("{"))

    def route(self, method: str, raw_path: str) -> Route:
        """Finds the operation of a request by its method and its percent-encoded path.

        The path may or may not begin with the path of the contract's server (`/api`).
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
def published_contract() -> Contract:
    """Returns the contract that this distribution was generated from."""
    text = files("loops_openapi").joinpath("contract.json").read_text(encoding="utf-8")
    return Contract(cast(JsonObject, json.loads(text)))


def _match(template: list[str], segments: list[str]) -> dict[str, str] | None:
    if len(template) != len(segments):
        return None
    values: dict[str, str] = {}
    for expected, segment in zip(template, segments, strict=True):
        if expected.startswith("{") and segment:
            values[expected[1:-1]] = unquote(segment)
        elif expected != segment:
            return None
    return values


def _server_url(document: JsonObject) -> str:
    servers = document.get("servers")
    first = servers[0] if isinstance(servers, list) and servers else None
    return str(first["url"]) if isinstance(first, dict) else ""


def _operations(document: JsonObject) -> Iterator[ContractOperation]:
    for path, item in _object(document["paths"]).items():
        for method, raw in _object(item).items():
            if method in _METHODS:
                yield _operation(document, path, method, _object(raw), _object(item))


def _operation(
    document: JsonObject, path: str, method: str, raw: JsonObject, item: JsonObject
) -> ContractOperation:
    pointer = _join_pointer("paths", path, method)
    shared = _parameters(document, item, _join_pointer("paths", path))
    own = _parameters(document, raw, pointer)
    tags = raw.get("tags")
    tag = str(tags[0]) if isinstance(tags, list) and tags else ""
    body = _object(raw.get("requestBody", {}))
    return ContractOperation(
        id=str(raw["operationId"]),
        tag=tag.strip().lower().replace(" ", "_"),
        method=method.upper(),
        path=path,
        parameters=(*shared, *own),
        body=_content_schema(body, pointer + "/requestBody"),
        body_required=body.get("required") is True,
        responses={
            int(status): _content_schema(
                _object(response), pointer + _join_pointer("responses", status)
            )
            for status, response in _object(raw["responses"]).items()
            if status.isdigit()
        },
    )


def _parameters(document: JsonObject, parent: JsonObject, pointer: str) -> list[Parameter]:
    parameters: list[Parameter] = []
    entries = parent.get("parameters")
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        target, raw = f"{pointer}/parameters/{index}", _object(entry)
        while "$ref" in raw:
            target = str(raw["$ref"]).removeprefix("#")
            raw = _object(_resolve_pointer(document, target))
        name, location = str(raw["name"]), str(raw["in"])
        parameters.append(
            Parameter(name, location, raw.get("required") is True, target + "/schema")
        )
    return parameters


def _content_schema(parent: JsonObject, pointer: str) -> str | None:
    content = _object(parent.get("content", {}))
    schema = _object(content.get("application/json", {})).get("schema")
    if schema is None:
        return None
    return pointer + _join_pointer("content", "application/json", "schema")


def _join_pointer(*parts: str) -> str:
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)


def _resolve_pointer(document: JsonObject, pointer: str) -> Json:
    value: Json = document
    for part in pointer.strip("/").split("/"):
        value = _object(value)[part.replace("~1", "/").replace("~0", "~")]
    return value


def _object(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}
