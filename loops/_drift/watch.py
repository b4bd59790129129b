"""Decides whether the responses of a client are compared with the contract, and reports drift."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from .._call.operation import Operation
    from .drift import Drift

P = ParamSpec("P")
T = TypeVar("T")

MAX_REPORTED = 1000
"""The maximum number of reports. Without it, responses whose keys are ids could fill the memory."""

_log = logging.getLogger("loops")


class Watch:
    """Reports each drift once for a client and its views, which share this object."""

    def __init__(self, hook: Callable[[Drift], None] | None) -> None:
        self._hook = hook
        self._reported: dict[tuple[str, ...], Drift] = {}

    def wrap(self, operation: Operation[P, T]) -> Operation[P, T]:
        """Returns the operation with its responses watched, or unchanged if nothing is reported."""
        if self._hook is None and not _log.isEnabledFor(logging.DEBUG):
            return operation
        from .drift import watch_operation  # imported late: most clients never need it

        return watch_operation(operation, self.report)

    def report(self, drift: Drift) -> None:
        """Logs a drift and calls the hook, once for each path. Errors of the hook are logged."""
        if len(self._reported) >= MAX_REPORTED:
            return
        # This is atomic without a lock, which a fork could leave locked forever.
        if self._reported.setdefault(drift[:3], drift) is not drift:
            return
        _log.debug("drift: %s", drift.message)
        if self._hook is not None:
            try:
                self._hook(drift)
            except Exception:
                _log.exception("on_drift failed for a response to %s", drift.operation)
