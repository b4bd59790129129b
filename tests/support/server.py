"""A server on loopback that does exactly what a test says, and keeps the requests."""

from __future__ import annotations

import json
import select
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, NamedTuple

import httpx


class ReceivedRequest(NamedTuple):
    """One request: the number of its connection (from 1), its head and its body."""

    connection: int
    head: str
    body: bytes

    @property
    def line(self) -> str:
        """Method and target, such as `GET /v1/api-key`."""
        return self.head.partition(" HTTP/")[0]

    @property
    def headers(self) -> dict[str, str]:
        """The headers, with their names in lower case."""
        lines = (line.partition(":") for line in self.head.splitlines()[1:])
        return {name.lower(): value.strip() for name, _, value in lines}

    def header(self, name: str) -> str | None:
        return self.headers.get(name)

    def as_httpx(self) -> httpx.Request:
        """The same request, for a handler that serves httpx."""
        method, target = self.line.split(" ")
        url = target if target.startswith("http") else f"http://{self.headers['host']}{target}"
        return httpx.Request(method, url, headers=self.headers, content=self.body or None)


class KeepAlive(NamedTuple):
    """Sends these bytes and keeps the connection open."""

    content: bytes


class Close(NamedTuple):
    """Sends these bytes and closes the connection."""

    content: bytes = b""


class Reset(NamedTuple):
    """Resets the connection without a response."""


class Hang(NamedTuple):
    """Sends these bytes, and then nothing until the test ends."""

    content: bytes = b""


class Drip(NamedTuple):
    """Sends the first bytes at once and the others one by one."""

    at_once: bytes
    one_by_one: bytes
    pause: float = 0.01


class Endless(NamedTuple):
    """Sends the beginning, and then the same bytes again and again."""

    beginning: bytes
    repeated: bytes
    pause: float = 0.01


Action = KeepAlive | Close | Reset | Hang | Drip | Endless
RequestHandler = Callable[[ReceivedRequest], Action]


def response(content: bytes | object = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A response with its length; content other than bytes is sent as JSON."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = {"content-type": "application/json", "content-length": str(len(body)), **named}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def as_bytes(answer: httpx.Response) -> bytes:
    """The bytes of a JSON response, with those of its headers that start with `x-`."""
    headers = {name: value for name, value in answer.headers.items() if name.startswith("x-")}
    return response(answer.content, f"{answer.status_code} {answer.reason_phrase}", **headers)


ACCEPTED = KeepAlive(response({"success": True}))


class Server:
    """Listens on a port of its own, and serves each connection in a thread."""

    def __init__(self, handler: RequestHandler) -> None:
        self.requests: list[ReceivedRequest] = []
        self._handler = handler
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
            shut(end)
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
        # The client may close the connection, and `end` does, at any moment.
        with suppress(OSError, ValueError), connection, connection.makefile("rb") as stream:
            while head := read_head(stream, number):
                if not self._exchange(connection, stream, head):
                    return

    def _exchange(self, connection: socket.socket, stream: BinaryIO, head: ReceivedRequest) -> bool:
        """Serves one request; returns whether the connection stays open."""
        request = read_body(stream, head)
        with self._lock:
            self.requests.append(request)
            action = self._handler(request)
        return perform(connection, action)


@contextmanager
def serving(*actions: Action | RequestHandler) -> Iterator[Server]:
    """Serves these actions, one for each request, and then the last one again and again."""
    script = list(actions)

    def handle(request: ReceivedRequest) -> Action:
        action = script.pop(0) if len(script) > 1 else script[0]
        return action(request) if callable(action) else action

    server = Server(handle)
    try:
        yield server
    finally:
        server.end()


@contextmanager
def refusing() -> Iterator[str]:
    """The URL of a port that nobody else can take and where nobody listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


def perform(connection: socket.socket, action: Action) -> bool:
    """Takes an action; returns whether the connection stays open."""
    match action:
        case Reset():
            # Lingering for no time makes `close` send a reset.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        case Drip(at_once, one_by_one, pause):
            connection.sendall(at_once)
            return all(_send_after(pause, connection, bytes([byte])) for byte in one_by_one)
        case Endless(beginning, repeated, pause):
            connection.sendall(beginning)
            while _send_after(pause, connection, repeated):
                pass
            return False
        case Hang(content):
            connection.sendall(content)
            return read_to_the_end(connection)
    connection.sendall(action.content)
    return isinstance(action, KeepAlive)


def read_head(stream: BinaryIO, number: int) -> ReceivedRequest | None:
    lines = []
    while (line := stream.readline()) not in (b"\r\n", b""):
        lines.append(line.decode("latin-1"))
    return ReceivedRequest(number, "".join(lines), b"") if lines else None


def read_body(stream: BinaryIO, head: ReceivedRequest) -> ReceivedRequest:
    return head._replace(body=stream.read(int(head.header("content-length") or 0)))


def read_to_the_end(connection: socket.socket) -> bool:
    """Waits until the client, or the test, closes the connection."""
    while connection.recv(65536):
        pass
    return False


def shut(end: socket.socket) -> None:
    with suppress(OSError):  # the other side may have been faster
        end.shutdown(socket.SHUT_RDWR)
    end.close()


def _send_after(pause: float, connection: socket.socket, content: bytes) -> bool:
    """Sends after a pause, unless the client has gone; returns whether it is still there."""
    gone, _, _ = select.select([connection], [], [], pause)
    if not gone:
        connection.sendall(content)
    return not gone
