"""Small documents and schemas for tests."""

from __future__ import annotations

from typing import Any

from scripts.pipeline.canonical import canonicalize
from scripts.pipeline.read_document import Document

STRING = {"type": "string"}
OK = {"type": "object", "required": ["ok"], "properties": {"ok": {"type": "boolean"}}}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    """Returns the schema of an object with these properties, and which are required."""
    found: dict[str, Any] = {"type": "object", "properties": properties}
    return {**found, "required": list(required)} if required else found


def const(value: str) -> dict[str, Any]:
    return {"type": "string", "enum": [value]}


def json_body(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def document(
    response: Any = OK, request: Any = None, payload: Any = None, **schemas: Any
) -> Document:
    """Returns a document with the operation ``getIt``, and the webhook ``told`` for a payload."""
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
    return canonicalize(whole)


def response_of(whole: Document) -> Any:
    """Returns the schema of the response of ``getIt``."""
    response = whole["paths"]["/it"]["post"]["responses"]["200"]
    return response["content"]["application/json"]["schema"]


def schemas_of(whole: Document) -> dict[str, Any]:
    schemas: dict[str, Any] = whole["components"]["schemas"]
    return schemas
