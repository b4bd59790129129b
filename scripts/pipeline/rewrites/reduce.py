"""Rules about the document around the schemas: what is shared, what is not generated from."""

from __future__ import annotations

from typing import Any

from scripts.cli import ToolError
from scripts.pipeline.canonical import METHODS
from scripts.pipeline.read_document import Document

from ..schemas import components, copied, operations, reachable

GROUPS = ("parameters", "requestBodies", "responses")


def inline_shared(document: Document) -> Document:
    """Put shared parameters, bodies and responses where they are referred to.

    The generator resolves only some of them. It also wants a description on every response. Headers
    of responses and callbacks it ignores, so they go.
    """
    result: Document = copied(document)
    shared = result.get("components", {})
    items = [*result["paths"].values(), *result.get("webhooks", {}).values()]
    for item in items:
        _inline_parameters(item, shared)
        for operation in (item[method] for method in METHODS if method in item):
            _inline_operation(operation, shared)
    result["components"] = {
        group: shared[group] for group in ("securitySchemes", "schemas") if group in shared
    }
    return result


def _inline_operation(operation: dict[str, Any], shared: Document) -> None:
    operation.pop("callbacks", None)
    _inline_parameters(operation, shared)
    if "requestBody" in operation:
        operation["requestBody"] = _follow(operation["requestBody"], shared)
    operation["responses"] = {
        status: {"description": "", "content": _follow(response, shared).get("content", {})}
        for status, response in operation.get("responses", {}).items()
    }


def _inline_parameters(holder: dict[str, Any], shared: Document) -> None:
    if "parameters" in holder:
        holder["parameters"] = [_follow(item, shared) for item in holder["parameters"]]


def _follow(value: dict[str, Any], shared: Document) -> dict[str, Any]:
    for _ in range(20):
        if "$ref" not in value:
            found: dict[str, Any] = copied(value)
            return found
        _, _, group, name = value["$ref"].split("/")
        if group not in GROUPS:
            break
        value = shared[group][name]
    raise ToolError(f"{value['$ref']} is not a parameter, body or response")


def only_successes(document: Document) -> Document:
    """Leave out the error responses: the facade reads error bodies itself.

    A ``default`` response stays only where it is the one that tells about success.
    """
    result: Document = copied(document)
    for _, _, operation, _ in operations(result):
        answers = operation["responses"]
        successes = {status: answers[status] for status in answers if status.startswith("2")}
        fallback = {status: answers[status] for status in answers if status == "default"}
        operation["responses"] = successes or fallback
    return result


def only_reachable(document: Document) -> Document:
    """Leave out components that no request, success response or webhook payload needs."""
    result: Document = copied(document)
    needed = reachable(result, "parameter", "request", "response", "webhook")
    result.setdefault("components", {})["schemas"] = {
        name: schema for name, schema in components(result).items() if name in needed
    }
    return result
