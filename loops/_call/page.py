"""One page of a list."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from .. import errors
from .._input.values import is_encodable

T = TypeVar("T")

MIN_PER_PAGE, MAX_PER_PAGE = 10, 50


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page: its items, the totals that the server reports, and the cursor of the next page.

    A total is `None` if the server omits it; `next_cursor` is `None` on the last page.
    """

    items: list[T] = field(repr=False)
    total_results: int | None = None
    total_pages: int | None = None
    per_page: int | None = None
    next_cursor: str | None = None


def read_page(body: Any, operation: str) -> Page[Any]:
    """Makes a page from the generated model of any paginated response.

    Raises `APIResponseError` for a cursor that cannot be sent back.
    """
    items, pagination = body.data or [], body.pagination
    if not pagination:  # two operations may omit it
        return Page(items)
    if not is_encodable(pagination.next_cursor or ""):
        raise errors.unusable_field_error("pagination.nextCursor", operation)
    return Page(
        items=items,
        total_results=_integer(pagination.total_results),
        total_pages=_integer(pagination.total_pages),
        per_page=_integer(pagination.per_page),
        next_cursor=pagination.next_cursor or None,
    )


def read_per_page(per_page: int) -> str:
    """Returns the page size as a string, which is what the API takes."""
    if isinstance(per_page, bool) or not isinstance(per_page, int):
        raise TypeError(f"per_page must be an integer, not {type(per_page).__name__}")
    if not MIN_PER_PAGE <= per_page <= MAX_PER_PAGE:
        raise ValueError(f"per_page must be {MIN_PER_PAGE} to {MAX_PER_PAGE}, not {per_page}")
    return str(per_page)


def _integer(number: object) -> int | None:
    # The contract declares counts as optional numbers, which are decoded as float.
    if isinstance(number, float) and math.isfinite(number):
        return int(number)
    return number if isinstance(number, int) else None
