# Written by scripts/unasync.py from loops/_async/client.py. Do not edit.
"""The client: its options, and the methods that are not part of a resource."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, Self, TypeVar

import httpx

from .. import _settings
from .._call.reply import Reply, capture
from .._call.retry import RetryPolicy
from .._drift.watch import Watch
from .._input.recipients import read_recipients
from .._pacing.rate_limit import RateLimit
from .caller import Caller
from .connections import Connections
from .resources import Resources

if TYPE_CHECKING:
    from .._drift.drift import Drift

P = ParamSpec("P")
T = TypeVar("T")


class Loops(Resources):
    """A client for one Loops team.

    Create one client and keep it: it holds a connection pool and the rate limit of the team, and
    many tasks and threads may use it at once. Use it as a context manager, or close it. After a
    fork, or in another asyncio event loop, it opens separate connections.

    `api_key` defaults to the environment variable LOOPS_API_KEY. `timeout` is the number of seconds
    that each of connecting, writing and reading may take (default: 30, and 5 for connecting), or an
    `httpx.Timeout`. `retry` says how often a failed call is tried again; a call is never repeated
    if it could take effect twice. `rate_limit` paces the calls: by default, this client stays
    within the documented limits on its own; pass a `RateLimit` to share them between clients, a
    `RedisRateLimit` to share them between processes, or `None` to switch pacing off. `http_client`
    is your own httpx client (for proxies, transports or tests), which this client does not close.
    `headers` are added to every request.

    `on_reply` is called with the `Reply` of every successful call. An exception that it raises is
    logged and not propagated, because the call itself has succeeded. `on_drift` is called in the
    same way with a `Drift` whenever a response differs from the contract that this library was
    generated from, once per location; the logger "loops" reports the same at level DEBUG.

    `allow_recipients` is a guard for development and staging. It takes addresses
    (`ada@example.com`) and domains (`@example.com`, which does not include subdomains), and ignores
    case. Every call that could send email to anyone else raises `RecipientNotAllowedError` before
    anything is sent. Calls whose recipients cannot be checked are refused too: contacts that are
    identified by `user_id` alone, and scheduled campaigns. The guard does not see CC and BCC
    recipients that a template adds, or workflows that are already running.

    Raises `ConfigurationError` if any of the options is invalid.
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str = _settings.BASE_URL,
        timeout: float | httpx.Timeout = _settings.TIMEOUT,
        retry: RetryPolicy = RetryPolicy(),  # noqa: B008  # frozen
        rate_limit: RateLimit | Literal["default"] | None = "default",
        http_client: httpx.Client | None = None,
        headers: Mapping[str, str] | None = None,
        on_reply: Callable[[Reply[Any]], None] | None = None,
        on_drift: Callable[[Drift], None] | None = None,
        allow_recipients: Collection[str] | None = None,
    ) -> None:
        settings = _settings.Settings(
            api_key=_settings.read_api_key(api_key),
            base_url=_settings.read_base_url(base_url),
            timeout=_settings.read_timeout(timeout),
            retry=_settings.read_retry(retry),
            headers=_settings.read_headers(headers),
            recipients=read_recipients(allow_recipients),
        )
        self._caller = Caller(
            settings,
            Connections(http_client),
            _settings.read_rate_limit(rate_limit),
            _settings.read_hook(on_reply, "on_reply"),
            Watch(_settings.read_hook(on_drift, "on_drift")),
        )
        self._is_view = False

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.settings.base_url!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections of this process and, for `Loops`, of this event loop.

        Closing a view made by `with_options` does nothing.
        """
        if not self._is_view:
            self._caller.connections.close()

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        retry: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        allow_recipients: Collection[str] | None = None,
    ) -> Self:
        """Returns a view of this client with other options.

        The view shares the connections and the rate limit. Options that are not passed stay the
        same. `headers` are added to those of the client, and `allow_recipients` replaces its list.
        """
        settings = self._caller.settings
        if timeout is not None:
            settings = settings._replace(timeout=_settings.read_timeout(timeout))
        if retry is not None:
            settings = settings._replace(retry=_settings.read_retry(retry))
        if headers is not None:
            added = _settings.read_headers(headers)
            settings = settings._replace(headers={**settings.headers, **added})
        if allow_recipients is not None:
            settings = settings._replace(recipients=read_recipients(allow_recipients))
        view = object.__new__(type(self))
        view._caller = self._caller.with_settings(settings)
        view._is_view = True
        return view

    def with_response(
        self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Reply[T]:
        """Calls `method` and returns the whole `Reply` instead of its data alone.

        `client.with_response(client.events.send, "signup", email="ada@example.com")`
        """
        with capture() as replies:
            outcome = method(*args, **kwargs)
            if hasattr(outcome, "pages"):  # a pager makes any number of calls later
                raise TypeError(
                    "with_response takes a method that makes one call; a list may make many"
                )
            data = outcome
        if not replies:
            raise TypeError("with_response takes a method of this client that makes a call")
        return replies[-1]._replace(data=data)
