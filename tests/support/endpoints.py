"""The operations and webhooks of the contract, with the generated code for them."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import httpx
import loops_openapi.models
from loops_openapi.client import AuthenticatedClient

from .contract_schemas import CONTRACT

METHODS = ("get", "put", "post", "patch", "delete")


@dataclass(frozen=True)
class DeclaredOperation:
    """An operation of the contract, with the generated code for it."""

    path: str
    method: str
    definition: dict[str, Any]
    path_parameters: tuple[str, ...]

    @property
    def name(self) -> str:
        name: str = self.definition["operationId"]
        return name

    @property
    def module(self) -> ModuleType:
        """The generated module of the operation."""
        tag = self.definition["tags"][0].lower().replace(" ", "_")
        return importlib.import_module(f"loops_openapi.api.{tag}.{snake(self.name)}")

    @property
    def success(self) -> tuple[int, Any]:
        """The status and the schema of the success response, or None if it has no body."""
        status = next(status for status in self.definition["responses"] if status.startswith("2"))
        content = self.definition["responses"][status].get("content", {})
        return int(status), content.get("application/json", {}).get("schema")

    def parse(self, status: int, body: Any) -> Any:
        """Returns what the generated code reads from a response."""
        client = AuthenticatedClient(base_url="https://example.com", token="secret")
        response = httpx.Response(status, json=body)
        return self.module._parse_response(client=client, response=response)

    def parse_success(self, body: Any) -> Any:
        """Returns what the generated code reads from a body with the success status."""
        return self.parse(self.success[0], body)


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def operations() -> Iterator[DeclaredOperation]:
    for path, item in CONTRACT["paths"].items():
        for method in METHODS:
            if method in item:
                parameters = tuple(re.findall(r"{(\w+)}", path))
                yield DeclaredOperation(path, method, item[method], parameters)


def webhooks() -> Iterator[tuple[str, type[Any], Any]]:
    """Yields name, generated class and schema of every webhook payload."""
    for name, item in CONTRACT["webhooks"].items():
        schema = item["post"]["requestBody"]["content"]["application/json"]["schema"]
        class_name = schema["$ref"].rsplit("/", 1)[1]
        yield name, getattr(loops_openapi.models, class_name), schema
