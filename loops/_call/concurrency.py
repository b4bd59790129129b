"""The differences between sync and async other than the words `async` and `await`.

The modules in `_async` use the `async_` functions; `scripts/unasync.py` writes the `sync_` ones
into `_sync`.
"""

from __future__ import annotations

import math
import time
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpx

from .timeouts import total_seconds

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


async def async_sleep(seconds: float) -> None:
    """Sleeps while other tasks run."""
    import asyncio  # imported late: a sync program does not need it

    await asyncio.sleep(seconds)


sync_sleep = time.sleep


async def async_attempt(
    attempt: Coroutine[Any, Any, T], timeout: httpx.Timeout, time_left: float | None
) -> T:
    """Runs an attempt for at most the sum of its timeouts, or `time_left` seconds.

    The transport limits each wait itself and raises a more precise error. A timer, which fires a
    moment later, is therefore only set if there is a deadline.
    """
    import asyncio

    seconds = total_seconds(timeout)
    end = math.inf if seconds is None else time.perf_counter() + seconds
    steps = _cancel_only_while_waiting(attempt, end)
    if time_left is None:
        return await steps
    async with asyncio.timeout(time_left + 0.02):
        return await steps


@coroutine
def _cancel_only_while_waiting(
    attempt: Coroutine[Any, Any, T], end: float
) -> Generator[Any, None, T]:
    """Runs an attempt until `end` at most, and cancels it only where it waits for something.

    httpcore's pool assigns and releases connections in steps that yield to other tasks without
    waiting. A task cancelled at such a step leaks a connection slot permanently, because the pool
    is shielded against anyio's cancel scopes but not against `task.cancel()`: encode/httpcore#1093,
    open as of httpcore 1.0.9. A cancellation at such a step is therefore held back until the next
    real wait.

    httpcore implements timeouts with anyio's cancel scopes. They cancel the same task repeatedly
    until the cancellation takes effect, and code in a cancelled scope relies on that. A second
    cancellation is therefore not held back, and one that was undone (`task.cancelling()` is 0) is
    dropped. Delete this function when the issue is fixed in the oldest supported httpcore.
    """
    import asyncio

    task = cast("asyncio.Task[Any]", asyncio.current_task())
    held: BaseException | None = None
    error: BaseException | None = None
    while True:
        try:
            awaited = attempt.send(None) if error is None else attempt.throw(error)
        except Exception as ended:
            if held is not None and task.cancelling():
                raise held from None
            if isinstance(ended, StopIteration):
                return cast("T", ended.value)
            raise
        error = None
        if held is not None and awaited is not None:
            if task.cancelling():
                awaited.cancel()  # as asyncio does for a task that was cancelled before it waits
            held = None
        try:
            yield awaited
            if awaited is not None and time.perf_counter() > end:
                error = TimeoutError()
        except asyncio.CancelledError as cancellation:
            if awaited is None and held is None:
                held = cancellation
            else:
                held, error = None, cancellation
        except BaseException as interruption:
            error = interruption


def sync_attempt(attempt: T, timeout: httpx.Timeout, time_left: float | None) -> T:
    """Returns the result of an attempt, which has already been made when this is called.

    Nothing can wake a thread that waits for a socket. A server that sends its *headers* byte by
    byte is therefore limited only by the timeout for each byte; the rest of an attempt is limited
    by `AttemptTimeouts` and `BodyReader`.
    """
    return attempt
