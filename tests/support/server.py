"""A server on loopback that answers word for word what a test tells it to, and counts."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, NamedTuple


class Heard(NamedTuple):
    """One request: on which connection it came (from 1), its head and its body."""

    connection: int
    head: str
    body: bytes

    def header(self, name: str) -> str | None:
        for line in self.head.splitlines()[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return None


class Stay(NamedTuple):
    """Sends these bytes and keeps the connection."""

    content: bytes


class Leave(NamedTuple):
    """Sends these bytes and closes the connection."""

    content: bytes = b""


class Reset(NamedTuple):
    """Breaks the connection without an answer."""


class Hang(NamedTuple):
    """Sends these bytes and then nothing until the test is over."""

    content: bytes = b""


Answer = Stay | Leave | Reset | Hang
Answers = Callable[[Heard], Answer]


def response(content: bytes | object = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A response with a true length; what is no bytes goes out as JSON."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = {"content-type": "application/json", "content-length": str(len(body)), **named}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


SENT = Stay(response({"success": True}))


class Server:
    """Listens on a port of its own; each connection has a thread."""

    def __init__(self, answers: Answers) -> None:
        self.heard: list[Heard] = []
        self._answers = answers
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._connections: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._start(self._accept)

    @property
    def connections(self) -> int:
        """How many connections were opened."""
        return len(self._connections)

    def end(self) -> None:
        self._over.set()
        for end in (self._listener, *self._connections):
            _shut(end)
        for thread in self._threads:
            thread.join()

    def _start(self, work: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=work, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._connections.append(connection)
            self._start(self._serve, connection, self.connections)

    def _serve(self, connection: socket.socket, number: int) -> None:
        with connection, connection.makefile("rb") as stream:
            try:
                while (heard := _read(stream, number)) is not None:
                    with self._lock:
                        self.heard.append(heard)
                        answer = self._answers(heard)
                    if not self._give(connection, answer):
                        return
            except OSError:
                return

    def _give(self, connection: socket.socket, answer: Answer) -> bool:
        """Whether the connection stays open."""
        if isinstance(answer, Reset):
            # To linger for no time at all: closing sends a reset instead of a farewell.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        connection.sendall(answer.content)
        if isinstance(answer, Hang):
            self._over.wait()
        return isinstance(answer, Stay)


@contextmanager
def serving(*answers: Answer | Answers) -> Iterator[Server]:
    """A server that gives these answers one after the other, and the last one ever after."""
    script = list(answers)

    def give(heard: Heard) -> Answer:
        answer = script.pop(0) if len(script) > 1 else script[0]
        return answer(heard) if callable(answer) else answer

    server = Server(give)
    try:
        yield server
    finally:
        server.end()


def _read(stream: BinaryIO, number: int) -> Heard | None:
    lines = []
    while (line := stream.readline()) not in (b"\r\n", b""):
        lines.append(line.decode("latin-1"))
    if not lines:
        return None
    heard = Heard(number, "".join(lines), b"")
    return heard._replace(body=stream.read(int(heard.header("content-length") or 0)))


def _shut(end: socket.socket) -> None:
    with suppress(OSError):  # the other side may have been faster
        end.shutdown(socket.SHUT_RDWR)
    end.close()
