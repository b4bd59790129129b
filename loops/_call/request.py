"""Builds the request of a call once, to be sent on every attempt.

The parts that all requests of a client have in common are prepared once. httpx's own
`build_request` would merge them for every request, which takes about five times as long as the
rest. Only requests for a user-supplied httpx client are built with it, because the headers, cookies
and parameters of that client belong in them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from http.cookiejar import CookieJar
from typing import Any, TypeAlias

import httpx

HttpClient: TypeAlias = httpx.Client | httpx.AsyncClient
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class PrivateURL(httpx.URL):
    """A URL that hides its query, which may hold a recipient's address, when it is printed.

    httpx logs the URL of every request.
    """

    def __str__(self) -> str:
        return super().__str__().partition("?")[0]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return httpx.URL(self) == other

    def __hash__(self) -> int:
        return hash(httpx.URL(self))


_cached_url = lru_cache(maxsize=256)(PrivateURL)


class NoCookies(CookieJar):
    """Stores no cookies, so that no call depends on an earlier one."""

    def extract_cookies(self, response: object, request: object) -> None:
        """Does nothing."""


class RequestBuilder:
    """Builds the requests of one client with one set of options.

    `make_headers` returns the headers that every request carries.
    """

    def __init__(self, base_url: str, make_headers: Callable[[], dict[str, str]]) -> None:
        self._base_url = base_url
        self._make_headers = make_headers
        self._prepared: httpx.Headers | None = None

    def build(
        self, parts: Mapping[str, Any], http_client: HttpClient, *, user_supplied: bool
    ) -> httpx.Request:
        """Builds the request from the parts that a generated endpoint returns.

        `http_client` will send it; `user_supplied` says whether the user supplied that client.
        """
        url = self._base_url + parts["url"]
        if user_supplied:
            return self._merged_request(parts, http_client, url)
        params, body = parts.get("params"), parts.get("json")
        private_url = PrivateURL(url, params=params) if params else _cached_url(url)
        content = b"" if body is None else _encode(body).encode()
        headers = self._shared_headers(http_client).copy()
        for name, value in parts.get("headers", {}).items():
            headers[name] = value
        if parts["method"] != "get":
            headers["Content-Length"] = str(len(content))
        request = httpx.Request(
            parts["method"], private_url, headers=headers, stream=httpx.ByteStream(content)
        )
        request.url = private_url  # httpx makes a copy that would show the query
        return request

    def _merged_request(
        self, parts: Mapping[str, Any], http_client: HttpClient, url: str
    ) -> httpx.Request:
        request = http_client.build_request(
            parts["method"],
            url,
            params=parts.get("params"),
            json=parts.get("json"),
            headers={**parts.get("headers", {}), **self._make_headers()},
        )
        request.url = PrivateURL(request.url)
        return request

    def _shared_headers(self, http_client: HttpClient) -> httpx.Headers:
        """Returns the headers that the httpx client and the settings add to every request."""
        if self._prepared is None:
            headers = self._make_headers()
            request = http_client.build_request("GET", self._base_url, headers=headers)
            del request.headers["connection"]  # HTTP/1.1 keeps connections alive by default
            self._prepared = request.headers
        return self._prepared
