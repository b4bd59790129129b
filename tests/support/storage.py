"""Both halves of an upload on loopback: the API, and the storage that it points to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from . import server
from .server import KeepAlive, ReceivedRequest, response

SIGNATURE = "X-Amz-Signature=s3cr3t-of-the-bucket"
CREATE = "/api/v1/uploads"
COMPLETE = "/api/v1/uploads/a1/complete"
ALLOWED = {"host", "content-type", "content-length"}
"""All headers that a request to the storage may carry."""


def respond(status: int, content: bytes | object = b"", **headers: str) -> KeepAlive:
    return KeepAlive(response(content, f"{status} {HTTPStatus(status).phrase}", **headers))


def refuse(status: int, code: str) -> KeepAlive:
    """An error of the storage, which quotes the signature."""
    text = f"<?xml version='1.0'?><Error><Code>{code}</Code><Query>{SIGNATURE}</Query></Error>"
    elsewhere = f"https://elsewhere.test/?{SIGNATURE}"
    return respond(status, text.encode(), x_amz_request_id="q1", location=elsewhere)


class Storage:
    """Behaves as S3 does. `responses` take precedence for one PUT each, `of_the_api` by path."""

    def __init__(self) -> None:
        self.requests: list[ReceivedRequest] = []
        self.stored: bytes | None = None
        self.responses: list[KeepAlive] = []
        self.of_the_api: dict[str, KeepAlive] = {}
        self.presigned_url = ""
        self.url = ""
        self._signed: dict[str, Any] = {}

    @property
    def lines(self) -> list[str]:
        """Method and path of each request, in order."""
        return [request.line.partition("?")[0] for request in self.requests]

    @property
    def puts(self) -> list[ReceivedRequest]:
        return [request for request in self.requests if request.line.startswith("PUT")]

    def __call__(self, request: ReceivedRequest) -> KeepAlive:
        self.requests.append(request)
        path = request.line.split()[1]
        if path in self.of_the_api:
            return self.of_the_api[path]
        if path == CREATE:
            self._signed = json.loads(request.body)
            return respond(200, {"emailAssetId": "a1", "presignedUrl": self.presigned_url})
        if path == COMPLETE:
            final_url = "https://img.example.com/a1"
            return respond(200, {"emailAssetId": "a1", "finalUrl": final_url})
        return self.responses.pop(0) if self.responses else self._store(request)

    def _store(self, request: ReceivedRequest) -> KeepAlive:
        sent = request.headers
        if "authorization" in sent:
            return refuse(400, "InvalidRequest")
        if set(sent) - ALLOWED or sent["content-type"] != self._signed["contentType"]:
            return refuse(403, "SignatureDoesNotMatch")
        if int(sent["content-length"]) != self._signed["contentLength"]:
            return refuse(403, "AccessDenied")
        self.stored = request.body
        return respond(200)


@contextmanager
def serving() -> Iterator[Storage]:
    """Serves a storage, until the block ends."""
    storage = Storage()
    with server.serving(storage) as running:
        storage.url = running.url
        storage.presigned_url = f"{storage.url}/bucket/a1?{SIGNATURE}"
        yield storage
