"""Everything that can go wrong, as one tree.

    LoopsError
    ├ ConfigurationError (ValueError)
    ├ RecipientNotAllowedError
    ├ APIError                      operation, history, attempts, ambiguous, sent, idempotency_key
    │ ├ APIConnectionError            sent: could the server have seen the request?
    │ │ └ APITimeoutError (TimeoutError)
    │ ├ APIStatusError                status_code, message, body, headers, retry_after
    │ │ ├ BadRequestError 400           ├ MethodNotAllowedError 405
    │ │ ├ AuthenticationError 401       ├ PayloadTooLargeError 413
    │ │ ├ PermissionDeniedError 403     ├ UnprocessableEntityError 422
    │ │ ├ NotFoundError 404             ├ StorageError, whatever the status
    │ │ ├ ConflictError 409 ─ IdempotencyConflictError, StaleRevisionError, WorkflowInUseError
    │ │ ├ RateLimitError 429            limit, remaining ─ QuotaExceededError
    │ │ └ ServerError ≥ 500
    │ ├ ConfirmationRequiredError     queued_contact_count ─ WorkflowInUseError 409
    │ └ APIResponseError              a 2xx that breaks the contract
    └ WebhookVerificationError      reason

Whoever catches `LoopsError` catches everything that the network or the server can cause. The
HTTP status chooses the class, never the text. All of them pickle, and none prints a header, a
request body or a key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar, cast

E = TypeVar("E", bound="APIStatusError")


class Attempt(NamedTuple):
    """What became of one attempt of a call."""

    outcome: str
    """The status (`"503"`), or the kind of failure (`"ReadTimeout"`)."""
    ambiguous: bool
    """Whether the server may have carried the request out although no success came back."""
    seconds: float
    """From the start of sending to the last byte of the answer, or to the failure."""


class LoopsError(Exception):
    """The root: catch this to catch all that this library raises for network or server."""

    def __reduce__(self) -> tuple[Callable[..., LoopsError], tuple[object, ...]]:
        # Exceptions pickle by calling the class with `args`, which keyword-only constructors
        # refuse. Errors cross process borders in task queues, so rebuild without the constructor.
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(
    kind: type[LoopsError], args: tuple[object, ...], state: dict[str, object]
) -> LoopsError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(LoopsError, ValueError):
    """The client cannot be set up like this: no API key, a base URL that is none, …"""


class RecipientNotAllowedError(LoopsError):
    """`allow_recipients` forbids mail to this recipient; nothing was sent."""


class WebhookVerificationError(LoopsError):
    """A webhook delivery is not authentic; `reason` says in one word what failed."""

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class APIError(LoopsError):
    """A call failed.

    `operation` is the method that was called (`"events.send"`), `history` what became of each
    attempt, `idempotency_key` the key that protected a send: repeat the call with it and
    nothing goes out twice.
    """

    sent: bool = True
    """Whether the server may have seen the request, on any attempt."""
    settle: str | None = None
    """When the error is `ambiguous`: how to find out what happened, or what is safe to do."""

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
        """How many times the request was tried."""
        return len(self.history)

    @property
    def ambiguous(self) -> bool:
        """Whether some attempt may have been carried out although this error is the result."""
        return any(attempt.ambiguous for attempt in self.history)

    def _headline(self) -> str:
        return self.message

    def __str__(self) -> str:
        tries = "1 attempt" if self.attempts == 1 else f"{self.attempts} attempts"
        doubt = ", may have been carried out" if self.ambiguous else ""
        if doubt and self.settle:
            doubt += f": {self.settle}"
        return f"{self._headline()} ({self.operation}, {tries}{doubt})"


class APIConnectionError(APIError):
    """No answer: refused, reset, broken off. `sent` tells whether the server may have seen it.

    `sent` is about all attempts: one that was refused does not undo one that got lost.
    """

    def __init__(
        self,
        message: str,
        *,
        sent: bool,
        operation: str,
        history: tuple[Attempt, ...] = (),
        idempotency_key: str | None = None,
    ) -> None:
        super().__init__(
            message, operation=operation, history=history, idempotency_key=idempotency_key
        )
        self.sent = sent


class APITimeoutError(APIConnectionError, TimeoutError):
    """No answer in time, or the deadline of the retry policy left no time to ask."""


class APIResponseError(APIError):
    """The server accepted the call (2xx), but its answer breaks the contract.

    Whatever the call was to do has very likely been done. The message names the offending field.
    """

    def __init__(
        self,
        message: str,
        *,
        status_code: int,
        operation: str,
        history: tuple[Attempt, ...] = (),
        idempotency_key: str | None = None,
    ) -> None:
        super().__init__(
            message, operation=operation, history=history, idempotency_key=idempotency_key
        )
        self.status_code = status_code


class APIStatusError(APIError):
    """The server answered with a status that is no success.

    `message` is the server's own text, `body` the decoded JSON (or the raw text), `headers` has
    lower-case names, `retry_after` the seconds that the server asks to wait, if it does.
    """

    def __init__(
        self,
        message: str,
        *,
        status_code: int,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        retry_after: float | None = None,
        operation: str,
        history: tuple[Attempt, ...] = (),
        idempotency_key: str | None = None,
    ) -> None:
        super().__init__(
            message, operation=operation, history=history, idempotency_key=idempotency_key
        )
        self.status_code = status_code
        self.body = body
        self.headers: dict[str, str] = dict(headers or {})
        self.retry_after = retry_after

    def _headline(self) -> str:
        return f"{self.status_code} {self.message}"


class BadRequestError(APIStatusError):
    """400: the server refuses the arguments, or the state they meet."""


class AuthenticationError(APIStatusError):
    """401: the key is wrong, or the team may not use this part of the API."""


class PermissionDeniedError(APIStatusError):
    """403."""


class NotFoundError(APIStatusError):
    """404: the team has no such thing."""


class MethodNotAllowedError(APIStatusError):
    """405."""


class ConflictError(APIStatusError):
    """409: it exists already, it is not in the right state, or the revision is stale."""


class IdempotencyConflictError(ConflictError):
    """409 to the first attempt of a send: this key was used before, and *nothing was sent now*.

    A conflict on a later attempt of the same call is no error: it proves that an earlier attempt
    arrived, and the call returns with `Reply.replayed` set.
    """


class StaleRevisionError(ConflictError):
    """409: the workflow has changed since the revision that was given; *nothing was changed now*.

    Read it again, look whether the change still makes sense, and repeat it. If the error is
    `ambiguous`, an earlier attempt of this very call may be what made the newer revision.
    """


class ConfirmationRequiredError(APIError):
    """**Nothing was changed**: contacts are in the way, and the change has to be confirmed.

    The method that raised it says how to confirm. For most of these calls the server answers
    200, as if it were done.
    """

    queued_contact_count: int | None = None
    """The contacts that wait inside and would be dropped, if the server says how many."""


class WorkflowInUseError(ConfirmationRequiredError, ConflictError):
    """409: the workflow sends or has queued contacts; deleting it takes `confirm_delete=True`."""


class StorageError(APIStatusError):
    """The storage behind an upload refused the file; `status_code` is what the storage said.

    It is not the API: whatever the status, the API key is not the cause. Its answer may quote the
    signed address, so `body` is `None` and `headers` holds little more than its request ids.
    """


class PayloadTooLargeError(APIStatusError):
    """413."""


class UnprocessableEntityError(APIStatusError):
    """422: understood, but the content does not compile or cannot go live."""


class RateLimitError(APIStatusError):
    """429: too many requests; retries did not get through either."""

    @property
    def limit(self) -> int | None:
        """Requests allowed in the current window, if the server said so."""
        return _whole_number(self.headers.get("x-ratelimit-limit"))

    @property
    def remaining(self) -> int | None:
        """Requests left in the current window, if the server said so."""
        return _whole_number(self.headers.get("x-ratelimit-remaining"))


class QuotaExceededError(RateLimitError):
    """429 that waiting a moment does not cure: a daily quota (previews, uploads) is used up."""


class ServerError(APIStatusError):
    """500 and above."""


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


def status_error(status: int) -> type[APIStatusError]:
    """The class for a status; statuses without a class of their own fall to the family."""
    return STATUS_ERRORS.get(status, ServerError if status >= 500 else APIStatusError)


def unusable(field: str, operation: str, status: int = 200) -> APIResponseError:
    """The error for an answer that can be read, with a field that the next call cannot use."""
    return APIResponseError(
        f'{status}, but the answer breaks the contract: field "{field}" cannot be used',
        status_code=status,
        operation=operation,
    )


def narrowed(error: APIStatusError, kind: type[E]) -> E:
    """The same error as one of a class that says more."""
    return cast("E", _rebuild(kind, error.args, error.__dict__))


def _whole_number(text: str | None) -> int | None:
    if text is None or not text.isascii() or not text.isdecimal() or len(text) > 9:
        return None
    return int(text)
