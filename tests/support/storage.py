"""A server on loopback with both halves of an upload: the API, and the storage it points to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

SIGNATURE = "X-Amz-Signature=s3cr3t-of-the-bucket"
MADE = "/api/v1/uploads"
DONE = "/api/v1/uploads/a1/complete"
ALLOWED = {"host", "content-type", "content-length"}
"""All that a request to the storage may carry."""


class Heard(NamedTuple):
    """One request."""

    line: str
    headers: dict[str, str]
    content: bytes


class Answer(NamedTuple):
    """What the server says to one request."""

    status: int
    content: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


class Storage:
    """Behaves as S3 does; `answers` are given instead, one per PUT, while there are any."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.stored: bytes | None = None
        self.answers: list[Answer] = []
        self.to_api: dict[str, Answer] = {}
        self.presigned_url = ""
        self.url = ""
        self._signed: dict[str, Any] = {}

    @property
    def lines(self) -> list[str]:
        """Method and path of each request, in order."""
        return [heard.line.partition("?")[0] for heard in self.heard]

    @property
    def puts(self) -> list[Heard]:
        return [heard for heard in self.heard if heard.line.startswith("PUT")]

    def answer(self, heard: Heard) -> Answer:
        path = heard.line.split()[1]
        if path in self.to_api:
            return self.to_api[path]
        if path == MADE:
            self._signed = json.loads(heard.content)
            return _json({"emailAssetId": "a1", "presignedUrl": self.presigned_url})
        if path == DONE:
            return _json({"emailAssetId": "a1", "finalUrl": "https://img.example.com/a1"})
        return self.answers.pop(0) if self.answers else self._store(heard)

    def _store(self, heard: Heard) -> Answer:
        sent = heard.headers
        unsigned = sorted(set(sent) - ALLOWED)
        if "authorization" in sent:
            return xml(400, "InvalidRequest")
        if unsigned or sent["content-type"] != self._signed["contentType"]:
            return xml(403, "SignatureDoesNotMatch")
        if int(sent["content-length"]) != self._signed["contentLength"]:
            return xml(403, "AccessDenied")
        self.stored = heard.content
        return Answer(200)


def xml(status: int, code: str) -> Answer:
    """An error of the storage, which quotes what was signed."""
    text = f"<?xml version='1.0'?><Error><Code>{code}</Code><Query>{SIGNATURE}</Query></Error>"
    headers = (("x-amz-request-id", "q1"), ("location", f"https://elsewhere.test/?{SIGNATURE}"))
    return Answer(status, text.encode(), headers)


def _json(body: object) -> Answer:
    return Answer(200, json.dumps(body).encode(), (("content-type", "application/json"),))


@contextmanager
def serving() -> Iterator[Storage]:
    """The server, until the block ends."""
    storage = Storage()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(storage.heard, storage.answer))
    storage.url = f"http://127.0.0.1:{server.server_port}"
    storage.presigned_url = f"{storage.url}/bucket/a1?{SIGNATURE}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield storage
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(heard: list[Heard], answer: Callable[[Heard], Answer]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            content = self.rfile.read(int(headers.get("content-length", 0)))
            heard.append(Heard(f"{self.command} {self.path}", headers, content))
            status, body, more = answer(heard[-1])
            self.send_response(status)
            for name, value in (*more, ("content-length", str(len(body)))):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_PUT = do_POST

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
