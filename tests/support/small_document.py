"""Documents of ten lines."""

from __future__ import annotations

from typing import Any

from scripts.pipeline.canonical import canonical
from scripts.pipeline.read_document import Document

STRING = {"type": "string"}
OK = {"type": "object", "required": ["ok"], "properties": {"ok": {"type": "boolean"}}}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    """An object with these properties, some of them required."""
    found: dict[str, Any] = {"type": "object", "properties": properties}
    return {**found, "required": list(required)} if required else found


def const(value: str) -> dict[str, Any]:
    return {"type": "string", "enum": [value]}


def json_body(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def document(
    response: Any = OK, request: Any = None, payload: Any = None, **schemas: Any
) -> Document:
    """One operation, ``getIt``, with this response and request; perhaps a webhook ``told``."""
    operation: dict[str, Any] = {
        "operationId": "getIt",
        "tags": ["It"],
        "responses": {"200": json_body(response)},
    }
    if request is not None:
        operation["requestBody"] = {"required": True, **json_body(request)}
    whole: Document = {
        "openapi": "3.1.0",
        "info": {"title": "Any", "version": "1.0.0"},
        "paths": {"/it": {"post": operation}},
        "components": {"schemas": schemas},
    }
    if payload is not None:
        told = {"post": {"requestBody": json_body(payload), "responses": {"200": {}}}}
        whole["webhooks"] = {"told": told}
    return canonical(whole)


def response_of(whole: Document) -> Any:
    """The schema of the response of ``getIt``."""
    answer = whole["paths"]["/it"]["post"]["responses"]["200"]
    return answer["content"]["application/json"]["schema"]


def schemas_of(whole: Document) -> dict[str, Any]:
    schemas: dict[str, Any] = whole["components"]["schemas"]
    return schemas
