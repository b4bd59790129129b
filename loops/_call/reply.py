"""The reply to one call, and how it reaches `with_response` and `on_reply`."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Generic, NamedTuple, TypeVar

from ..errors import Attempt

T_co = TypeVar("T_co", covariant=True)

_log = logging.getLogger("loops")


class Reply(NamedTuple, Generic[T_co]):
    """The reply to a successful call: `with_response` returns it and `on_reply` receives it."""

    data: T_co
    """The result that the method returns without `with_response`."""
    operation: str
    """The method that was called, such as `"events.send"`."""
    status: int
    """The HTTP status of the last attempt."""
    headers: Mapping[str, str]
    """The response headers, with names in lower case."""
    history: tuple[Attempt, ...] = ()
    """The attempts that were made; the successful one is the last."""
    idempotency_key: str | None = None
    """The key of a send: the one that was passed, or the one that was generated for this call."""
    replayed: bool = False
    """Whether an earlier attempt, whose response was lost, turned out to have been carried out.

    `data` then holds the values that the contract gives for a first success, and `status` is the
    status that proved it (409 for a send).
    """

    @property
    def attempts(self) -> int:
        """The number of attempts that were made."""
        return len(self.history)

    def __repr__(self) -> str:
        # Without data and headers: personal data does not belong in logs.
        replayed = ", replayed" if self.replayed else ""
        return f"<Reply {self.status} to {self.operation}, attempts: {self.attempts}{replayed}>"


_captured: ContextVar[list[Reply[Any]] | None] = ContextVar("loops_replies", default=None)


@contextmanager
def capture() -> Iterator[list[Reply[Any]]]:
    """Collects the replies of the calls made in this context, in order."""
    replies: list[Reply[Any]] = []
    token = _captured.set(replies)
    try:
        yield replies
    finally:
        _captured.reset(token)


def announce(reply: Reply[Any], hook: Callable[[Reply[Any]], None] | None) -> None:
    """Passes a reply to the hook and to `capture`.

    The call has succeeded. If a failing hook could turn that into an error, the caller might
    believe that an email was not sent, and send it again.
    """
    if hook is not None:
        try:
            hook(reply)
        except Exception:
            _log.exception("on_reply failed after %s had succeeded", reply.operation)
    captured = _captured.get()
    if captured is not None:  # last, so that calls made by the hook come before this one
        captured.append(reply)
