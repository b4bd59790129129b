"""Faults to inject: failures between a client and the service.

A fault is an object with a `moment` and a method `apply`. Any class that has both can be injected.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

import httpx


class Moment(Enum):
    """The point in a call at which a fault occurs."""

    CONNECTING = "connecting"
    """Nothing is sent, so the service does not see the request."""
    BEFORE = "before"
    """The request arrives but is not carried out."""
    AFTER = "after"
    """The request is carried out; its response is lost or replaced."""


@dataclass(frozen=True)
class FaultContext:
    """The call that a fault is applied to.

    `response` is what the service returned, or `None` if the request was not carried out.
    `rate_headers` are the headers that the API would put on a response now.
    """

    request: httpx.Request
    response: httpx.Response | None
    rate_headers: Mapping[str, str]


class Fault(Protocol):
    """A failure of one call."""

    @property
    def moment(self) -> Moment:
        """The point in the call at which the fault occurs."""
        ...

    def apply(self, context: FaultContext) -> httpx.Response:
        """Raises a transport error, or returns the response that the client receives instead."""
        ...


@dataclass(frozen=True)
class ConnectionRefused:
    """The connection is refused, so nothing is sent."""

    moment: Moment = field(default=Moment.CONNECTING, init=False)

    def apply(self, context: FaultContext) -> httpx.Response:
        """Raises `httpx.ConnectError`."""
        raise httpx.ConnectError("Connection refused", request=context.request)


@dataclass(frozen=True)
class ConnectTimeout:
    """The connection is not established in time, so nothing is sent."""

    moment: Moment = field(default=Moment.CONNECTING, init=False)

    def apply(self, context: FaultContext) -> httpx.Response:
        """Raises `httpx.ConnectTimeout`."""
        raise httpx.ConnectTimeout("The connection timed out", request=context.request)


@dataclass(frozen=True)
class ReadTimeout:
    """No response arrives in time, whether or not the request was carried out."""

    moment: Moment = Moment.AFTER

    def apply(self, context: FaultContext) -> httpx.Response:
        """Raises `httpx.ReadTimeout`."""
        raise httpx.ReadTimeout("The response timed out", request=context.request)


@dataclass(frozen=True)
class ConnectionReset:
    """The connection breaks while the client waits for the response."""

    moment: Moment = Moment.AFTER

    def apply(self, context: FaultContext) -> httpx.Response:
        """Raises `httpx.ReadError`."""
        raise httpx.ReadError("Connection reset by peer", request=context.request)


@dataclass(frozen=True)
class Disconnected:
    """The server closes the connection without a response."""

    moment: Moment = Moment.AFTER

    def apply(self, context: FaultContext) -> httpx.Response:
        """Raises `httpx.RemoteProtocolError`."""
        message = "Server disconnected without sending a response."
        raise httpx.RemoteProtocolError(message, request=context.request)


@dataclass(frozen=True)
class Respond:
    """A response with any status, body and headers replaces that of the service.

    `rate_headers=False` omits the API's rate headers, as a proxy in front of the API does.
    """

    status: int
    body: bytes | str = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    moment: Moment = Moment.BEFORE
    rate_headers: bool = True

    def apply(self, context: FaultContext) -> httpx.Response:
        """Returns the replacement."""
        content = self.body.encode() if isinstance(self.body, str) else self.body
        rate = context.rate_headers if self.rate_headers else {}
        return httpx.Response(self.status, content=content, headers={**rate, **self.headers})


@dataclass(frozen=True)
class BrokenBody:
    """Status and headers arrive, then the connection breaks in the middle of the body."""

    moment: Moment = Moment.AFTER

    def apply(self, context: FaultContext) -> httpx.Response:
        """Returns a response that raises `httpx.RemoteProtocolError` while its body is read."""
        headers = dict(context.rate_headers)
        response = context.response or httpx.Response(200, headers=headers, json={})
        half = response.content[: len(response.content) // 2]
        stream = _BrokenStream(half, context.request)
        return httpx.Response(response.status_code, headers=response.headers, stream=stream)


class _BrokenStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(self, beginning: bytes, request: httpx.Request) -> None:
        self._beginning = beginning
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        yield self._beginning
        raise self._error()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._beginning
        raise self._error()

    def _error(self) -> httpx.RemoteProtocolError:
        message = "peer closed connection without sending complete message body"
        return httpx.RemoteProtocolError(message, request=self._request)


_JSON = {"content-type": "application/json"}
_HTML = {"content-type": "text/html"}


def throttled(retry_after: str | None = None) -> Respond:
    """Returns the 429 of the rate limit, with any text as `Retry-After`."""
    headers = _JSON if retry_after is None else {**_JSON, "retry-after": retry_after}
    return Respond(429, '{"success": false, "message": "Rate limit exceeded."}', headers)


def proxy_page(status: int = 502, moment: Moment = Moment.BEFORE) -> Respond:
    """Returns an HTML page as a proxy or load balancer sends it."""
    page = f"<html><head><title>{status}</title></head><body>Please try again.</body></html>"
    return Respond(status, page, _HTML, moment, rate_headers=False)


def unreadable(moment: Moment = Moment.AFTER) -> Respond:
    """Returns a 200 whose content type is JSON and whose body is not."""
    return Respond(200, b"\x00\xff not json", _JSON, moment)


def empty(status: int = 200, moment: Moment = Moment.AFTER) -> Respond:
    """Returns a response without a body."""
    return Respond(status, b"", {}, moment)


def legacy_error(status: int = 401, message: str = "Invalid API key") -> Respond:
    """Returns an error in the form used before September 2025: only `error`, a string."""
    return Respond(status, f'{{"error": "{message}"}}', _JSON)


def legacy_send_error(
    status: int = 400, path: str = "dataVariables", message: str = "Missing required fields"
) -> Respond:
    """Returns a send error in the form used before September 2025: `error` is an object."""
    body = f'{{"success": false, "error": {{"path": "{path}", "message": "{message}"}}}}'
    return Respond(status, body, _JSON)
