"""The faults that are still to come."""

from __future__ import annotations

from .faults import Fault


class FaultQueue:
    """Faults in the order they were queued; each waits for its operation, or takes any call."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str | None, Fault]] = []

    def add(self, fault: Fault, operation: str | None, times: int) -> None:
        """Queue a fault `times` times over."""
        self._waiting.extend([(operation, fault)] * times)

    def take(self, operation: str | None) -> Fault | None:
        """The fault that strikes this call, if any; it leaves the queue."""
        for index, (wanted, fault) in enumerate(self._waiting):
            if wanted is None or wanted == operation:
                del self._waiting[index]
                return fault
        return None

    def clear(self) -> None:
        """Forget all."""
        self._waiting.clear()

    def __len__(self) -> int:
        return len(self._waiting)
