"""The Python client for the Loops email API.

    from loops import Loops

    with Loops() as client:
        client.events.send("signup", email="ada@example.com")

`AsyncLoops` has the same names, with `await`. The names below are loaded when they are first
used, so that importing this package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"  # the build reads it from here

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
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIError as APIError
    from .errors import APIResponseError as APIResponseError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import Attempt as Attempt
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConfirmationRequiredError as ConfirmationRequiredError
    from .errors import ConflictError as ConflictError
    from .errors import IdempotencyConflictError as IdempotencyConflictError
    from .errors import LoopsError as LoopsError
    from .errors import MethodNotAllowedError as MethodNotAllowedError
    from .errors import NotFoundError as NotFoundError
    from .errors import PayloadTooLargeError as PayloadTooLargeError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import QuotaExceededError as QuotaExceededError
    from .errors import RateLimitError as RateLimitError
    from .errors import RecipientNotAllowedError as RecipientNotAllowedError
    from .errors import ServerError as ServerError
    from .errors import StaleRevisionError as StaleRevisionError
    from .errors import StorageError as StorageError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .errors import WebhookVerificationError as WebhookVerificationError
    from .errors import WorkflowInUseError as WorkflowInUseError
    from .types import Contact as Contact
else:
    _MODULES = {
        "._async.client": ["AsyncLoops"],
        "._async.pager": ["AsyncPager"],
        "._drift.drift": ["Drift"],
        "._pacing.rate_limit": ["RateLimit"],
        "._call.page": ["Page"],
        "._pacing.redis_limit": ["RedisRateLimit"],
        "._call.reply": ["Reply"],
        "._call.retry": ["RetryPolicy"],
        "._sync.client": ["Loops"],
        "._sync.pager": ["Pager"],
        ".attachments": ["Attachment"],
        ".errors": [
            "APIConnectionError",
            "APIError",
            "APIResponseError",
            "APIStatusError",
            "APITimeoutError",
            "Attempt",
            "AuthenticationError",
            "BadRequestError",
            "ConfigurationError",
            "ConfirmationRequiredError",
            "ConflictError",
            "IdempotencyConflictError",
            "LoopsError",
            "MethodNotAllowedError",
            "NotFoundError",
            "PayloadTooLargeError",
            "PermissionDeniedError",
            "QuotaExceededError",
            "RateLimitError",
            "RecipientNotAllowedError",
            "ServerError",
            "StaleRevisionError",
            "StorageError",
            "UnprocessableEntityError",
            "WebhookVerificationError",
            "WorkflowInUseError",
        ],
        ".types": ["Contact"],
    }
    _HOME = {name: module for module, names in _MODULES.items() for name in names}
    __all__ = sorted(_HOME)

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOME[name], __name__), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
