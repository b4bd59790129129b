"""The full answer to one call, for those who want more than its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .errors import Attempt

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Generic[T_co]):
    """What `client.with_response(method, …)` returns and `on_reply` receives."""

    data: T_co = field(repr=False)
    """What the method returns by itself."""
    operation: str
    """The method that was called, such as `"events.send"`."""
    status: int
    """The HTTP status of the last attempt."""
    headers: Mapping[str, str] = field(repr=False)
    """Response headers, names in lower case."""
    history: tuple[Attempt, ...] = ()
    """What became of each attempt, the successful one last."""
    idempotency_key: str | None = field(default=None, repr=False)
    """The key a send went out under: the caller's, or the one made for this call."""
    replayed: bool = False
    """Success was learnt from a later attempt: an earlier one, whose answer got lost, had arrived.

    `data` then holds the values a first success has by contract, and `status` is the one that
    proved it (409 for a send).
    """

    @property
    def attempts(self) -> int:
        """How many times the request was tried."""
        return len(self.history)
