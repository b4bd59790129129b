"""The errors themselves: their tree, what they show, and that they survive pickling."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import httpx
import pytest

from loops import Attempt, RetryPolicy, errors
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


def test_each_class_is_looked_at_here():
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
def test_the_tree(kind, parent):
    assert issubclass(kind, parent)


def test_what_a_user_of_the_standard_library_catches_is_not_caught_by_others():
    assert not issubclass(errors.APIConnectionError, OSError)
    assert not issubclass(errors.APIStatusError, ValueError)


FAILURES = {
    "status": faults.Respond(400, '{"message": "no"}'),
    "proxy page": faults.proxy_page(502),
    "timeout": faults.ReadTimeout(),
    "refused": faults.ConnectionRefused(),
    "reset": faults.ConnectionReset(),
    "broken body": faults.BrokenBody(),
    "unreadable": faults.unreadable(),
    "throttled": faults.throttled(),
}


@pytest.fixture
def failed(flavour, sandbox):
    """Returns the error of a call whose every attempt meets a fault."""

    def fail(fault):
        sandbox.inject(fault, times=3)
        client = flavour.client(sandbox, retry=RetryPolicy(max_retries=2))
        with pytest.raises(errors.APIError) as caught:
            flavour.run(client.contacts.update(email=ADA))
        return caught.value

    return fail


@pytest.mark.parametrize("fault", FAILURES)
class TestOfACall:
    def test_name_the_operation_and_the_attempts(self, failed, fault):
        error = failed(FAILURES[fault])

        assert error.operation == "contacts.update"
        assert error.attempts == len(error.history)
        tries = "1 attempt" if error.attempts == 1 else f"{error.attempts} attempts"
        assert f"(contacts.update, {tries}" in str(error)

    def test_are_all_caught_as_one(self, failed, fault):
        assert isinstance(failed(FAILURES[fault]), errors.LoopsError)


@pytest.mark.parametrize(
    ("fault", "sent"), [(faults.ConnectionRefused(), False), (faults.ConnectionReset(), True)]
)
def test_no_answer_tells_whether_the_server_may_know(failed, fault, sent):
    error = failed(fault)

    assert error.sent is sent
    assert error.ambiguous is sent
    assert ("may have been carried out" in str(error)) is sent


def test_a_timeout_is_a_timeout(failed):
    with pytest.raises(TimeoutError):
        raise failed(faults.ReadTimeout())


def test_the_failure_below_is_the_cause(failed):
    assert isinstance(failed(faults.ConnectionReset()).__cause__, httpx.ReadError)
