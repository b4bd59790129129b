"""What differs between the two worlds besides the words `async` and `await`.

The client modules name the `async_` half; `scripts/unasync.py` writes the other name into the
sync half.
"""

from __future__ import annotations

import os
import time
from typing import TypeAlias

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
