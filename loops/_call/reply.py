"""The full answer to one call, and how it reaches those who want more than its data."""

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
    """What `client.with_response(method, …)` returns and `on_reply` receives."""

    data: T_co
    """What the method returns by itself."""
    operation: str
    """The method that was called, such as `"events.send"`."""
    status: int
    """The HTTP status of the last attempt."""
    headers: Mapping[str, str]
    """Response headers, names in lower case."""
    history: tuple[Attempt, ...] = ()
    """What became of each attempt, the successful one last."""
    idempotency_key: str | None = None
    """The key a send went out under: the caller's, or the one made for this call."""
    replayed: bool = False
    """Success was learnt from a later attempt: an earlier one, whose answer got lost, had arrived.

    `data` then holds the values a first success has by contract, and `status` is the one that
    proved it (409 for a send).
    """

    @property
    def attempts(self) -> int:
        """How many times the request was tried."""
        return len(self.history)

    def __repr__(self) -> str:
        # Neither data nor headers: what people are called and where they live is not for logs.
        replayed = ", replayed" if self.replayed else ""
        return f"<Reply {self.status} to {self.operation}, attempts: {self.attempts}{replayed}>"


_captured: ContextVar[list[Reply[Any]] | None] = ContextVar("loops_replies", default=None)


@contextmanager
def capture() -> Iterator[list[Reply[Any]]]:
    """Collects the replies of the calls made in this context, oldest first."""
    replies: list[Reply[Any]] = []
    token = _captured.set(replies)
    try:
        yield replies
    finally:
        _captured.reset(token)


def announce(reply: Reply[Any], hook: Callable[[Reply[Any]], None] | None) -> None:
    """Shows a reply to the hook, and to the context that captures.

    The call has succeeded. If a failing hook could turn that into an error, the caller would
    take a mail that went out for one that did not, and send it again.
    """
    if hook is not None:
        try:
            hook(reply)
        except Exception:
            _log.exception("on_reply failed after %s had succeeded", reply.operation)
    captured = _captured.get()
    if captured is not None:  # last, so that calls which the hook makes stand before this one
        captured.append(reply)
