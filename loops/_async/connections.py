"""Which httpx client sends: one of our own for each place, or the one the user brought."""

from __future__ import annotations

import threading

import httpx

from .._call.concurrency import Place, async_place
from .._call.request import NoCookies
from ..errors import ConfigurationError


class AsyncConnections:
    """Makes pools when they are first needed.

    Connections belong to the process and the event loop that opened them. After a fork, or in a
    second event loop, the same client object therefore gets a pool of its own.
    """

    def __init__(self, given: httpx.AsyncClient | None) -> None:
        if given is not None and not isinstance(given, httpx.AsyncClient):
            raise ConfigurationError(
                f"http_client must be an httpx.AsyncClient here, not {type(given).__name__}"
            )
        self.given = given
        self._pools: dict[Place, httpx.AsyncClient] = {}
        self._lock = threading.Lock()
        self._closed = False

    def http(self) -> httpx.AsyncClient:
        """The httpx client to use here and now."""
        if self._closed:
            raise RuntimeError("this client has been closed")
        if self.given is not None:
            return self.given
        place = async_place()
        pool = self._pools.get(place)
        return pool if pool is not None else self._open(place)

    def _open(self, place: Place) -> httpx.AsyncClient:
        with self._lock:
            # Pools of another process or of a finished loop cannot be used or closed from here.
            self._pools = {
                at: pool for at, pool in self._pools.items() if at[0] == place[0] and not _over(at)
            }
            if place not in self._pools:  # another thread may have been quicker
                # Redirects would repeat a POST, or carry the key to another host.
                self._pools[place] = httpx.AsyncClient(follow_redirects=False, cookies=NoCookies())
            return self._pools[place]

    async def aclose(self) -> None:
        """Closes our own pool; the user's client stays open."""
        self._closed = True
        pool = self._pools.pop(async_place(), None)
        if pool is not None:
            await pool.aclose()


def _over(place: Place) -> bool:
    is_closed = getattr(place[1], "is_closed", None)
    return is_closed is not None and is_closed()
