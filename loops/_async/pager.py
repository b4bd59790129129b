"""Lists that come in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .._call.operation import Operation
from .._call.page import Page, read_page, read_per_page
from .._input.arguments import nonblank

if TYPE_CHECKING:
    from .client import AsyncLoops

T = TypeVar("T")


class AsyncPager(Generic[T]):
    """A list that is fetched page by page while it is read.

    Making one asks nothing of the server; each iteration starts from the first page. Items that
    are created meanwhile may shift the pages, so an item can come twice.
    """

    def __init__(
        self, client: AsyncLoops, operation: Operation[..., Any], per_page: int | None
    ) -> None:
        self._client = client
        self._operation = operation
        self._options = {} if per_page is None else {"per_page": read_per_page(per_page)}

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self, cursor: str | None = None) -> AsyncIterator[Page[T]]:
        """The pages one by one; `cursor`, the `next_cursor` of an earlier page, resumes there."""
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
        """The first item, from one request, or `None` when the list is empty."""
        page = await self._fetch(None)
        return page.items[0] if page.items else None

    async def _fetch(self, cursor: str | None) -> Page[T]:
        at = {} if cursor is None else {"cursor": cursor}
        body = await self._client._call(self._operation, **self._options, **at)
        return read_page(body, self._operation.name)
