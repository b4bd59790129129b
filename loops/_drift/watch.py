"""Whether the answers of a client are compared with the contract, and who is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from .._call.operation import Operation
    from .drift import Drift

P = ParamSpec("P")
T = TypeVar("T")

MOST = 1000
"""So many places are remembered: a service that puts ids where names belong fills no memory."""

_log = logging.getLogger("loops")


class Watch:
    """Shared by a client and its views: what one of them has reported is news to none of them."""

    def __init__(self, hook: Callable[[Drift], None] | None) -> None:
        self._hook = hook
        self._reported: dict[tuple[str, ...], Drift] = {}

    def over(self, operation: Operation[P, T]) -> Operation[P, T]:
        """The operation with its answers watched, or the very same when nobody wants to know."""
        if self._hook is None and not _log.isEnabledFor(logging.DEBUG):
            return operation
        from .drift import watched  # not at the top: most clients never load it, nor the contract

        return watched(operation, self.report)

    def report(self, drift: Drift) -> None:
        """Tells about a drift, once for each place. The call goes on whatever the hook does."""
        if len(self._reported) >= MOST:
            return
        # One atomic step and no lock, which a fork could leave closed for ever.
        if self._reported.setdefault(drift[:3], drift) is not drift:
            return
        _log.debug("drift: %s", drift.message)
        if self._hook is not None:
            try:
                self._hook(drift)
            except Exception:
                _log.exception("on_drift failed at an answer to %s", drift.operation)
