"""A plain HTTP client for a sandbox, without the facade between the test and the API."""

from __future__ import annotations

import httpx
import pytest

from loops.sandbox import SANDBOX_API_KEY, Sandbox
from tests.support.flavours import Flavour

sync_only = pytest.mark.parametrize("flavour", ["sync"], indirect=True)
"""For tests of what cannot depend on the kind of client."""


class Api:
    """Calls a sandbox through `httpx.Client` or `httpx.AsyncClient`."""

    def __init__(self, sandbox: Sandbox, flavour: Flavour, key: str = SANDBOX_API_KEY) -> None:
        self._client = flavour.http(sandbox)
        self._flavour = flavour
        self._key = key

    def __call__(
        self,
        method: str,
        path: str,
        json: object = None,
        *,
        query: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
        content: bytes | None = None,
    ) -> httpx.Response:
        request = httpx.Request(
            method,
            f"https://app.loops.so/api{path}",
            json=json,
            content=content,
            params=query,
            headers={"authorization": f"Bearer {self._key}", **(headers or {})},
        )
        response: httpx.Response = self._flavour.run(self._client.send(request))
        return response

    def create(self, **body: object) -> httpx.Response:
        return self("POST", "/v1/contacts/create", body)

    def update(self, **body: object) -> httpx.Response:
        return self("PUT", "/v1/contacts/update", body)

    def find(self, **query: str) -> list[dict[str, object]]:
        found: list[dict[str, object]] = self("GET", "/v1/contacts/find", query=query).json()
        return found

    def event(self, key: str | None = None, **body: object) -> httpx.Response:
        headers = {} if key is None else {"Idempotency-Key": key}
        return self("POST", "/v1/events/send", body, headers=headers)

    def send(self, key: str | None = None, **body: object) -> httpx.Response:
        headers = {} if key is None else {"Idempotency-Key": key}
        return self("POST", "/v1/transactional", body, headers=headers)


def message(response: httpx.Response) -> str:
    """Returns the message of a failure."""
    text: str = response.json()["message"]
    return text
