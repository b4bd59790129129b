"""Every failure that the contract declares becomes the error of its status, with its message."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import httpx
import pytest

import loops
from loops import APIStatusError
from scripts.facade.examples import Choice
from scripts.facade.record import respond

from ..support.facade import FLAVOURS, record, stored, use

ANSWERS = stored().facade.answers

CLASSES: dict[int, type[APIStatusError]] = {
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
    for operation in stored().operations
    if stored().reached(operation)
    for status in operation.responses
    if not 200 <= status < 300
]


def test_every_declared_status_has_its_class_here():
    assert {status for _, status in FAILURES} == CLASSES.keys()


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize(("operation", "status"), FAILURES)
def test_a_failure_is_the_error_of_its_status(operation, status, flavour):
    for body in bodies(operation, status):
        error = failure(flavour, operation, status, body)

        assert isinstance(error, CLASSES[status])
        assert isinstance(error, narrower(operation, status, body))
        assert (error.status_code, error.body) == (status, body)
        assert error.message == message(status, body)
        assert error.operation in use(operation).operations


def bodies(operation: str, status: int) -> list[Any]:
    """Examples of every shape the contract declares for a failure; or no body at all."""
    content = ANSWERS.facts[operation]["responses"][str(status)].get("content", {})
    schema = content.get("application/json", {}).get("schema")
    if schema is None:
        return [None]
    choices = [Choice(pick) for pick in range(ANSWERS.examples.breadth(schema))]
    return [ANSWERS.examples.example(schema, choice) for choice in [*choices, Choice(full=False)]]


def failure(flavour: str, operation: str, status: int, body: Any) -> Any:
    """The error of a call whose request for the operation is answered like this."""

    def answer(request: httpx.Request) -> httpx.Response:
        asked = ANSWERS.operation(request)
        if asked is not None and asked.id == operation:
            return respond(status, body)
        return respond(*ANSWERS.body(request, Choice()))

    return record(flavour, use(operation).calls[:1], answer)[0].error


def narrower(operation: str, status: int, body: Any) -> type[APIStatusError]:
    """The class of errors that a status has for some operations only."""
    if status == 429 and "maxUploads" in body:
        return loops.QuotaExceededError
    keyed = operation in ("sendEvent", "sendTransactionalEmail")
    return loops.IdempotencyConflictError if keyed and status == 409 else APIStatusError


def message(status: int, body: Any) -> str:
    """What a person should read: the server's own words, if it has any."""
    said = body or {}
    return said.get("message") or said.get("error") or HTTPStatus(status).phrase
