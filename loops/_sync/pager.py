# Written by scripts/unasync.py from loops/_async/pager.py. Do not edit.
"""Lists that the API returns page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from .._call.operation import Operation
from .._call.page import Page, read_page, read_per_page
from .._input.arguments import nonblank
from .caller import Caller

T = TypeVar("T")


class Pager(Generic[T]):
    """A list that is fetched page by page while you iterate over it.

    Creating a pager makes no request, and each iteration starts with the first page. Items that
    are created during an iteration may shift the pages, so that an item can appear twice.
    """

    def __init__(
        self, caller: Caller, operation: Operation[..., Any], per_page: int | None
    ) -> None:
        self._caller = caller
        self._operation = operation
        self._options = {} if per_page is None else {"per_page": read_per_page(per_page)}

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            for item in page.items:
                yield item

    def pages(self, cursor: str | None = None) -> Iterator[Page[T]]:
        """Iterates over the pages; `cursor` is the `next_cursor` of the page to resume after."""
        if cursor is not None:
            nonblank(cursor, "cursor")
        seen: set[str | None] = set()
        while cursor not in seen:
            seen.add(cursor)
            page = self._fetch(cursor)
            yield page
            if not page.next_cursor:
                return
            cursor = page.next_cursor

    def first(self) -> T | None:
        """Returns the first item, with one request, or `None` if the list is empty."""
        page = self._fetch(None)
        return page.items[0] if page.items else None

    def _fetch(self, cursor: str | None) -> Page[T]:
        options = {} if cursor is None else {"cursor": cursor}
        body = self._caller.call(self._operation, **self._options, **options)
        return read_page(body, self._operation.name)
