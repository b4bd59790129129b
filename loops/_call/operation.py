"""The seam to one generated endpoint: how its request is built and its answer read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, ParamSpec, TypeVar, cast

import httpx

from .._pacing.rate_limit import Budget
from .response import Answer
from .retry import Replay

P = ParamSpec("P")
T = TypeVar("T")


class _ReadSuccess:
    """All that a generated parser asks of its client."""

    raise_on_unexpected_status = False


class Unconfirmed(Exception):
    """Raised by a parser: the success says that nothing was done, for the sake of contacts."""

    def __init__(self, contacts: int) -> None:
        super().__init__()
        self.contacts = contacts


class Echo(NamedTuple, Generic[T]):
    """The answer by which a repeated request learns that an earlier attempt had arrived.

    A send under a key used before is refused with 409; a delete finds nothing, 404. After an
    attempt of unknown outcome that is success, and `data` makes what a first success returns.
    """

    status: int
    data: Callable[[], T]


class Operation(NamedTuple, Generic[P, T]):
    """One operation of the API as the facade calls it.

    `build` and `parse` are the two functions of the generated endpoint. `quota` marks the
    operations whose 429 may be a daily quota instead of the throttle, `revised` those whose 409
    means a stale revision. `empty` is the status of a success without a body, which reads as
    `None`. `settle` says how to find out whether a call of unknown outcome was carried out.
    """

    name: str
    build: Callable[P, dict[str, Any]]
    parse: Callable[..., T | None]
    replay: Replay
    budget: Budget | None = Budget.CORE
    echo: Echo[T] | None = None
    quota: bool = False
    revised: bool = False
    empty: int | None = None
    settle: str | None = None

    @property
    def path(self) -> str:
        """The address with its variables unfilled, which a log may show."""
        return str(getattr(sys.modules[self.build.__module__], "PATH", "elsewhere"))

    def read(self, response: Answer | httpx.Response) -> T:
        """The typed body of a success; raises what the generated code raises when it is none."""
        if response.status_code == self.empty:
            return cast("T", None)
        data = self.parse(client=_ReadSuccess, response=response)
        if data is None:
            raise ValueError(f"status {response.status_code} is not declared for {self.name}")
        return data


class Call(NamedTuple, Generic[T]):
    """One call under way: what is asked, and the request that is sent on every attempt."""

    operation: Operation[..., T]
    request: httpx.Request

    @property
    def idempotency_key(self) -> str | None:
        """The key the request carries, if it is one of the two sends."""
        key: str | None = self.request.headers.get("Idempotency-Key")
        return key


def is_quota(operation: Operation[..., Any], headers: Mapping[str, str], body: object) -> bool:
    """Whether a 429 means that a daily quota is used up, so that waiting a moment is no cure.

    The API has no code for it. These operations declare 429 for their quota, and the upload quota
    names itself in the body; it is the throttle only when the rate window is said to be used up.
    """
    if not operation.quota:
        return False
    named = isinstance(body, dict) and "maxUploads" in body
    return named or headers.get("x-ratelimit-remaining") != "0"
