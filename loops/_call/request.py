"""Builds the request of a call: once, and sent on every attempt.

What all requests of a client have in common is prepared once. httpx's own `build_request` merges
it anew each time, which is the larger part of what building costs; it is used where somebody
brought an httpx client, whose own headers, cookies and parameters belong into every request.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from http.cookiejar import CookieJar
from typing import Any, TypeAlias

import httpx

from .._settings import Settings

Http: TypeAlias = httpx.Client | httpx.AsyncClient
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class PrivateURL(httpx.URL):
    """An address that does not show its query, which may hold whom a call is about.

    httpx logs the address of every request.
    """

    def __str__(self) -> str:
        return super().__str__().partition("?")[0]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return httpx.URL(self) == other

    def __hash__(self) -> int:
        return hash(httpx.URL(self))


_address = lru_cache(maxsize=256)(PrivateURL)


class NoCookies(CookieJar):
    """Keeps nothing: each call stands for itself, whatever a proxy in between would like."""

    def extract_cookies(self, response: object, request: object) -> None:
        """Nothing to extract."""


class Requests:
    """Makes the requests of one client with one set of options."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._common: httpx.Headers | None = None

    def build(self, parts: Mapping[str, Any], http: Http, *, brought: bool) -> httpx.Request:
        """The request for what a generated endpoint asks; `http` is going to send it.

        `brought` says that it is the user's.
        """
        url = self._settings.base_url + parts["url"]
        if brought:
            return self._merged(http, url, parts)
        params, body = parts.get("params"), parts.get("json")
        address = PrivateURL(url, params=params) if params else _address(url)
        content = b"" if body is None else _encode(body).encode()
        headers = self._shared_headers(http).copy()
        for name, value in parts.get("headers", {}).items():
            headers[name] = value
        if parts["method"] != "get":
            headers["Content-Length"] = str(len(content))
        request = httpx.Request(
            parts["method"], address, headers=headers, stream=httpx.ByteStream(content)
        )
        request.url = address  # httpx makes a copy, which would show all
        return request

    def _merged(self, http: Http, url: str, parts: Mapping[str, Any]) -> httpx.Request:
        request = http.build_request(
            parts["method"],
            url,
            params=parts.get("params"),
            json=parts.get("json"),
            headers={**parts.get("headers", {}), **self._settings.request_headers()},
        )
        request.url = PrivateURL(request.url)
        return request

    def _shared_headers(self, http: Http) -> httpx.Headers:
        """What the pool and the settings put into every request."""
        if self._common is None:
            headers = self._settings.request_headers()
            prepared = http.build_request("GET", self._settings.base_url, headers=headers)
            del prepared.headers["connection"]  # HTTP/1.1 keeps it alive without being asked
            self._common = prepared.headers
        return self._common
