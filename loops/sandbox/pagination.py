"""Lists in pages, as every paginated operation of the API returns them."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar
from urllib.parse import urlencode

from .answers import Answer, ApiFailure
from .contract.json_types import Json
from .handlers import Call

_MIN_PAGE_SIZE, _DEFAULT_PAGE_SIZE, _MAX_PAGE_SIZE = 10, 20, 50


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)


def paginate(call: Call, items: Sequence[Item], to_json: Callable[[Item], Json]) -> Answer:
    """Returns the page of the items that the call asks for."""
    size = _page_size(call)
    start = _start(call, items)
    chosen = items[start : start + size]
    end = start + len(chosen)
    cursor = None
    if end < len(items):
        stable = call.team.unknowns.stable_cursors
        cursor = _cursor("after", chosen[-1].id) if stable else _cursor("at", end)
    link = f"{call.server}{call.operation.path}?{urlencode({'cursor': cursor, 'perPage': size})}"
    pagination: Json = {
        "totalResults": len(items),
        "returnedResults": len(chosen),
        "perPage": size,
        "totalPages": math.ceil(len(items) / size),
        "nextCursor": cursor,
        "nextPage": link if cursor else None,
    }
    return Answer(200, {"pagination": pagination, "data": [to_json(item) for item in chosen]})


def _page_size(call: Call) -> int:
    text = call.query.get("perPage", str(_DEFAULT_PAGE_SIZE))
    is_number = text.isascii() and text.isdigit()
    if not is_number or not _MIN_PAGE_SIZE <= int(text) <= _MAX_PAGE_SIZE:
        raise ApiFailure(400, f"perPage must be between {_MIN_PAGE_SIZE} and {_MAX_PAGE_SIZE}.")
    return int(text)


def _start(call: Call, items: Sequence[Item]) -> int:
    cursor = call.query.get("cursor")
    if cursor is None:
        return 0
    start = _position(cursor, [item.id for item in items])
    if start is None and call.team.unknowns.invalid_cursor == "refuse":
        raise ApiFailure(400, "Invalid cursor.")
    return start or 0


def _cursor(kind: str, position: str | int) -> str:
    return base64.urlsafe_b64encode(f"{kind}:{position}".encode()).decode().rstrip("=")


def _position(cursor: str, ids: list[str]) -> int | None:
    padded = cursor + "=" * (-len(cursor) % 4)
    try:
        kind, _, position = base64.urlsafe_b64decode(padded).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    if kind == "at" and position.isdigit() and int(position) <= len(ids):
        return int(position)
    if kind == "after" and position in ids:
        return ids.index(position) + 1
    return None
