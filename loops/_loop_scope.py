"""Where connections may be used: in the process and the event loop that opened them."""

from __future__ import annotations

import os
from typing import TypeAlias

LoopScope: TypeAlias = tuple[int, object]
"""The id of a process and, if async, an event loop."""


def async_scope() -> LoopScope:
    """Returns this process and the running event loop."""
    import asyncio

    return os.getpid(), asyncio.get_running_loop()


def sync_scope() -> LoopScope:
    """Returns this process, whose threads share a pool."""
    return os.getpid(), None
