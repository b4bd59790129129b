"""Hands the replies of calls to whoever asked to see them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from ._reply import Reply

_replies: ContextVar[list[Reply[Any]] | None] = ContextVar("loops_replies", default=None)
_log = logging.getLogger("loops")


@contextmanager
def capture() -> Iterator[list[Reply[Any]]]:
    """Collects the replies of the calls made in this context, oldest first."""
    replies: list[Reply[Any]] = []
    token = _replies.set(replies)
    try:
        yield replies
    finally:
        _replies.reset(token)


def announce(reply: Reply[Any], hook: Callable[[Reply[Any]], None] | None) -> None:
    """Shows a reply to the context that captures, and to the hook.

    The call has succeeded. If a failing hook could turn that into an error, the caller would
    take a mail that went out for one that did not, and send it again.
    """
    if hook is not None:
        try:
            hook(reply)
        except Exception:
            _log.exception("on_reply failed after %s had succeeded", reply.operation)
    captured = _replies.get()
    if captured is not None:  # last, so that calls which the hook makes stand before this one
        captured.append(reply)
