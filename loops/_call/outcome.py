"""Classifies the outcome of an attempt: a reply, or an error and what it says about the request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import httpx

from .. import errors
from .error_body import read_body, read_message
from .operation import ConfirmationRequired, Operation, PreparedCall
from .reply import Reply
from .response import IncompleteResponse, Response, ResponseTooLarge
from .retry import AMBIGUOUS_STATUSES, Disposition, Replay, read_retry_after

T = TypeVar("T")
E = TypeVar("E", bound=errors.APIError)

UNSENDABLE = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
"""Failures that the same request causes every time."""

NOT_SENT = (
    *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError),
    *UNSENDABLE,
)
"""Failures that happen before the first byte of the request is sent."""

TIMEOUTS = (httpx.TimeoutException, TimeoutError)

PARSER_ERRORS = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""Exceptions that generated code raises for a body that breaks the contract."""

HINTS = {
    Replay.SAFE: "repeating it does no harm",
    Replay.KEYED: "repeating it with the same idempotency_key does no harm",
    Replay.GUARDED: "if it was, repeating it is refused",
    Replay.UNSAFE: "check whether it was before you repeat it",
}
"""What to do about a call with an unknown outcome if its operation has no hint."""


AttemptResult: TypeAlias = Response | IncompleteResponse | httpx.RequestError | OSError


class Outcome(NamedTuple):
    """The outcome of one attempt: a response with its body read, or the failure as a value."""

    result: AttemptResult
    seconds: float

    def reported_limit(self) -> int | None:
        """Returns the number of requests per second that the server reports, if any."""
        if not isinstance(self.result, Response):
            return None
        # Looking up a header by name would make httpx detect the encoding of all headers.
        for name, value in self.result.headers.raw:
            if name.lower() == b"x-ratelimit-limit" and value.isdigit() and len(value) < 10:
                return int(value)
        return None


class Failure(NamedTuple):
    """A failed attempt; `error` is raised unless another attempt follows."""

    error: errors.APIError
    disposition: Disposition
    retry_after: float | None = None
    throttled: bool = False


class OutcomeClassifier(Generic[T]):
    """Classifies the outcomes of one call's attempts, one by one, and keeps their history."""

    def __init__(self, call: PreparedCall[T]) -> None:
        self.call = call
        self.history: list[errors.Attempt] = []
        self._sent = False

    def classify(self, outcome: Outcome) -> Reply[T] | Failure:
        """Returns the reply if the attempt succeeded, or the failure."""
        result, seconds = outcome
        if isinstance(result, Exception):
            return self._no_response(result, seconds)
        self._sent = True
        if isinstance(result, IncompleteResponse):
            return self._incomplete(result, seconds)
        if 200 <= result.status_code < 300:
            return self._success(result, seconds)
        return self._error_status(result, seconds)

    def deadline_error(self) -> errors.APITimeoutError:
        """Makes the error for a call whose deadline comes before its first attempt."""
        return self._error(
            errors.APITimeoutError,
            "the rate limit does not permit an attempt before the deadline",
            sent=False,
        )

    def _success(self, response: Response, seconds: float) -> Reply[T] | Failure:
        status = response.status_code
        try:
            data = self.call.operation.read(response)
        except ConfirmationRequired as required:
            self._record(f"{status} unconfirmed", Disposition.FINAL, seconds)
            return self._unconfirmed(required.contacts)
        except PARSER_ERRORS as cause:
            self._record(f"{status} unreadable", Disposition.ACCEPTED, seconds)
            message = f"{status}, but the response breaks the contract: {_describe_flaw(cause)}"
            error = self._error(errors.APIResponseError, message, status_code=status)
            return Failure(error, Disposition.ACCEPTED)
        self._record(str(status), Disposition.FINAL, seconds)
        return self._reply(response, data)

    def _incomplete(self, response: IncompleteResponse, seconds: float) -> Failure:
        status, cause = response
        self._record(f"{status} {type(cause).__name__}", Disposition.UNKNOWN, seconds)
        message = f"{status}, but the response is incomplete: {type(cause).__name__}"
        error: errors.APIError
        if isinstance(cause, TIMEOUTS):
            error = self._error(errors.APITimeoutError, message, sent=True)
        else:
            error = self._error(errors.APIResponseError, message, status_code=status)
        return Failure(error, Disposition.UNKNOWN)

    def _unconfirmed(self, contacts: int) -> Failure:
        error = self._error(
            errors.ConfirmationRequiredError,
            f"nothing was changed because {contacts} contacts are queued: pass dry_run=True to "
            'see the effect, or queued_contact_policy="discard" to drop them',
        )
        error.queued_contact_count = contacts
        return Failure(error, Disposition.FINAL)

    def _no_response(self, cause: httpx.RequestError | OSError, seconds: float) -> Failure:
        sent = not isinstance(cause, NOT_SENT)
        self._sent = self._sent or sent
        disposition = Disposition.UNKNOWN if sent else Disposition.NOT_EXECUTED
        if isinstance(cause, UNSENDABLE):
            disposition = Disposition.FINAL
        self._record(type(cause).__name__, disposition, seconds)
        error = self._error(
            errors.APITimeoutError if isinstance(cause, TIMEOUTS) else errors.APIConnectionError,
            _describe_failure(cause, sent=sent),
            sent=self._sent,
        )
        if not isinstance(cause, httpx.ProtocolError):  # their texts quote received data
            error.__cause__ = cause
        return Failure(error, disposition)

    def _error_status(self, response: Response, seconds: float) -> Reply[T] | Failure:
        status, duplicate = response.status_code, self.call.operation.duplicate
        if duplicate and status == duplicate.status and self._is_ambiguous():
            self._record(str(status), Disposition.FINAL, seconds)
            return self._reply(response, duplicate.make_data(), replayed=True)

        body = read_body(response.content)
        kind, disposition = self._classify_status(response, body)
        self._record(str(status), disposition, seconds)
        retry_after = read_retry_after(response.headers)
        error = self._error(
            kind,
            read_message(status, body),
            status_code=status,
            body=body,
            headers=response.headers,
            retry_after=retry_after,
        )
        throttled = disposition is Disposition.NOT_EXECUTED
        return Failure(error, disposition, retry_after, throttled)

    def _classify_status(
        self, response: Response, body: object
    ) -> tuple[type[errors.APIStatusError], Disposition]:
        status, operation = response.status_code, self.call.operation
        if status == 429 and _is_quota(operation, response.headers, body):
            return errors.QuotaExceededError, Disposition.FINAL
        if status == 429:
            return errors.RateLimitError, Disposition.NOT_EXECUTED
        if status == 409 and operation.replay is Replay.KEYED:
            return errors.IdempotencyConflictError, Disposition.FINAL
        if status == 409 and operation.has_revision:
            return errors.StaleRevisionError, Disposition.FINAL
        ambiguous = status in AMBIGUOUS_STATUSES
        disposition = Disposition.UNKNOWN if ambiguous else Disposition.FINAL
        return errors.status_error_class(status), disposition

    def _reply(self, response: Response, data: T, *, replayed: bool = False) -> Reply[T]:
        return Reply(
            data=data,
            status=response.status_code,
            headers=response.headers,
            replayed=replayed,
            **self._context(),
        )

    def _record(self, outcome: str, disposition: Disposition, seconds: float) -> None:
        # A read changes nothing, so whether it was carried out does not matter.
        reads = self.call.request.method == "GET"
        unclear = disposition in (Disposition.UNKNOWN, Disposition.ACCEPTED)
        self.history.append(errors.Attempt(outcome, unclear and not reads, seconds))

    def _is_ambiguous(self) -> bool:
        return any(attempt.ambiguous for attempt in self.history)

    def _error(self, kind: type[E], message: str, **details: Any) -> E:
        error = kind(message, **self._context(), **details)
        error.hint = self.call.operation.hint or HINTS[self.call.operation.replay]
        return error

    def _context(self) -> errors.CallContext:
        return {
            "operation": self.call.operation.name,
            "history": tuple(self.history),
            "idempotency_key": self.call.idempotency_key,
        }


def _is_quota(operation: Operation[..., Any], headers: Mapping[str, str], body: object) -> bool:
    """Returns whether a 429 means that a daily quota is used up, so that a retry cannot help.

    The API has no error code for this. The operations with a quota declare a 429 for it, and the
    body names the upload quota. If the rate limit has no requests remaining, the 429 is about the
    rate limit.
    """
    if not operation.has_quota:
        return False
    named = isinstance(body, dict) and "maxUploads" in body
    return named or headers.get("x-ratelimit-remaining") != "0"


def _describe_failure(cause: httpx.RequestError | OSError, *, sent: bool) -> str:
    if isinstance(cause, ResponseTooLarge):
        return "the response is too large, so the rest of it was not read"
    when = "after the request was sent" if sent else "before the request was sent"
    if isinstance(cause, TIMEOUTS):
        return f"no response arrived in time: {type(cause).__name__} {when}"
    return f"the connection failed: {type(cause).__name__} {when}"


def _describe_flaw(cause: Exception) -> str:
    """Names the offending field, but never its value: bodies stay out of error texts."""
    if isinstance(cause, json.JSONDecodeError | UnicodeDecodeError | RecursionError):
        return "it is not JSON"
    # The errors of the generated code are written for this; str() of a KeyError would add quotes.
    return str(cause.args[0]) if isinstance(cause, KeyError) and cause.args else str(cause)
