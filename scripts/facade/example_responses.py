"""Responds to requests with example bodies made from a contract."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

import httpx

from loops.sandbox.contract.operations import Contract, ContractOperation

from ..pipeline.read_document import Document
from ..pipeline.schemas import operations
from .examples import Choice, ExampleBuilder

Handler = Callable[[httpx.Request], httpx.Response]

USABLE_VALUES = {
    "mailingLists": {"cm06f": True},
    "presignedUrl": "https://storage.example.com/image?signature=s",
}
"""Values for the fields whose schemas are too vague to make a usable example from."""


class ExampleResponses:
    """Responds to requests with examples of the success body that a contract declares for them.

    `fallback` responds to requests that the contract does not declare. A request to another host,
    such as the upload of a file, gets an empty 200 response.
    """

    def __init__(self, document: Document, fallback: Document | None = None) -> None:
        self.document = document
        self.contract = Contract(document)
        self.examples = ExampleBuilder(document)
        self._fallback = None if fallback is None else ExampleResponses(fallback)
        self.host = httpx.URL(self.contract.server).host

    @cached_property
    def operation_objects(self) -> dict[str, dict[str, Any]]:
        """The operation objects of the document, by operation ID."""
        found = operations(self.document)
        return {operation["operationId"]: operation for _, _, operation, _ in found}

    def find_operation(self, request: httpx.Request) -> ContractOperation | None:
        """Returns the operation of the contract that a request calls, if there is one."""
        if request.url.host != self.host:
            return None
        raw_path = request.url.raw_path.decode().partition("?")[0]
        return self.contract.route(request.method, raw_path).operation

    def success(self, operation_id: str) -> tuple[int, Any]:
        """Returns the status and the schema of a success; the schema is `None` without a body."""
        responses = self.operation_objects[operation_id]["responses"]
        status = next(status for status in responses if status.startswith("2"))
        media = responses[status].get("content", {}).get("application/json", {})
        return int(status), media.get("schema")

    def status_and_body(self, request: httpx.Request, choice: Choice) -> tuple[int, Any]:
        """Returns the status and body for a request. Every list has two pages."""
        operation = self.find_operation(request)
        if operation is None:
            return (
                self._fallback.status_and_body(request, choice) if self._fallback else (200, None)
            )
        status, schema = self.success(operation.id)
        if schema is None:
            return status, None
        body = _with_usable_values(self.examples.build(schema, choice))
        if isinstance(body, dict) and isinstance(body.get("pagination"), dict):
            is_last = "cursor" in request.url.params
            body["pagination"]["nextCursor"] = None if is_last else "page-2"
        return status, body

    def handler(self, choice: Choice) -> Handler:
        """Returns a handler for `httpx.MockTransport` that responds with these examples."""
        return lambda request: json_response(*self.status_and_body(request, choice))


def json_response(status: int, body: Any) -> httpx.Response:
    """Returns a response with a JSON body, or without a body if it is `None`."""
    return httpx.Response(status) if body is None else httpx.Response(status, json=body)


def _with_usable_values(body: Any) -> Any:
    if isinstance(body, list):
        return [_with_usable_values(item) for item in body]
    if isinstance(body, dict):
        body = {key: _with_usable_values(value) for key, value in body.items()}
        return body | {key: USABLE_VALUES[key] for key in body.keys() & USABLE_VALUES.keys()}
    return body
