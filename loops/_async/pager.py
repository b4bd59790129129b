"""Lists that the API returns page by page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Generic, TypeVar

from .._call.operation import Operation
from .._call.page import Page, read_page, read_per_page
from .._input.arguments import nonblank
from .caller import AsyncCaller

T = TypeVar("T")


class AsyncPager(Generic[T]):
    """A list that is fetched page by page while you iterate over it.

    Creating a pager makes no request, and each iteration starts with the first page. Items that
    are created during an iteration may shift the pages, so that an item can appear twice.
    """

    def __init__(
        self, caller: AsyncCaller, operation: Operation[..., Any], per_page: int | None
    ) -> None:
        self._caller = caller
        self._operation = operation
        self._options = {} if per_page is None else {"per_page": read_per_page(per_page)}

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self, cursor: str | None = None) -> AsyncIterator[Page[T]]:
        """Iterates over the pages; `cursor` is the `next_cursor` of the page to resume after."""
        if cursor is not None:
            nonblank(cursor, "cursor")
        seen: set[str | None] = set()
        while cursor not in seen:
            seen.add(cursor)
            page = await self._fetch(cursor)
            yield page
            if not page.next_cursor:
                return
            cursor = page.next_cursor

    async def first(self) -> T | None:
        """Returns the first item, with one request, or `None` if the list is empty."""
        page = await self._fetch(None)
        return page.items[0] if page.items else None

    async def _fetch(self, cursor: str | None) -> Page[T]:
        options = {} if cursor is None else {"cursor": cursor}
        body = await self._caller.call(self._operation, **self._options, **options)
        return read_page(body, self._operation.name)
