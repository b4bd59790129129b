"""The exceptions of this library, as one tree.

    LoopsError
    ├ ConfigurationError (ValueError)
    ├ RecipientNotAllowedError
    ├ APIError                      operation, history, attempts, ambiguous, sent, hint,
    │ │                             idempotency_key
    │ ├ APIConnectionError
    │ │ └ APITimeoutError (TimeoutError)
    │ ├ APIStatusError                status_code, message, body, headers, retry_after
    │ │ ├ BadRequestError 400           ├ MethodNotAllowedError 405
    │ │ ├ AuthenticationError 401       ├ PayloadTooLargeError 413
    │ │ ├ PermissionDeniedError 403     ├ UnprocessableEntityError 422
    │ │ ├ NotFoundError 404             ├ StorageError, any status
    │ │ ├ ConflictError 409 ─ IdempotencyConflictError, StaleRevisionError, WorkflowInUseError
    │ │ ├ RateLimitError 429            limit, remaining ─ QuotaExceededError
    │ │ └ ServerError ≥ 500
    │ ├ ConfirmationRequiredError     queued_contact_count ─ WorkflowInUseError 409
    │ └ APIResponseError              a 2xx response that breaks the contract
    └ WebhookVerificationError      reason

Catching `LoopsError` catches everything that the network or the server can cause. The HTTP status
chooses the class; the text of the response never does. Every error can be pickled, and none prints
a header, a request body or a key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, Required, TypedDict, TypeVar, Unpack, cast

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConfirmationRequiredError",
    "ConflictError",
    "IdempotencyConflictError",
    "LoopsError",
    "MethodNotAllowedError",
    "NotFoundError",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "QuotaExceededError",
    "RateLimitError",
    "RecipientNotAllowedError",
    "ServerError",
    "StaleRevisionError",
    "StorageError",
    "UnprocessableEntityError",
    "WebhookVerificationError",
    "WorkflowInUseError",
]

E = TypeVar("E", bound="APIStatusError")


class Attempt(NamedTuple):
    """One attempt of a call and how it ended."""

    outcome: str
    """The status (`"503"`) or the kind of failure (`"ReadTimeout"`)."""
    ambiguous: bool
    """Whether the server may have carried out the request although the attempt failed."""
    seconds: float
    """The time from the start of sending to the last byte of the response or to the failure."""


class CallContext(TypedDict, total=False):
    """The keyword arguments that the constructors of all `APIError` classes share."""

    operation: Required[str]
    history: tuple[Attempt, ...]
    idempotency_key: str | None


class LoopsError(Exception):
    """The base class of all errors caused by the network or the server."""

    def __reduce__(self) -> tuple[Callable[..., LoopsError], tuple[object, ...]]:
        # Exceptions are unpickled by calling the class with `args`, which does not work for
        # constructors with keyword-only parameters. Task queues pickle errors, so they are rebuilt
        # without calling the constructor.
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(
    kind: type[LoopsError], args: tuple[object, ...], state: dict[str, object]
) -> LoopsError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(LoopsError, ValueError):
    """The client cannot be set up like this: the API key is missing, the base URL is invalid, …"""


class RecipientNotAllowedError(LoopsError):
    """`allow_recipients` does not cover this recipient. Nothing was sent."""


class WebhookVerificationError(LoopsError):
    """A webhook delivery is not authentic. `reason` is one word that says which check failed."""

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class APIError(LoopsError):
    """A call failed.

    `operation` is the method that was called (`"events.send"`), and `history` lists the attempts.
    `idempotency_key` is the key of a send: repeating the call with the same key within 24 hours
    does not send anything twice.
    """

    sent: bool = True
    """Whether the server may have seen the request, on any of the attempts."""
    hint: str | None = None
    """How to find out what happened, or what is safe to do, if the error is `ambiguous`."""

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        history: tuple[Attempt, ...] = (),
        idempotency_key: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        self.history = history
        self.idempotency_key = idempotency_key

    @property
    def attempts(self) -> int:
        """The number of attempts that were made."""
        return len(self.history)

    @property
    def ambiguous(self) -> bool:
        """Whether any attempt may have been carried out although the call failed."""
        return any(attempt.ambiguous for attempt in self.history)

    def _headline(self) -> str:
        return self.message

    def __str__(self) -> str:
        attempts = "1 attempt" if self.attempts == 1 else f"{self.attempts} attempts"
        warning = ", may have been carried out" if self.ambiguous else ""
        if warning and self.hint:
            warning += f": {self.hint}"
        return f"{self._headline()} ({self.operation}, {attempts}{warning})"


class APIConnectionError(APIError):
    """No response arrived: the connection was refused, was reset or broke off.

    `sent` is true if any attempt may have reached the server, even if a later attempt could not
    connect.
    """

    def __init__(self, message: str, *, sent: bool, **context: Unpack[CallContext]) -> None:
        super().__init__(message, **context)
        self.sent = sent


class APITimeoutError(APIConnectionError, TimeoutError):
    """No response arrived in time, or the deadline of the retry policy left no time to send."""


class APIResponseError(APIError):
    """The server accepted the call (2xx), but its response breaks the contract.

    The call has very likely been carried out. The message names the offending field.
    """

    def __init__(self, message: str, *, status_code: int, **context: Unpack[CallContext]) -> None:
        super().__init__(message, **context)
        self.status_code = status_code


class APIStatusError(APIError):
    """The server responded with a status other than 2xx.

    `message` is the server's own text, and `body` is the decoded JSON (or the text of any other
    body). The names in `headers` are in lower case. `retry_after` is the number of seconds that the
    server asks the client to wait, if any.
    """

    def __init__(
        self,
        message: str,
        *,
        status_code: int,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        retry_after: float | None = None,
        **context: Unpack[CallContext],
    ) -> None:
        super().__init__(message, **context)
        self.status_code = status_code
        self.body = body
        self.headers: dict[str, str] = dict(headers or {})
        self.retry_after = retry_after

    def _headline(self) -> str:
        return f"{self.status_code} {self.message}"


class BadRequestError(APIStatusError):
    """400: the server refuses the arguments, or they do not fit the state of the resource."""


class AuthenticationError(APIStatusError):
    """401: the API key is wrong, or the team may not use this part of the API."""


class PermissionDeniedError(APIStatusError):
    """403: the server does not permit this call."""


class NotFoundError(APIStatusError):
    """404: the team has no such resource."""


class MethodNotAllowedError(APIStatusError):
    """405: the server does not support this HTTP method for the path."""


class ConflictError(APIStatusError):
    """409: the resource exists already, is in the wrong state, or has a newer revision."""


class IdempotencyConflictError(ConflictError):
    """409 for the first attempt of a send: the key was used before, and *this call sent nothing*.

    A 409 for a later attempt of the same call is not an error. It proves that an earlier attempt
    arrived, and the call returns with `Reply.replayed` set.
    """


class StaleRevisionError(ConflictError):
    """409: the workflow has a newer revision than the one passed; *this attempt changed nothing*.

    Read the workflow again, check that the change still makes sense, and repeat it. If the error is
    `ambiguous`, an earlier attempt of the same call may have created the newer revision.
    """


class ConfirmationRequiredError(APIError):
    """**Nothing was changed**: the change would drop queued contacts and has to be confirmed.

    The documentation of the method says how to confirm. For most of these calls, the server returns
    200 although it has not made the change.
    """

    queued_contact_count: int | None = None
    """The number of queued contacts that would be dropped, if the server says so."""


class WorkflowInUseError(ConfirmationRequiredError, ConflictError):
    """409: the workflow is sending or has queued contacts; delete it with `confirm_delete=True`."""


class StorageError(APIStatusError):
    """The storage host behind an upload refused the file; `status_code` is its status.

    The storage is not the API, so the API key is never the cause. Its response may quote the
    signed URL, so `body` is `None` and `headers` holds little more than its request ids.
    """


class PayloadTooLargeError(APIStatusError):
    """413: the request is too large."""


class UnprocessableEntityError(APIStatusError):
    """422: the content does not compile or cannot be published."""


class RateLimitError(APIStatusError):
    """429: too many requests, and the retries were refused as well."""

    @property
    def limit(self) -> int | None:
        """The number of requests that the current window allows, if the server says so."""
        return _whole_number(self.headers.get("x-ratelimit-limit"))

    @property
    def remaining(self) -> int | None:
        """The number of requests left in the current window, if the server says so."""
        return _whole_number(self.headers.get("x-ratelimit-remaining"))


class QuotaExceededError(RateLimitError):
    """429: a daily quota (previews, uploads) is used up, so retrying soon does not help."""


class ServerError(APIStatusError):
    """Any status of 500 or above."""


STATUS_ERRORS: Mapping[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    409: ConflictError,
    413: PayloadTooLargeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status: int) -> type[APIStatusError]:
    """Returns the class for a status: `ServerError` or `APIStatusError` if it has no other."""
    return STATUS_ERRORS.get(status, ServerError if status >= 500 else APIStatusError)


def unusable_field_error(field: str, operation: str, status: int = 200) -> APIResponseError:
    """Makes the error for a readable response with a field that the next call cannot use."""
    return APIResponseError(
        f'{status}, but the response breaks the contract: field "{field}" cannot be used',
        status_code=status,
        operation=operation,
    )


def convert_error(error: APIStatusError, kind: type[E]) -> E:
    """Makes the same error with a more specific class."""
    return cast("E", _rebuild(kind, error.args, error.__dict__))


def _whole_number(text: str | None) -> int | None:
    if text is None or not text.isascii() or not text.isdecimal() or len(text) > 9:
        return None
    return int(text)
