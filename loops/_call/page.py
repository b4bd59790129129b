"""One page of a list."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from .. import errors
from .._input.values import is_encodable

T = TypeVar("T")

SMALLEST, LARGEST = 10, 50


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """The items of one page, the totals the server gives, and the cursor that resumes behind it.

    Totals are `None` where the server leaves them out; `next_cursor` is `None` on the last page.
    """

    items: list[T] = field(repr=False)
    total_results: int | None = None
    total_pages: int | None = None
    per_page: int | None = None
    next_cursor: str | None = None


def read_page(body: Any, operation: str) -> Page[Any]:
    """A page from the generated model of any paginated answer: they all have the same two parts.

    Raises `APIResponseError` for a cursor that cannot be sent back.
    """
    data, pagination = body.data or [], body.pagination
    if not pagination:  # two answers may leave it out
        return Page(data)
    if not is_encodable(pagination.next_cursor or ""):
        raise errors.unusable("pagination.nextCursor", operation)
    return Page(
        items=data,
        total_results=_whole(pagination.total_results),
        total_pages=_whole(pagination.total_pages),
        per_page=_whole(pagination.per_page),
        next_cursor=pagination.next_cursor or None,
    )


def read_per_page(per_page: int) -> str:
    """The page size as the API takes it: as text."""
    if isinstance(per_page, bool) or not isinstance(per_page, int):
        raise TypeError(f"per_page must be a whole number, not {type(per_page).__name__}")
    if not SMALLEST <= per_page <= LARGEST:
        raise ValueError(f"per_page must be {SMALLEST} to {LARGEST}, not {per_page}")
    return str(per_page)


def _whole(number: object) -> int | None:
    # The contract calls counts numbers, which decode as float; a page may leave them out.
    if isinstance(number, float) and math.isfinite(number):
        return int(number)
    return number if isinstance(number, int) else None
