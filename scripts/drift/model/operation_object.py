"""The operations, webhooks and callbacks of a document, with what they inherit from it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from scripts.cli import ToolError
from scripts.pipeline import schemas
from scripts.pipeline.read_document import Document
from scripts.pipeline.schemas import methods, resolve

RawObject = dict[str, Any]
IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters that OpenAPI tells tools to ignore."""


@dataclass(frozen=True)
class OperationObject:
    """An operation of the API, or a webhook or callback, by which the API calls the client."""

    label: str
    """An operationId, ``GET /path`` for an operation without one, or ``webhook NAME``."""
    method: str
    path: str
    """The path, or the name of an event."""
    event: bool
    raw: RawObject
    inherited: RawObject
    """The path item that contains it."""
    document: Document

    @property
    def id(self) -> str | None:
        return self.raw.get("operationId")

    @property
    def address(self) -> str:
        """Method and path, or the name of an event."""
        return self.path if self.event else f"{self.method.upper()} {self.path}"

    def with_label_of(self, other: OperationObject) -> OperationObject:
        """Returns the operation with the label of another if it has no operationId itself."""
        return self if self.event or self.id or not other.id else replace(self, label=other.label)

    @property
    def module(self) -> str | None:
        """The tag that names the generated module."""
        return next(iter(self.raw.get("tags", ())), None)

    @property
    def route(self) -> str:
        """The path without the names of its parameters: ``/contacts/{}``."""
        return re.sub(r"\{\w+\}", "{}", self.path)

    @property
    def path_parameters(self) -> list[str]:
        return re.findall(r"\{(\w+)\}", self.path)

    @property
    def servers(self) -> list[str]:
        holders = (self.raw, self.inherited, self.document)
        servers = next((one["servers"] for one in holders if one.get("servers")), [{"url": "/"}])
        return [_server_url(server) for server in servers]

    @property
    def addresses(self) -> list[str]:
        """The full URLs, without the names of path parameters."""
        return [server + self.route for server in self.servers]

    @property
    def full_route(self) -> str:
        """The path including that of the base URL, wherever the one ends and the other begins."""
        return _url_path(self.servers[0]) + self.route

    @property
    def security(self) -> frozenset[frozenset[str]]:
        """The sets of credentials of which one must be sent; the empty set stands for none."""
        requirements = self.raw.get("security", self.document.get("security"))
        return frozenset(map(self._credentials, requirements or [{}]))

    def _credentials(self, requirement: Mapping[str, list[str]]) -> frozenset[str]:
        schemes = self.document.get("components", {}).get("securitySchemes", {})
        found: set[str] = set()
        for name, scopes in requirement.items():
            scheme = resolve(schemes[name], self.document) if name in schemes else {"type": name}
            found |= {_describe_scheme(scheme), *(f"the scope {scope}" for scope in scopes)}
        return frozenset(found)

    @cached_property
    def parameters(self) -> dict[tuple[str, str], RawObject]:
        """The parameters by their `in` and name, path parameters by position."""
        found: dict[tuple[str, str], RawObject] = {}
        for raw in [*self.inherited.get("parameters", ()), *self.raw.get("parameters", ())]:
            parameter = resolve(raw, self.document)
            location, name = parameter["in"], parameter["name"]
            if location == "header":
                name = name.lower()
            if location == "path" and name in self.path_parameters:
                name = str(self.path_parameters.index(name))
            if location != "header" or name not in IGNORED_HEADERS:
                found[location, name] = parameter
        for position in range(len(self.path_parameters)):
            found.setdefault(("path", str(position)), {"required": True})
        return found

    @property
    def body(self) -> RawObject | None:
        """The request body, or the payload of an event."""
        body = resolve(self.raw["requestBody"], self.document) if "requestBody" in self.raw else {}
        return body if body.get("content") else None

    @property
    def responses(self) -> dict[str, RawObject]:
        found = self.raw.get("responses", {})
        return {status: resolve(raw, self.document) for status, raw in found.items()}

    def headers(self, response: RawObject) -> dict[str, RawObject]:
        found = {name.lower(): raw for name, raw in response.get("headers", {}).items()}
        return {
            name: resolve(raw, self.document)
            for name, raw in found.items()
            if name != "content-type"
        }


def operations(document: Document) -> list[OperationObject]:
    return [
        OperationObject(_label(raw, method, path), method, path, False, raw, item, document)
        for path, method, raw, item in schemas.operations(document)
    ]


def events(document: Document) -> list[OperationObject]:
    """Returns the webhooks and callbacks, by which the API calls the client."""
    found = [
        OperationObject(f"webhook {name}", method, name, True, raw, item, document)
        for name, item in document.get("webhooks", {}).items()
        for method, raw in methods(item)
    ]
    for operation in operations(document):
        for name, callback in operation.raw.get("callbacks", {}).items():
            for expression, item in callback.items():
                path = f"{operation.method} {operation.full_route} {name} {expression}"
                label = f"{operation.label} callback {name}"
                found += [
                    OperationObject(label, method, path, True, raw, item, document)
                    for method, raw in methods(item)
                ]
    return found


def _label(raw: RawObject, method: str, path: str) -> str:
    label: str = raw.get("operationId", f"{method.upper()} {path}")
    return label


def _server_url(server: RawObject) -> str:
    if "url" not in server:
        raise ToolError("a server has no `url`")
    url: str = server["url"]
    for name, variable in server.get("variables", {}).items():
        url = url.replace(f"{{{name}}}", variable.get("default", ""))
    return url.rstrip("/")


def _url_path(url: str) -> str:
    try:
        return urlsplit(url).path.rstrip("/")
    except ValueError:
        raise ToolError(f"the server {url!r} is not a URL") from None


def _describe_scheme(scheme: RawObject) -> str:
    """Returns what a client must send, which identifies a scheme whatever its name is."""
    kind = scheme.get("type")
    if kind == "http":
        return f"{str(scheme.get('scheme')).lower()} authorization"
    if kind == "apiKey":
        location, name = scheme.get("in"), str(scheme.get("name"))
        return f"the {location} {name.lower() if location == 'header' else name}"
    details = {key: value for key, value in scheme.items() if key != "bearerFormat"}
    return json.dumps(details, sort_keys=True)
