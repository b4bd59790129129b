"""A document's operations, webhooks and callbacks, with everything that holds for them gathered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from scripts.cli import ToolError
from scripts.pipeline.canonical import METHODS
from scripts.pipeline.read_document import Document

Raw = dict[str, Any]
IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""What the specification says is not declared as a parameter or header; it has no effect."""


@dataclass(frozen=True)
class Endpoint:
    """An operation of the API, or of the client: a webhook or callback."""

    label: str
    method: str
    path: str
    """The path, or for an event its name."""
    event: bool
    raw: Raw
    inherited: Raw
    """The path item around it."""
    document: Document

    @property
    def id(self) -> str | None:
        """The operationId."""
        return self.raw.get("operationId")

    @property
    def address(self) -> str:
        """Method and path; of an event its name."""
        return self.path if self.event else f"{self.method.upper()} {self.path}"

    def called_like(self, other: Endpoint) -> Endpoint:
        """With the other's name, if it has none itself."""
        return self if self.event or self.id or not other.id else replace(self, label=other.label)

    @property
    def module(self) -> str | None:
        """The tag that names the generated module."""
        return next(iter(self.raw.get("tags", ())), None)

    @property
    def route(self) -> str:
        """The path without the names of its parameters."""
        return re.sub(r"\{\w+\}", "{}", self.path)

    @property
    def names(self) -> list[str]:
        """The names of the path's parameters."""
        return re.findall(r"\{(\w+)\}", self.path)

    @property
    def servers(self) -> list[str]:
        """Its base URLs."""
        holders = (self.raw, self.inherited, self.document)
        servers = next((one["servers"] for one in holders if one.get("servers")), [{"url": "/"}])
        return [_url(server) for server in servers]

    @property
    def addresses(self) -> list[str]:
        """Its full URLs, without the names of the path's parameters."""
        return [server + self.route for server in self.servers]

    @property
    def full_route(self) -> str:
        """The path on the server: where base URL and path meet makes no difference."""
        return _path(self.servers[0]) + self.route

    @property
    def security(self) -> frozenset[frozenset[str]]:
        """The sets of credentials of which one must be sent; an empty one for none."""
        said = self.raw.get("security", self.document.get("security"))
        return frozenset(map(self._credentials, said or [{}]))

    def _credentials(self, needed: Mapping[str, list[str]]) -> frozenset[str]:
        schemes = self.document.get("components", {}).get("securitySchemes", {})
        found: set[str] = set()
        for name, scopes in needed.items():
            scheme = resolve(schemes[name], self.document) if name in schemes else {"type": name}
            found |= {_scheme_text(scheme), *(f"the scope {scope}" for scope in scopes)}
        return frozenset(found)

    @cached_property
    def parameters(self) -> dict[tuple[str, str], Raw]:
        """The parameters by place and name; those of the path by their position."""
        found: dict[tuple[str, str], Raw] = {}
        for raw in [*self.inherited.get("parameters", ()), *self.raw.get("parameters", ())]:
            parameter = resolve(raw, self.document)
            place, name = parameter["in"], parameter["name"]
            if place == "header":
                name = name.lower()
            if place == "path" and name in self.names:
                name = str(self.names.index(name))
            if place != "header" or name not in IGNORED_HEADERS:
                found[place, name] = parameter
        for position in range(len(self.names)):
            found.setdefault(("path", str(position)), {"required": True})
        return found

    @property
    def body(self) -> Raw | None:
        """The request body, or the payload of an event."""
        body = resolve(self.raw["requestBody"], self.document) if "requestBody" in self.raw else {}
        return body if body.get("content") else None

    @property
    def responses(self) -> dict[str, Raw]:
        """The responses by status."""
        found = self.raw.get("responses", {})
        return {status: resolve(raw, self.document) for status, raw in found.items()}

    def headers(self, response: Raw) -> dict[str, Raw]:
        """The headers of a response by name."""
        found = {name.lower(): raw for name, raw in response.get("headers", {}).items()}
        return {
            name: resolve(raw, self.document)
            for name, raw in found.items()
            if name != "content-type"
        }


def resolve(raw: Raw, document: Document) -> Raw:
    """The thing itself, or what a reference to it leads to."""
    seen: set[str] = set()
    while "$ref" in raw:
        if raw["$ref"] in seen:
            raise ToolError(f"{raw['$ref']} refers to itself")
        seen.add(raw["$ref"])
        _, _, group, name = raw["$ref"].split("/")
        raw = document["components"][group][name]
    return raw


def operations(document: Document) -> list[Endpoint]:
    """The operations of the API."""
    return [
        Endpoint(_label(raw, method, path), method, path, False, raw, item, document)
        for path, item in document["paths"].items()
        for method, raw in _methods(item)
    ]


def events(document: Document) -> list[Endpoint]:
    """The webhooks and the callbacks of operations, which call the client."""
    found = [
        Endpoint(f"webhook {name}", method, name, True, raw, item, document)
        for name, item in document.get("webhooks", {}).items()
        for method, raw in _methods(item)
    ]
    for operation in operations(document):
        for name, callback in operation.raw.get("callbacks", {}).items():
            for expression, item in callback.items():
                path = f"{operation.method} {operation.full_route} {name} {expression}"
                label = f"{operation.label} callback {name}"
                found += [
                    Endpoint(label, method, path, True, raw, item, document)
                    for method, raw in _methods(item)
                ]
    return found


def _label(raw: Raw, method: str, path: str) -> str:
    label: str = raw.get("operationId", f"{method.upper()} {path}")
    return label


def _methods(item: Raw) -> Iterator[tuple[str, Raw]]:
    return ((method, item[method]) for method in METHODS if method in item)


def _url(server: Raw) -> str:
    if "url" not in server:
        raise ToolError("a server lacks its url")
    url: str = server["url"]
    for name, variable in server.get("variables", {}).items():
        url = url.replace(f"{{{name}}}", variable.get("default", ""))
    return url.rstrip("/")


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.rstrip("/")
    except ValueError:
        raise ToolError(f"the server {url!r} is no URL") from None


def _scheme_text(scheme: Raw) -> str:
    """What a client must send: schemes are the same if this is, whatever they are called."""
    kind = scheme.get("type")
    if kind == "http":
        return f"{str(scheme.get('scheme')).lower()} authorization"
    if kind == "apiKey":
        place, name = scheme.get("in"), str(scheme.get("name"))
        return f"the {place} {name.lower() if place == 'header' else name}"
    facts = {key: value for key, value in scheme.items() if key != "bearerFormat"}
    return json.dumps(facts, sort_keys=True)
