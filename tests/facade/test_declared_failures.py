"""Every failure that the contract declares raises the error class of its status."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import httpx
import pytest

import loops
from loops import APIStatusError
from scripts.facade.example_responses import json_response
from scripts.facade.examples import Choice

from ..support.facade_calls import CLIENTS, record_calls, stored_comparison, usage_of

RESPONSES = stored_comparison().usage.responses

ERROR_CLASSES: dict[int, type[APIStatusError]] = {
    400: loops.BadRequestError,
    401: loops.AuthenticationError,
    404: loops.NotFoundError,
    405: loops.MethodNotAllowedError,
    409: loops.ConflictError,
    413: loops.PayloadTooLargeError,
    422: loops.UnprocessableEntityError,
    429: loops.RateLimitError,
    501: loops.ServerError,
}
FAILURES = [
    (operation.id, status)
    for operation in stored_comparison().operations
    for status in operation.responses
    if not 200 <= status < 300
]


def test_the_contract_declares_these_failure_statuses():
    assert {status for _, status in FAILURES} == ERROR_CLASSES.keys()


@pytest.mark.parametrize("flavour", CLIENTS)
@pytest.mark.parametrize(("operation", "status"), FAILURES)
def test_a_declared_failure_raises_the_error_of_its_status(operation, status, flavour):
    for body in example_bodies(operation, status):
        error = error_of_call(flavour, operation, status, body)

        assert isinstance(error, ERROR_CLASSES[status])
        assert isinstance(error, operation_error_class(operation, status, body))
        assert (error.status_code, error.body) == (status, body)
        assert error.message == expected_message(status, body)
        assert error.operation in usage_of(operation).operation_names


def example_bodies(operation: str, status: int) -> list[Any]:
    """Returns examples of every declared shape of a failure, or `None` if it has no body."""
    responses = RESPONSES.operation_objects[operation]["responses"]
    schema = responses[str(status)].get("content", {}).get("application/json", {}).get("schema")
    if schema is None:
        return [None]
    choices = [Choice(pick) for pick in range(RESPONSES.examples.variant_count(schema))]
    return [RESPONSES.examples.build(schema, choice) for choice in [*choices, Choice(full=False)]]


def error_of_call(flavour: str, operation: str, status: int, body: Any) -> Any:
    """Returns the error of a call if its request for the operation gets this response."""
    respond_with_success = RESPONSES.handler(Choice())

    def respond(request: httpx.Request) -> httpx.Response:
        requested = RESPONSES.find_operation(request)
        if requested is not None and requested.id == operation:
            return json_response(status, body)
        return respond_with_success(request)

    return record_calls(flavour, usage_of(operation).calls[:1], respond)[0].error


def operation_error_class(operation: str, status: int, body: Any) -> type[APIStatusError]:
    """Returns the subclass that a status has for certain operations only."""
    if status == 429 and "maxUploads" in body:
        return loops.QuotaExceededError
    is_keyed = operation in ("sendEvent", "sendTransactionalEmail")
    return loops.IdempotencyConflictError if is_keyed and status == 409 else APIStatusError


def expected_message(status: int, body: Any) -> str:
    """Returns the message in the body, or else the phrase of the status."""
    fields = body or {}
    return fields.get("message") or fields.get("error") or HTTPStatus(status).phrase
