"""The Python client for the Loops email API.

    from loops import Loops

    with Loops() as client:
        client.events.send("signup", email="ada@example.com")

`AsyncLoops` has the same names, with `await`. Apart from the errors, the names below are imported
when they are first used, so that importing this package is fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._version import __version__ as __version__
from .errors import *  # noqa: F403  # the names are listed once, in errors.__all__
from .errors import __all__ as _error_names

if TYPE_CHECKING:
    from ._async.client import AsyncLoops as AsyncLoops
    from ._async.pager import AsyncPager as AsyncPager
    from ._call.page import Page as Page
    from ._call.reply import Reply as Reply
    from ._call.retry import RetryPolicy as RetryPolicy
    from ._drift.drift import Drift as Drift
    from ._pacing.rate_limit import RateLimit as RateLimit
    from ._pacing.redis_limit import RedisRateLimit as RedisRateLimit
    from ._sync.client import Loops as Loops
    from ._sync.pager import Pager as Pager
    from .attachments import Attachment as Attachment
    from .types import Contact as Contact
else:
    _HOME = {
        "AsyncLoops": "._async.client",
        "AsyncPager": "._async.pager",
        "Attachment": ".attachments",
        "Contact": ".types",
        "Drift": "._drift.drift",
        "Loops": "._sync.client",
        "Page": "._call.page",
        "Pager": "._sync.pager",
        "RateLimit": "._pacing.rate_limit",
        "RedisRateLimit": "._pacing.redis_limit",
        "Reply": "._call.reply",
        "RetryPolicy": "._call.retry",
    }
    __all__ = sorted([*_HOME, *_error_names])

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOME[name], __name__), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
