"""Rules about the document around the schemas: shared parts, and parts that are not generated."""

from __future__ import annotations

from typing import Any

from ...cli import ToolError
from ..read_document import Document
from ..schemas import components, copy_json, methods, operations, reachable_components, resolve


def inline_shared(document: Document) -> Document:
    """Puts shared parameters, bodies and responses where they are referred to.

    The generator resolves only some of them, and requires a description on every response. It
    ignores callbacks and the headers of responses, so these are removed.
    """
    result: Document = copy_json(document)
    for item in [*result["paths"].values(), *result.get("webhooks", {}).values()]:
        _inline_parameters(item, document)
        for _, operation in methods(item):
            _inline_operation(operation, document)
    shared = result.get("components", {})
    result["components"] = {
        group: shared[group] for group in ("securitySchemes", "schemas") if group in shared
    }
    return result


def _inline_operation(operation: dict[str, Any], document: Document) -> None:
    operation.pop("callbacks", None)
    _inline_parameters(operation, document)
    if "requestBody" in operation:
        operation["requestBody"] = _inline(operation["requestBody"], "requestBodies", document)
    operation["responses"] = {
        status: {
            "description": "",
            "content": _inline(response, "responses", document).get("content", {}),
        }
        for status, response in operation.get("responses", {}).items()
    }


def _inline_parameters(holder: dict[str, Any], document: Document) -> None:
    if "parameters" in holder:
        parameters = holder["parameters"]
        holder["parameters"] = [_inline(one, "parameters", document) for one in parameters]


def _inline(value: dict[str, Any], group: str, document: Document) -> dict[str, Any]:
    if "$ref" in value and value["$ref"].split("/")[2] != group:
        raise ToolError(f"{value['$ref']} must be a reference to #/components/{group}")
    found: dict[str, Any] = copy_json(resolve(value, document))
    return found


def only_successes(document: Document) -> Document:
    """Removes the error responses, because the facade reads error bodies itself.

    A ``default`` response stays only where no other response describes success.
    """
    result: Document = copy_json(document)
    for _, _, operation, _ in operations(result):
        responses = operation["responses"]
        successes = {status: responses[status] for status in responses if status.startswith("2")}
        fallback = {status: responses[status] for status in responses if status == "default"}
        operation["responses"] = successes or fallback
    return result


def only_reachable(document: Document) -> Document:
    """Removes the components that no request, success response or webhook payload needs."""
    result: Document = copy_json(document)
    needed = reachable_components(result, "parameter", "request", "response", "webhook")
    result.setdefault("components", {})["schemas"] = {
        name: schema for name, schema in components(result).items() if name in needed
    }
    return result
