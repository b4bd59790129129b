"""Responses that are read to the end, within limits of time and size.

httpx limits each read separately. A server that sends a byte now and then, or never stops, could
keep a call waiting forever, so the body as a whole is limited in time and in size.
"""

from __future__ import annotations

import json
from time import perf_counter
from typing import Any, NamedTuple

import httpx

MAX_BYTES = 32 * 1024 * 1024
"""The maximum size of a body; known responses have less than a hundredth of it."""

MAX_DEPTH = 100
"""The maximum nesting depth of JSON; filters, the deepest known values, have 10 levels."""


class ResponseTooLarge(httpx.RequestError):
    """The body is larger than `MAX_BYTES`; the rest was not read."""


class Response(NamedTuple):
    """A response with its decoded body: the parts that parsers and the rules about attempts use."""

    status_code: int
    headers: httpx.Headers
    content: bytes

    def json(self) -> Any:
        """Decodes the body. Raises `ValueError` when it is not JSON or is nested too deeply."""
        return load_json(self.content)


def load_json(content: bytes) -> Any:
    """Decodes JSON. Raises `ValueError` for anything else and for more than `MAX_DEPTH` levels.

    Deeper values can be decoded, but not pickled or copied, as errors that contain a body must be.
    """
    value = json.loads(content)
    if content.count(b"[") + content.count(b"{") > MAX_DEPTH and _depth(value) > MAX_DEPTH:
        raise ValueError(f"the JSON has more than {MAX_DEPTH} levels")
    return value


def _depth(value: object) -> int:
    depth, level = 0, [value]
    while level:
        depth += 1
        children = (
            item.values() if isinstance(item, dict) else item
            for item in level
            if isinstance(item, dict | list)
        )
        level = [child for items in children for child in items]
    return depth


class IncompleteResponse(NamedTuple):
    """A success status whose body broke off: the server accepted the request."""

    status_code: int
    cause: httpx.RequestError | OSError


class BodyReader:
    """Collects the body of one response, which has to be complete by the time `end`."""

    def __init__(self, response: httpx.Response, end: float | None) -> None:
        self._response = response
        self._end = end
        self._size = 0
        self._chunks: list[bytes] = []

    def add(self, chunk: bytes) -> None:
        """Keeps a chunk. Raises an `httpx.RequestError` when the body is too large or too slow."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._size > MAX_BYTES:
            raise ResponseTooLarge(f"the response has more than {MAX_BYTES:,} bytes")
        if self._end is not None and perf_counter() > self._end:
            raise httpx.ReadTimeout("the response was not complete in time")

    def response(self) -> Response:
        """Returns the complete response."""
        response = self._response
        return Response(response.status_code, response.headers, b"".join(self._chunks))

    def incomplete(self, cause: httpx.RequestError | OSError) -> Response | IncompleteResponse:
        """Returns the result for a body that breaks off. For an error, the status is enough."""
        status = self._response.status_code
        return IncompleteResponse(status, cause) if 200 <= status < 300 else self.response()
