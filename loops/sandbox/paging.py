"""Lists in pages, as every paginated operation of the API gives them."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Callable, Sequence
from typing import Literal, Protocol, TypeVar
from urllib.parse import urlencode

from .answers import Answer, Refused
from .contract.json_types import Json
from .group import Call

_SMALLEST, _USUAL, _LARGEST = 10, 20, 50


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)


def page(call: Call, items: Sequence[Item], to_json: Callable[[Item], Json]) -> Answer:
    """One page of the items (given in the order of the list) as the call asked for it."""
    unknowns = call.team.unknowns
    size = _page_size(call)
    start = _start(call, items, unknowns.bad_cursor)
    chosen = items[start : start + size]
    end = start + len(chosen)
    cursor = None
    if end < len(items):
        cursor = _cursor("after", chosen[-1].id) if unknowns.stable_cursors else _cursor("at", end)
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
    text = call.query.get("perPage", str(_USUAL))
    if not text.isascii() or not text.isdigit() or not _SMALLEST <= int(text) <= _LARGEST:
        raise Refused(400, f"perPage must be between {_SMALLEST} and {_LARGEST}.")
    return int(text)


def _start(call: Call, items: Sequence[Item], bad_cursor: Literal["refuse", "first_page"]) -> int:
    cursor = call.query.get("cursor")
    if cursor is None:
        return 0
    start = _position(cursor, [item.id for item in items])
    if start is None and bad_cursor == "refuse":
        raise Refused(400, "Invalid cursor.")
    return start or 0


def _cursor(kind: str, where: str | int) -> str:
    return base64.urlsafe_b64encode(f"{kind}:{where}".encode()).decode().rstrip("=")


def _position(cursor: str, ids: list[str]) -> int | None:
    padded = cursor + "=" * (-len(cursor) % 4)
    try:
        kind, _, where = base64.urlsafe_b64decode(padded).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    if kind == "at" and where.isdigit() and int(where) <= len(ids):
        return int(where)
    if kind == "after" and where in ids:
        return ids.index(where) + 1
    return None
