"""What differs between the two worlds besides the words `async` and `await`.

The client modules name the `async_` half; `scripts/unasync.py` writes the other name into the
sync half.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any, TypeAlias, TypeVar

import httpx

from .response import longest

T = TypeVar("T")

Place: TypeAlias = tuple[int, object]
"""Where a pool of connections may be used: one process and, if any, one event loop."""


async def async_sleep(seconds: float) -> None:
    """Lets other tasks run meanwhile."""
    import asyncio  # not at the top: who is in the other world need not load it

    await asyncio.sleep(seconds)


sync_sleep = time.sleep


def async_place() -> Place:
    """This process and the running event loop."""
    import asyncio

    return os.getpid(), asyncio.get_running_loop()


def sync_place() -> Place:
    """This process; its threads share a pool."""
    return os.getpid(), None


async def async_attempt(
    attempt: Coroutine[Any, Any, T], timeout: httpx.Timeout, time_left: float | None
) -> T:
    """What an attempt returns. It ends when all parts of its timeout, or the time left, are over.

    The transport bounds each single wait by itself, and tells more when it does. So a timer, a
    moment later than that, is worth its price only where there is a deadline.
    """
    import asyncio

    seconds = longest(timeout)
    end = math.inf if seconds is None else time.perf_counter() + seconds
    steps = _tidily(attempt, asyncio.CancelledError, end)
    if time_left is None:
        return await steps
    async with asyncio.timeout(time_left + 0.02):
        return await steps


@coroutine
def _tidily(
    attempt: Coroutine[Any, Any, T], cancelled: type[BaseException], end: float
) -> Generator[Any, None, T]:
    """Runs an attempt, until `end` at most, and interrupts it only where it waits for something.

    The pool of httpcore takes and gives back connections in steps that merely give way to other
    tasks. Cancelled at one of these, it would keep a connection for ever as taken: its guards
    hold against the scopes of anyio, not against `task.cancel()`. So that is held back until
    the next real wait, or the end.
    """
    held: BaseException | None = None
    error: BaseException | None = None
    while True:
        try:
            awaited = attempt.send(None) if error is None else attempt.throw(error)
        except StopIteration as done:
            if held is not None:
                raise held from None
            answer: T = done.value
            return answer
        error = None
        if held is not None and awaited is not None:
            awaited.cancel()  # as a task does that was cancelled before it began to wait
            held = None
        try:
            yield awaited
            if awaited is not None and time.perf_counter() > end:
                error = TimeoutError()
        except cancelled as interruption:
            if awaited is None:
                held = interruption
            else:
                error = interruption
        except BaseException as interruption:
            error = interruption


def sync_attempt(attempt: T, timeout: httpx.Timeout, time_left: float | None) -> T:
    """The same, as it stands: it has been made, and nobody can wake a thread that waits.

    So here a server that sends its *headers* byte by byte is stopped by the timeout of each
    byte alone; all else has its bounds in `TimeLeft` and `Reading`.
    """
    return attempt
