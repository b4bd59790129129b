"""A bare HTTP client for the sandbox in both flavours: no facade between test and service."""

from __future__ import annotations

import asyncio
from typing import Literal

import httpx

from loops.sandbox import SANDBOX_API_KEY, Sandbox

Flavour = Literal["sync", "async"]

ADA = "ada@example.com"


class Api:
    """Calls a sandbox through `httpx.Client` or `httpx.AsyncClient`."""

    def __init__(self, sandbox: Sandbox, flavour: Flavour, key: str = SANDBOX_API_KEY) -> None:
        self._sandbox = sandbox
        self._world = flavour
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
        if self._world == "sync":
            with httpx.Client(transport=self._sandbox.transport()) as client:
                return client.send(request)
        return asyncio.run(self._send_async(request))

    async def _send_async(self, request: httpx.Request) -> httpx.Response:
        async with httpx.AsyncClient(transport=self._sandbox.transport()) as client:
            return await client.send(request)

    # The calls that most tests need

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
    """The message of a failure."""
    text: str = response.json()["message"]
    return text
