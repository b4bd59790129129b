# Written by scripts/unasync.py from loops/_async/event_patterns.py. Do not edit.
"""Event patterns: the names and properties of the team's events."""

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
from .caller import Resource
from .pager import Pager

if TYPE_CHECKING:
    from loops_openapi.models import EventPattern, EventPatternSummary


LIST = Operation.of("event_patterns.list", list_event_patterns, Replay.SAFE, Budget.CONTENT)
GET = Operation.of("event_patterns.get", get_event_pattern, Replay.SAFE, Budget.CONTENT)
GET_BY_NAME = Operation.of(
    "event_patterns.get_by_name", get_event_pattern_by_name, Replay.SAFE, Budget.CONTENT
)


class EventPatterns(Resource):
    """`client.event_patterns`: created in the app, or by sending an event."""

    def list(self, *, per_page: int | None = None) -> Pager[EventPatternSummary]:
        """Lists all events by name; `get` returns their properties as well.

        `per_page` is 10 to 50 (default: 20). Operation listEventPatterns.
        """
        return Pager(self._caller, LIST, per_page)

    def get(self, event_pattern_id: str) -> EventPattern:
        """Returns one event with its properties.

        Operation getEventPattern. Raises `NotFoundError`.
        """
        return self._caller.call(GET, event_pattern_id)

    def get_by_name(self, event_name: str) -> EventPattern:
        """Returns one event with its properties by its exact name, which is case-sensitive.

        Use it to find a typo before `events.send` creates a new event.

        Operation getEventPatternByName. Raises `NotFoundError`.
        """
        return self._caller.call(GET_BY_NAME, event_name)
