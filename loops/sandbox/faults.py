"""Faults that can be queued: what goes wrong between a client and the service, and when.

A fault is a small value with a `moment` and a `strike`; a new kind is a new class with these two.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

import httpx


class Moment(Enum):
    """When a fault strikes."""

    CONNECTING = "connecting"
    """Nothing was sent; the service never hears of the call."""
    BEFORE = "before"
    """The call arrived and was not carried out."""
    AFTER = "after"
    """The call was carried out; its answer is lost or replaced."""


@dataclass(frozen=True)
class Met:
    """The call that a fault strikes. `reply` is the true answer, None when it was not carried out;
    `rate_headers` are what the API would print on an answer now."""

    request: httpx.Request
    reply: httpx.Response | None
    rate_headers: Mapping[str, str]


class Fault(Protocol):
    """Anything that can go wrong with one call."""

    @property
    def moment(self) -> Moment:
        """When it strikes."""
        ...

    def strike(self, call: Met) -> httpx.Response:
        """Raise a transport error, or return what the client gets instead of the true reply."""
        ...


@dataclass(frozen=True)
class ConnectionRefused:
    """The call surely did not arrive."""

    moment: Moment = field(default=Moment.CONNECTING, init=False)

    def strike(self, call: Met) -> httpx.Response:
        """Raise `httpx.ConnectError`."""
        raise httpx.ConnectError("Connection refused", request=call.request)


@dataclass(frozen=True)
class ConnectTimeout:
    """No connection in time: the call surely did not arrive."""

    moment: Moment = field(default=Moment.CONNECTING, init=False)

    def strike(self, call: Met) -> httpx.Response:
        """Raise `httpx.ConnectTimeout`."""
        raise httpx.ConnectTimeout("The connection was not made in time", request=call.request)


@dataclass(frozen=True)
class ReadTimeout:
    """No answer in time, before or after the call was carried out."""

    moment: Moment = Moment.AFTER

    def strike(self, call: Met) -> httpx.Response:
        """Raise `httpx.ReadTimeout`."""
        raise httpx.ReadTimeout("No answer in time", request=call.request)


@dataclass(frozen=True)
class ConnectionReset:
    """The connection broke while the client waited for the answer."""

    moment: Moment = Moment.AFTER

    def strike(self, call: Met) -> httpx.Response:
        """Raise `httpx.ReadError`."""
        raise httpx.ReadError("Connection reset by peer", request=call.request)


@dataclass(frozen=True)
class Disconnected:
    """The server closed the connection without an answer."""

    moment: Moment = Moment.AFTER

    def strike(self, call: Met) -> httpx.Response:
        """Raise `httpx.RemoteProtocolError`."""
        message = "Server disconnected without sending a response."
        raise httpx.RemoteProtocolError(message, request=call.request)


@dataclass(frozen=True)
class Respond:
    """Another answer than the true one: any status, body and headers.

    `rate_headers=False` leaves out the API's rate headers, as a proxy in front of it would.
    """

    status: int
    body: bytes | str = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    moment: Moment = Moment.BEFORE
    rate_headers: bool = True

    def strike(self, call: Met) -> httpx.Response:
        """Return the other answer."""
        content = self.body.encode() if isinstance(self.body, str) else self.body
        rate = call.rate_headers if self.rate_headers else {}
        return httpx.Response(self.status, content=content, headers={**rate, **self.headers})


@dataclass(frozen=True)
class BrokenBody:
    """Status and headers arrive, then the body breaks off in the middle."""

    moment: Moment = Moment.AFTER

    def strike(self, call: Met) -> httpx.Response:
        """Return a response that raises while its body is read."""
        reply = call.reply or httpx.Response(200, headers=dict(call.rate_headers), json={})
        content = reply.content
        stream = _Breaking(content[: len(content) // 2], call.request)
        return httpx.Response(reply.status_code, headers=reply.headers, stream=stream)


class _Breaking(httpx.SyncByteStream, httpx.AsyncByteStream):
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
    """The throttle's 429, with `Retry-After` as given (seconds, a date, or nonsense)."""
    headers = _JSON if retry_after is None else {**_JSON, "retry-after": retry_after}
    return Respond(429, '{"success": false, "message": "Rate limit exceeded."}', headers)


def proxy_page(status: int = 502, moment: Moment = Moment.BEFORE) -> Respond:
    """An HTML page of a proxy or load balancer, without anything of the API's."""
    page = f"<html><head><title>{status}</title></head><body>Please try again.</body></html>"
    return Respond(status, page, _HTML, moment, rate_headers=False)


def unreadable(moment: Moment = Moment.AFTER) -> Respond:
    """A 200 that claims to be JSON and is not."""
    return Respond(200, b"\x00\xff not json", _JSON, moment)


def empty(status: int = 200, moment: Moment = Moment.AFTER) -> Respond:
    """A status with no body at all."""
    return Respond(status, b"", {}, moment)


def legacy_error(status: int = 401, message: str = "Invalid API key") -> Respond:
    """The error shape of before September 2025: only `error`, a string."""
    return Respond(status, f'{{"error": "{message}"}}', _JSON)


def legacy_send_error(
    status: int = 400, path: str = "dataVariables", message: str = "Missing required fields"
) -> Respond:
    """The send's error shape of before September 2025: `error` an object, no `message`."""
    body = f'{{"success": false, "error": {{"path": "{path}", "message": "{message}"}}}}'
    return Respond(status, body, _JSON)
