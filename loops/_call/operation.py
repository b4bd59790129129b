"""One operation of the API as the facade calls it, and one call of it that is ready to be sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, ParamSpec, Protocol, TypeVar, cast

import httpx

from .._pacing.rate_limit import Budget
from .response import Response
from .retry import Replay

P = ParamSpec("P")
T = TypeVar("T")
U = TypeVar("U")
T_co = TypeVar("T_co", covariant=True)


class Endpoint(Protocol[P, T_co]):
    """The parts of a module of `loops_openapi.api` that the facade uses."""

    @property
    def __name__(self) -> str: ...
    @property
    def PATH(self) -> str: ...  # the name in the generated code

    def _get_kwargs(self, *args: P.args, **kwargs: P.kwargs) -> dict[str, Any]: ...

    def _parse_response(self, *, client: Any, response: httpx.Response) -> T_co | None: ...


class _ParserClient:
    """The only attribute of a client that a generated parser reads."""

    raise_on_unexpected_status = False


class ConfirmationRequired(Exception):
    """Raised by a parser when a success response says that the change was not made.

    `contacts` is the number of queued contacts that the change would drop.
    """

    def __init__(self, contacts: int) -> None:
        super().__init__()
        self.contacts = contacts


class DuplicateResponse(NamedTuple, Generic[T]):
    """The response to a repeated request that shows that an earlier attempt was carried out.

    The server returns 409 for a send with an idempotency key that was used before, and 404 for the
    second of two deletes. After an attempt whose outcome is unknown, that counts as a success, and
    `make_data` makes the data that the first success would have returned.
    """

    status: int
    make_data: Callable[[], T]


class Operation(NamedTuple, Generic[P, T]):
    """One operation of the API as the facade calls it."""

    name: str
    """The method of the client, such as `"events.send"`."""
    endpoint: str
    """The generated module, such as `"send_event"`; empty for a request to another host."""
    path: str
    """The path template, which a log may show."""
    build: Callable[P, dict[str, Any]]
    """Makes the parts of the request from the arguments."""
    parse: Callable[..., T | None]
    """Makes the result from the response; returns `None` for an undeclared status."""
    replay: Replay
    budget: Budget | None
    duplicate: DuplicateResponse[T] | None = None
    has_quota: bool = False
    """Whether a 429 may mean a daily quota instead of the rate limit."""
    has_revision: bool = False
    """Whether a 409 means that the revision is stale."""
    empty_status: int | None = None
    """The status of a success without a body, whose result is `None`."""
    hint: str | None = None
    """How to find out whether a call with an unknown outcome was carried out."""

    @classmethod
    def of(
        cls,
        name: str,
        endpoint: Endpoint[P, T],
        replay: Replay,
        budget: Budget = Budget.CORE,
        *,
        duplicate: DuplicateResponse[T] | None = None,
        has_quota: bool = False,
        has_revision: bool = False,
        empty_status: int | None = None,
        hint: str | None = None,
    ) -> Operation[P, T]:
        """Makes the operation of a generated endpoint module."""
        return Operation(
            name,
            endpoint.__name__.rpartition(".")[2],
            endpoint.PATH,
            endpoint._get_kwargs,
            endpoint._parse_response,
            replay,
            budget,
            duplicate,
            has_quota,
            has_revision,
            empty_status,
            hint,
        )

    def with_parser(self, parse: Callable[..., U | None]) -> Operation[P, U]:
        """Returns the same operation with another parser for the response."""
        return cast("Operation[P, U]", self._replace(parse=cast("Any", parse)))

    def read(self, response: Response | httpx.Response) -> T:
        """Returns the result that a success response contains.

        Raises what the generated code raises when the body breaks the contract.
        """
        if response.status_code == self.empty_status:
            return cast("T", None)
        data = self.parse(client=_ParserClient, response=response)
        if data is None:
            raise ValueError(f"status {response.status_code} is not declared for {self.name}")
        return data


class PreparedCall(NamedTuple, Generic[T]):
    """An operation and the request for it, which is sent unchanged on every attempt."""

    operation: Operation[..., T]
    request: httpx.Request

    @property
    def idempotency_key(self) -> str | None:
        """The key that the request carries if the operation is one of the two sends."""
        key: str | None = self.request.headers.get("Idempotency-Key")
        return key
