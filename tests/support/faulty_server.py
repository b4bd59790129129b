"""A server on loopback that applies faults to requests before and after it carries them out."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple

from .server import (
    Action,
    KeepAlive,
    ReceivedRequest,
    Server,
    perform,
    read_body,
    read_to_the_end,
    shut,
)

SMALL = (4096, 1000)
LARGE = (1 << 20, 32000)
"""Bytes of a receive buffer, and of a segment."""


class Treatment(NamedTuple):
    """What the server does with a request.

    `respond` gets all bytes of the true response, or none if the request is not carried out.
    With `head_only` the server never reads the body of the request.
    """

    respond: Callable[[bytes], Action]
    carried_out: bool
    head_only: bool = False


NO_FAULT = Treatment(KeepAlive, carried_out=True)


class FaultyServer(Server):
    """Asks `treat` what to do with each request, which it sees by its head.

    `carry_out` carries a request out, and returns all bytes of the true response.
    """

    def __init__(
        self,
        treat: Callable[[ReceivedRequest], Treatment],
        carry_out: Callable[[ReceivedRequest], bytes],
    ) -> None:
        self._treat = treat
        self._carry_out = carry_out
        self._open = 0
        self._changed = threading.Condition()
        self._given_up = threading.Event()
        self._backlog: list[socket.socket] = []
        super().__init__(lambda request: KeepAlive(carry_out(request)))

    def set_receive_buffer(self, size: tuple[int, int]) -> None:
        """Sets how much new connections take in without reading it.

        The segments matter because the kernel sizes the sender's buffer by them.
        """
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, size[0])
        self._listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, size[1])

    def refuse(self) -> None:
        """Keeps the port and refuses connections until `listen`. Call it before the first one."""
        shut(self._listener)
        self._threads.pop().join()
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.bind(("127.0.0.1", self.port))

    def fill_backlog(self) -> None:
        """Lets clients wait for a connection until `listen`. Call it before the first one."""
        self.refuse()
        self._listener.listen(0)
        for _ in range(2):  # one waits to be accepted, and one for its place
            client = socket.socket()
            client.setblocking(False)
            client.connect_ex(("127.0.0.1", self.port))
            self._backlog.append(client)

    def listen(self) -> None:
        """Accepts connections again."""
        self._empty_backlog()
        self._listener.listen(64)
        self._start(self._accept)

    def all_closed(self, seconds: float) -> bool:
        """Whether the client has closed every connection, or does so within this time."""
        self._given_up.set()
        with self._changed:
            return self._changed.wait_for(lambda: self._open == 0, seconds)

    def end(self) -> None:
        self._given_up.set()
        self._empty_backlog()
        super().end()

    def _empty_backlog(self) -> None:
        while self._backlog:
            self._backlog.pop().close()

    def _serve(self, connection: socket.socket, number: int) -> None:
        self._count(1)
        try:
            super()._serve(connection, number)
        finally:
            self._count(-1)

    def _count(self, change: int) -> None:
        with self._changed:
            self._open += change
            self._changed.notify_all()

    def _exchange(self, connection: socket.socket, stream: BinaryIO, head: ReceivedRequest) -> bool:
        with self._lock:
            treatment = self._treat(head)
        if treatment.head_only:
            self.requests.append(head)
            self._given_up.wait()  # reading earlier would make room for more
            return read_to_the_end(connection)
        request = read_body(stream, head)
        with self._lock:
            self.requests.append(request)
            truth = self._carry_out(request) if treatment.carried_out else b""
        return perform(connection, treatment.respond(truth))


@contextmanager
def faulty(
    treat: Callable[[ReceivedRequest], Treatment],
    carry_out: Callable[[ReceivedRequest], bytes],
) -> Iterator[FaultyServer]:
    """A `FaultyServer`, until the block ends."""
    server = FaultyServer(treat, carry_out)
    try:
        yield server
    finally:
        server.end()
