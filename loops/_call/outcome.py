"""Reads what came of an attempt: a reply, or which error, and whether trying again may help."""

from __future__ import annotations

import json
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import httpx

from .. import errors
from .error_body import read_body, read_message
from .operation import Call, Unconfirmed, is_quota
from .reply import Reply
from .response import Answer, AnswerTooLarge, Broken
from .retry import AMBIGUOUS_STATUSES, Fate, Replay, retry_after

T = TypeVar("T")
E = TypeVar("E", bound=errors.APIError)

HOPELESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
"""Failures that the same request meets every time."""

NOT_SENT = (
    *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError),
    *HOPELESS,
)
"""Failures before the first byte of the request left."""

TIMEOUTS = (httpx.TimeoutException, TimeoutError)

UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What generated code raises at a body that breaks the contract."""

SETTLED = {
    Replay.SAFE: "repeating it does no harm",
    Replay.KEYED: "repeating it with the same idempotency_key does no harm",
    Replay.GUARDED: "if it was, repeating it is refused",
    Replay.UNSAFE: "look before you repeat it",
}
"""What to do about a call of unknown outcome, unless its operation knows better."""


Result: TypeAlias = Answer | Broken | httpx.RequestError | OSError


class Outcome(NamedTuple):
    """What came of sending once: a response whose body has been read, or the failure as a value."""

    result: Result
    seconds: float

    def stated_limit(self) -> int | None:
        """The requests per second that the server says it allows."""
        if not isinstance(self.result, Answer):
            return None
        # Among the raw ones: to look one up, httpx first finds out how all are encoded.
        for name, value in self.result.headers.raw:
            if name.lower() == b"x-ratelimit-limit" and value.isdigit() and len(value) < 10:
                return int(value)
        return None


class Failure(NamedTuple):
    """An attempt that brought no success; `error` is raised unless another attempt follows."""

    error: errors.APIError
    fate: Fate
    retry_after: float | None = None
    throttled: bool = False


class Judge(Generic[T]):
    """Judges the attempts of one call, one after the other, and keeps their history."""

    def __init__(self, call: Call[T]) -> None:
        self.call = call
        self.history: list[errors.Attempt] = []
        self._seen = False  # by the server, as far as anybody knows

    def judge(self, outcome: Outcome) -> Reply[T] | Failure:
        """The reply, if this attempt ended the call well."""
        result, seconds = outcome
        if isinstance(result, Exception):
            return self._no_response(result, seconds)
        self._seen = True
        if isinstance(result, Broken):
            return self._broken_off(result, seconds)
        if not 200 <= result.status_code < 300:
            return self._refused(result, seconds)
        return self._accepted(result, seconds)

    def out_of_time(self) -> errors.APITimeoutError:
        """The error of a call whose deadline passes before its first attempt."""
        return self._error(
            errors.APITimeoutError,
            "the rate limit leaves no start before the deadline",
            sent=False,
        )

    def _accepted(self, response: Answer, seconds: float) -> Reply[T] | Failure:
        status = response.status_code
        try:
            data = self.call.operation.read(response)
        except Unconfirmed as no:
            self._enter(f"{status} unconfirmed", Fate.FINAL, seconds)
            return self._unconfirmed(no.contacts)
        except UNREADABLE as cause:
            self._enter(f"{status} unreadable", Fate.ACCEPTED, seconds)
            message = f"{status}, but the answer breaks the contract: {_fault(cause)}"
            error = self._error(errors.APIResponseError, message, status_code=status)
            return Failure(error, Fate.ACCEPTED)
        self._enter(str(status), Fate.FINAL, seconds)
        return self._reply(response, data)

    def _broken_off(self, broken: Broken, seconds: float) -> Failure:
        status, cause = broken
        self._enter(f"{status} {type(cause).__name__}", Fate.UNKNOWN, seconds)
        message = f"{status}, but the answer broke off: {type(cause).__name__}"
        error: errors.APIError
        if isinstance(cause, TIMEOUTS):
            error = self._error(errors.APITimeoutError, message, sent=True)
        else:
            error = self._error(errors.APIResponseError, message, status_code=status)
        return Failure(error, Fate.UNKNOWN)

    def _unconfirmed(self, contacts: int) -> Failure:
        error = self._error(
            errors.ConfirmationRequiredError,
            f"nothing was changed, {contacts} contacts are queued: look with dry_run=True, or "
            'confirm with queued_contact_policy="discard", which drops them',
        )
        error.queued_contact_count = contacts
        return Failure(error, Fate.FINAL)

    def _no_response(self, cause: httpx.RequestError | OSError, seconds: float) -> Failure:
        sent = not isinstance(cause, NOT_SENT)
        self._seen = self._seen or sent
        fate = Fate.UNKNOWN if sent else Fate.UNTOUCHED
        if isinstance(cause, HOPELESS):
            fate = Fate.FINAL
        self._enter(type(cause).__name__, fate, seconds)
        error = self._error(
            errors.APITimeoutError if isinstance(cause, TIMEOUTS) else errors.APIConnectionError,
            _describe(cause, sent=sent),
            sent=self._seen,
        )
        if not isinstance(cause, httpx.ProtocolError):  # their texts quote what was on the wire
            error.__cause__ = cause
        return Failure(error, fate)

    def _refused(self, response: Answer, seconds: float) -> Reply[T] | Failure:
        status, echo = response.status_code, self.call.operation.echo
        if echo and status == echo.status and self._in_doubt():
            self._enter(str(status), Fate.FINAL, seconds)
            return self._reply(response, echo.data(), replayed=True)

        body = read_body(response.content)
        kind, fate = self._classify(response, body)
        self._enter(str(status), fate, seconds)
        wait = retry_after(response.headers)
        error = self._error(
            kind,
            read_message(status, body),
            status_code=status,
            body=body,
            headers=response.headers,
            retry_after=wait,
        )
        return Failure(error, fate, wait, throttled=fate is Fate.UNTOUCHED)

    def _classify(self, response: Answer, body: object) -> tuple[type[errors.APIStatusError], Fate]:
        status, operation = response.status_code, self.call.operation
        if status == 429 and is_quota(operation, response.headers, body):
            return errors.QuotaExceededError, Fate.FINAL
        if status == 429:
            return errors.RateLimitError, Fate.UNTOUCHED
        if status == 409 and operation.replay is Replay.KEYED:
            return errors.IdempotencyConflictError, Fate.FINAL
        if status == 409 and operation.revised:
            return errors.StaleRevisionError, Fate.FINAL
        fate = Fate.UNKNOWN if status in AMBIGUOUS_STATUSES else Fate.FINAL
        return errors.status_error(status), fate

    def _reply(self, response: Answer, data: T, *, replayed: bool = False) -> Reply[T]:
        return Reply(
            data=data,
            status=response.status_code,
            headers=response.headers,
            replayed=replayed,
            **self._context(),
        )

    def _enter(self, outcome: str, fate: Fate, seconds: float) -> None:
        # A read that broke off has changed nothing: there is no doubt to report.
        doubtful = fate in (Fate.UNKNOWN, Fate.ACCEPTED) and self.call.request.method != "GET"
        self.history.append(errors.Attempt(outcome, doubtful, seconds))

    def _in_doubt(self) -> bool:
        return any(past.ambiguous for past in self.history)

    def _error(self, kind: type[E], message: str, **more: Any) -> E:
        error = kind(message, **self._context(), **more)
        error.settle = self.call.operation.settle or SETTLED[self.call.operation.replay]
        return error

    def _context(self) -> dict[str, Any]:
        return {
            "operation": self.call.operation.name,
            "history": tuple(self.history),
            "idempotency_key": self.call.idempotency_key,
        }


def _describe(cause: httpx.RequestError | OSError, *, sent: bool) -> str:
    if isinstance(cause, AnswerTooLarge):
        return "the answer has no end in sight, so the rest of it was not read"
    where = "after the request was sent" if sent else "before the request was sent"
    if isinstance(cause, TIMEOUTS):
        return f"no answer in time, {type(cause).__name__} {where}"
    return f"the connection failed, {type(cause).__name__} {where}"


def _fault(cause: Exception) -> str:
    """Names the offending field, but never its value: bodies stay out of error texts."""
    if isinstance(cause, json.JSONDecodeError | UnicodeDecodeError | RecursionError):
        return "it is not JSON"
    # The generated code words its errors for this; str() of a KeyError would add quotes.
    return str(cause.args[0]) if isinstance(cause, KeyError) and cause.args else str(cause)
