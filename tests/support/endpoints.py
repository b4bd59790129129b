"""The operations and webhooks of the contract, and the generated code for them."""

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
class Operation:
    """One operation of the contract."""

    path: str
    method: str
    facts: dict[str, Any]
    path_parameters: tuple[str, ...]

    @property
    def name(self) -> str:
        name: str = self.facts["operationId"]
        return name

    @property
    def module(self) -> ModuleType:
        """The generated module of the operation."""
        tag = self.facts["tags"][0].lower().replace(" ", "_")
        return importlib.import_module(f"loops_openapi.api.{tag}.{snake(self.name)}")

    @property
    def success(self) -> tuple[int, Any]:
        """Status and schema of the success response; no schema where it has no body."""
        status = next(status for status in self.facts["responses"] if status.startswith("2"))
        content = self.facts["responses"][status].get("content", {})
        return int(status), content.get("application/json", {}).get("schema")

    def parse(self, status: int, body: Any) -> Any:
        """What the generated code makes of a response."""
        client = AuthenticatedClient(base_url="https://example.com", token="secret")
        response = httpx.Response(status, json=body)
        return self.module._parse_response(client=client, response=response)

    def parse_success(self, body: Any) -> Any:
        """What the generated code makes of a body with the status for success."""
        return self.parse(self.success[0], body)


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def operations() -> Iterator[Operation]:
    for path, item in CONTRACT["paths"].items():
        for method in METHODS:
            if method in item:
                yield Operation(path, method, item[method], tuple(re.findall(r"{(\w+)}", path)))


def webhooks() -> Iterator[tuple[str, type[Any], Any]]:
    """Name, generated class and schema of every webhook payload."""
    for name, item in CONTRACT["webhooks"].items():
        schema = item["post"]["requestBody"]["content"]["application/json"]["schema"]
        class_name = schema["$ref"].rsplit("/", 1)[1]
        yield name, getattr(loops_openapi.models, class_name), schema
