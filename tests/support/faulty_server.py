"""A server on loopback on which requests meet faults, as they are met on a wire."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple

from tests.support import server as plain
from tests.support.server import Hang, Heard, Stay

SMALL = (4096, 1000)
LARGE = (1 << 20, 32000)
"""Bytes of a buffer for what has come and is not read, and of a segment."""


class Drip(NamedTuple):
    """Sends the first bytes at once and the others one by one."""

    at_once: bytes
    drop_by_drop: bytes
    pause: float = 0.01


class Endless(NamedTuple):
    """Sends the beginning, and then the same bytes for ever."""

    beginning: bytes
    again: bytes
    pause: float = 0.01


Answer = plain.Answer | Drip | Endless


class Strike(NamedTuple):
    """What becomes of a request.

    `answer` is given all bytes of the true response; none, if the request is not to be carried
    out. A `deaf` server reads no more than the head of the request.
    """

    answer: Callable[[bytes], Answer]
    carried_out: bool
    deaf: bool = False


NO_FAULT = Strike(Stay, carried_out=True)


class FaultyServer(plain.Server):
    """Asks `strike` what becomes of each request, by its head.

    `carry_out` does what is asked, and returns all bytes of the true response.
    """

    def __init__(
        self, strike: Callable[[Heard], Strike], carry_out: Callable[[Heard], bytes]
    ) -> None:
        self._strike = strike
        self._carry_out = carry_out
        self._open = 0
        self._changed = threading.Condition()
        self._given_up = threading.Event()
        self._crowd: list[socket.socket] = []
        super().__init__(lambda heard: Stay(carry_out(heard)))

    def buffer(self, size: tuple[int, int]) -> None:
        """The size of what connections to come take in without it being read.

        The segments matter because the kernel sizes the buffer of the sender by them.
        """
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, size[0])
        self._listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, size[1])

    def refuse(self) -> None:
        """Keeps the port and refuses connections, until `listen`. Before the first one only."""
        plain._shut(self._listener)
        self._threads.pop().join()
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.bind(("127.0.0.1", self.port))

    def crowd(self) -> None:
        """Lets who connects wait until `listen`. Before the first connection only."""
        self.refuse()
        self._listener.listen(0)
        for _ in range(2):  # one that waits to be accepted, one that waits to wait
            visitor = socket.socket()
            visitor.setblocking(False)
            visitor.connect_ex(("127.0.0.1", self.port))
            self._crowd.append(visitor)

    def listen(self) -> None:
        """Accepts connections again."""
        while self._crowd:
            self._crowd.pop().close()
        self._listener.listen(64)
        self._start(self._accept)

    def all_closed(self, seconds: float) -> bool:
        """Whether the client has closed every connection, or does so within this time."""
        self._given_up.set()
        with self._changed:
            return self._changed.wait_for(lambda: self._open == 0, seconds)

    def end(self) -> None:
        self._given_up.set()
        while self._crowd:
            self._crowd.pop().close()
        super().end()

    def _serve(self, connection: socket.socket, number: int) -> None:
        self._count(1)
        try:
            with connection, connection.makefile("rb") as stream:
                while head := _read_head(stream, number):
                    if not self._meet(connection, stream, head):
                        return
        except (OSError, ValueError):  # closed there, or here by `end` in the middle of a wait
            return
        finally:
            self._count(-1)

    def _count(self, more: int) -> None:
        with self._changed:
            self._open += more
            self._changed.notify_all()

    def _meet(self, connection: socket.socket, stream: BinaryIO, head: Heard) -> bool:
        """Whether the connection stays open."""
        with self._lock:
            strike = self._strike(head)
        if strike.deaf:
            self.heard.append(head)
            self._given_up.wait()  # what is read before would make room for more
            return _read_to_the_end(connection)
        heard = head._replace(body=stream.read(int(head.header("content-length") or 0)))
        with self._lock:
            self.heard.append(heard)
            truth = self._carry_out(heard) if strike.carried_out else b""
        return self._act(connection, strike.answer(truth))

    def _act(self, connection: socket.socket, answer: Answer) -> bool:
        match answer:
            case Hang(content):
                connection.sendall(content)
                return _read_to_the_end(connection)
            case Drip(at_once, drop_by_drop, pause):
                connection.sendall(at_once)
                return all(_send_later(connection, bytes([b]), pause) for b in drop_by_drop)
            case Endless(beginning, again, pause):
                connection.sendall(beginning)
                while _send_later(connection, again, pause):
                    pass
                return False
            case _:
                return self._give(connection, answer)


@contextmanager
def faulty(
    strike: Callable[[Heard], Strike], carry_out: Callable[[Heard], bytes]
) -> Iterator[FaultyServer]:
    """Such a server, for the time of a block."""
    server = FaultyServer(strike, carry_out)
    try:
        yield server
    finally:
        server.end()


def _read_head(stream: BinaryIO, number: int) -> Heard | None:
    lines = []
    while (line := stream.readline()) not in (b"\r\n", b""):
        lines.append(line.decode("latin-1"))
    return Heard(number, "".join(lines), b"") if lines else None


def _read_to_the_end(connection: socket.socket) -> bool:
    while connection.recv(65536):
        pass
    return False


def _send_later(connection: socket.socket, content: bytes, pause: float) -> bool:
    """Sends after a pause; whether the client is still there."""
    gone, _, _ = select.select([connection], [], [], pause)
    if not gone:
        connection.sendall(content)
    return not gone
