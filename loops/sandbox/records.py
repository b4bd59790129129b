"""What a sandbox remembers of the calls, for tests and demos to ask about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

import httpx

from .contract.document import Route
from .contract.json_types import Json


@dataclass(frozen=True)
class SeenRequest:
    """One attempt of a client. It never holds the API key."""

    operation: str | None
    """The operation id; None for an unknown path or a wrong method."""
    method: str
    path: str | None
    """The path template of the contract; None for an unknown path."""
    time: datetime
    answered: int | None
    """The status that the service answered; None when it did not carry the call out."""
    status: int | None
    """The status that the client got; None when it got a transport error."""
    fault: str | None
    """The kind of fault that struck."""
    idempotency_key: str | None
    query: Mapping[str, str] = field(repr=False)
    body: Json = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    """All headers but the authorization."""


def seen(
    request: httpx.Request,
    route: Route,
    time: datetime,
    *,
    answered: int | None,
    status: int | None,
    fault: str | None,
) -> SeenRequest:
    """The record of one attempt."""
    return SeenRequest(
        operation=route.operation.id if route.operation else None,
        method=request.method,
        path=route.path,
        time=time,
        answered=answered,
        status=status,
        fault=fault,
        idempotency_key=request.headers.get("idempotency-key"),
        query=dict(request.url.params.multi_items()),
        body=_body(request),
        headers={k: v for k, v in request.headers.items() if k.lower() != "authorization"},
    )


def _body(request: httpx.Request) -> Json:
    try:
        return cast(Json, json.loads(request.content))
    except ValueError:
        return None
