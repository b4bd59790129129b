"""The record of each request, which tests and demos can inspect."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

import httpx

from .contract.json_types import Json
from .contract.operations import Route


@dataclass(frozen=True)
class SeenRequest:
    """One attempt of a client, without the API key."""

    operation: str | None
    """The operation id; `None` for an unknown path or a wrong method."""
    method: str
    path: str | None
    """The path template of the contract; `None` for an unknown path."""
    time: datetime
    answered: int | None
    """The status that the service returned; `None` if a fault kept the request from it."""
    status: int | None
    """The status that the client received; `None` if it got a transport error."""
    fault: str | None
    """The class name of the fault that was applied."""
    idempotency_key: str | None
    query: Mapping[str, str] = field(repr=False)
    body: Json = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    """All headers except `Authorization`."""


def record_request(
    request: httpx.Request,
    route: Route,
    time: datetime,
    *,
    answered: int | None,
    status: int | None,
    fault: str | None,
) -> SeenRequest:
    """Returns the record of one attempt."""
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
