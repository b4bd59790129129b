"""The errors: their tree, what they say, and that they survive pickling."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import httpx
import pytest

from loops import Attempt, errors
from loops.sandbox import faults

from ..support.flavours import ADA

HISTORY = (Attempt("ReadTimeout", True, 0.5), Attempt("503", True, 0.1))
CONTEXT: Any = {"operation": "events.send", "history": HISTORY, "idempotency_key": "k1"}
STATUS: Any = {
    "body": {"message": "no"},
    "headers": {"x-ratelimit-limit": "10"},
    "retry_after": 2.0,
}
OF_A_STATUS: list[type[errors.APIStatusError]] = [
    errors.APIStatusError,
    errors.IdempotencyConflictError,
    errors.QuotaExceededError,
    errors.ServerError,
    errors.StaleRevisionError,
    errors.StorageError,
    errors.WorkflowInUseError,
    *errors.STATUS_ERRORS.values(),
]
MADE: list[errors.LoopsError] = [
    errors.LoopsError("no"),
    errors.ConfigurationError("no"),
    errors.RecipientNotAllowedError("no"),
    errors.WebhookVerificationError("no", reason="timestamp"),
    errors.APIError("no", **CONTEXT),
    errors.APIConnectionError("no", sent=True, **CONTEXT),
    errors.APITimeoutError("no", sent=False, **CONTEXT),
    errors.APIResponseError("no", status_code=200, **CONTEXT),
    errors.ConfirmationRequiredError("no", **CONTEXT),
    *(kind("no", status_code=400, **STATUS, **CONTEXT) for kind in OF_A_STATUS),
]


def descendants(kind: type[BaseException]) -> set[type[BaseException]]:
    return {kind}.union(*map(descendants, kind.__subclasses__()))


def test_this_module_tests_every_class():
    assert {type(error) for error in MADE} == descendants(errors.LoopsError)


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))]
)
def test_errors_survive_pickling_and_copying(error, again):
    error.__cause__ = ValueError("dropped, since it need not pickle")

    back = again(error)

    assert type(back) is type(error)
    assert (str(back), back.args, vars(back)) == (str(error), error.args, vars(error))


@pytest.mark.parametrize("depth", [100, 101, 900])
def test_errors_survive_pickling_and_copying_however_deeply_a_server_nests_its_body(flavour, depth):
    body = "[" * depth + "]" * depth
    client = flavour.client(lambda request: httpx.Response(404, text=body))
    with pytest.raises(errors.NotFoundError) as caught:
        flavour.run(client.contacts.delete(email=ADA))

    for again in (copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error)), repr):
        again(caught.value)

    assert isinstance(caught.value.body, list if depth <= 100 else str)


@pytest.mark.parametrize(
    ("kind", "parent"),
    [
        (errors.ConfigurationError, ValueError),
        (errors.APITimeoutError, TimeoutError),
        (errors.APITimeoutError, errors.APIConnectionError),
        (errors.APIConnectionError, errors.APIError),
        (errors.APIStatusError, errors.APIError),
        (errors.APIResponseError, errors.APIError),
        (errors.IdempotencyConflictError, errors.ConflictError),
        (errors.QuotaExceededError, errors.RateLimitError),
        (errors.StaleRevisionError, errors.ConflictError),
        (errors.WorkflowInUseError, errors.ConflictError),
        (errors.WorkflowInUseError, errors.ConfirmationRequiredError),
        *((kind, errors.APIStatusError) for kind in errors.STATUS_ERRORS.values()),
        (errors.ServerError, errors.APIStatusError),
    ],
)
def test_each_class_has_its_parent(kind, parent):
    assert issubclass(kind, parent)


def test_other_errors_are_not_builtin_errors():
    assert not issubclass(errors.APIConnectionError, OSError)
    assert not issubclass(errors.APIStatusError, ValueError)


@pytest.fixture
def failed(flavour, sandbox):
    """Returns the error of a call whose every attempt meets a fault."""

    def fail(fault):
        sandbox.inject(fault, times=3)
        with pytest.raises(errors.APIError) as caught:
            flavour.run(flavour.client(sandbox).contacts.update(email=ADA))
        return caught.value

    return fail


@pytest.mark.parametrize(
    ("fault", "attempts"),
    [
        (faults.Respond(400, '{"message": "no"}'), "1 attempt"),
        (faults.unreadable(), "1 attempt"),
        (faults.ReadTimeout(), "3 attempts"),
        (faults.BrokenBody(), "3 attempts"),
        (faults.throttled(), "3 attempts"),
    ],
)
def test_an_error_names_the_operation_and_the_attempts(failed, fault, attempts):
    error = failed(fault)

    assert error.operation == "contacts.update"
    assert error.attempts == len(error.history)
    assert f"(contacts.update, {attempts}" in str(error)


def test_the_cause_is_the_error_of_httpx(failed):
    assert isinstance(failed(faults.ConnectionReset()).__cause__, httpx.ReadError)
