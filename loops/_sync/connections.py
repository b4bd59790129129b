# Written by scripts/unasync.py from loops/_async/connections.py. Do not edit.
"""The httpx clients that send requests: one per loop scope, or a user-supplied one."""

from __future__ import annotations

import threading

import httpx

from .._call.request import NoCookies
from .._loop_scope import LoopScope, sync_scope
from ..errors import ConfigurationError


class Connections:
    """Opens connection pools when they are first needed.

    Connections belong to the process and the event loop that opened them. After a fork, or in a
    second event loop, a client therefore opens another pool.
    """

    def __init__(self, user_supplied: httpx.Client | None) -> None:
        if user_supplied is not None and not isinstance(user_supplied, httpx.Client):
            raise ConfigurationError(
                f"http_client must be an httpx.Client, not {type(user_supplied).__name__}"
            )
        self.user_supplied = user_supplied
        self._pools: dict[LoopScope, httpx.Client] = {}
        self._lock = threading.Lock()
        self._closed = False

    def http_client(self) -> httpx.Client:
        """Returns the httpx client to use in this process and event loop."""
        if self._closed:
            raise RuntimeError("this client has been closed")
        if self.user_supplied is not None:
            return self.user_supplied
        scope = sync_scope()
        pool = self._pools.get(scope)
        return pool if pool is not None else self._open(scope)

    def _open(self, scope: LoopScope) -> httpx.Client:
        with self._lock:
            # Pools of another process or of a closed loop cannot be used or closed from here.
            self._pools = {
                at: pool
                for at, pool in self._pools.items()
                if at[0] == scope[0] and not _is_closed(at)
            }
            if scope not in self._pools:  # another thread may have opened it
                # Following redirects would repeat a POST or send the API key to another host.
                self._pools[scope] = httpx.Client(follow_redirects=False, cookies=NoCookies())
            return self._pools[scope]

    def close(self) -> None:
        """Closes the pool of this loop scope; a user-supplied client stays open."""
        self._closed = True
        pool = self._pools.pop(sync_scope(), None)
        if pool is not None:
            pool.close()


def _is_closed(scope: LoopScope) -> bool:
    is_closed = getattr(scope[1], "is_closed", None)
    return is_closed is not None and is_closed()
