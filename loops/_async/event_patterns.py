"""Event patterns: the events the team knows, and what each carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.event_patterns import (
    get_event_pattern,
    get_event_pattern_by_name,
    list_event_patterns,
)

from .._call.operation import Operation
from .._call.retry import Replay
from .._pacing.rate_limit import Budget
from .caller import AsyncResource
from .pager import AsyncPager

if TYPE_CHECKING:
    from loops_openapi.models import EventPattern, EventPatternSummary


LIST = Operation.of("event_patterns.list", list_event_patterns, Replay.SAFE, Budget.CONTENT)
GET = Operation.of("event_patterns.get", get_event_pattern, Replay.SAFE, Budget.CONTENT)
GET_BY_NAME = Operation.of(
    "event_patterns.get_by_name", get_event_pattern_by_name, Replay.SAFE, Budget.CONTENT
)


class AsyncEventPatterns(AsyncResource):
    """`client.event_patterns`: made in the app or by sending an event, read here."""

    def list(self, *, per_page: int | None = None) -> AsyncPager[EventPatternSummary]:
        """All events by name; `get` tells their properties too.

        `per_page` is 10 to 50, by default 20. Operation listEventPatterns.
        """
        return AsyncPager(self._caller, LIST, per_page)

    async def get(self, event_pattern_id: str) -> EventPattern:
        """One event with its properties. Operation getEventPattern. Raises `NotFoundError`."""
        return await self._caller.call(GET, event_pattern_id)

    async def get_by_name(self, event_name: str) -> EventPattern:
        """One event with its properties, by the exact name: upper and lower case matter.

        A way to find a typo before `events.send` makes a new event of it.

        Operation getEventPatternByName. Raises `NotFoundError`.
        """
        return await self._caller.call(GET_BY_NAME, event_name)
