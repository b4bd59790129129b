"""What differs between the two worlds besides the words `async` and `await`.

The client modules name the `async_` half; `scripts/unasync.py` writes the other name into the
sync half.
"""

from __future__ import annotations

import os
import time
from contextlib import AbstractAsyncContextManager, AbstractContextManager, nullcontext
from typing import TypeAlias

import httpx

from ._answer import longest

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


def async_within(
    timeout: httpx.Timeout, time_left: float | None
) -> AbstractAsyncContextManager[object]:
    """Ends an attempt that outlasts the time left, or all parts of its timeout together.

    A moment later than that: the transport's own timeouts tell more, if they notice.
    """
    import asyncio

    seconds = longest(timeout, time_left)
    return asyncio.timeout(None if seconds is None else seconds + 0.02)


_NOTHING: AbstractContextManager[object] = nullcontext()


def sync_within(timeout: httpx.Timeout, time_left: float | None) -> AbstractContextManager[object]:
    """No more than a place holder: nobody can wake a thread that waits for a socket.

    So here a server that sends its *headers* byte by byte is stopped by the timeout of each
    byte alone; all else has its bounds in `TimeLeft` and `Reading`.
    """
    return _NOTHING
