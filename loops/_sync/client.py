# Written by scripts/unasync.py from loops/_async/client.py. Do not edit.
"""The client: settings, connections and pace, and the one way every call takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, Self, TypeVar

import httpx

from .. import _settings
from .._call.concurrency import sync_attempt, sync_sleep
from .._call.flow import Exhausted, Pace, Send, Sleep, Stated, Step, exchange
from .._call.operation import Call, Operation
from .._call.outcome import Outcome, Result
from .._call.reply import Reply, announce, capture
from .._call.request import Requests
from .._call.response import Answer, Broken, Reading, TimeLeft
from .._call.retry import RetryPolicy
from .._drift.watch import Watch
from .._input.recipients import Recipients, read_recipients
from .._pacing.rate_limit import Budget, RateLimit
from .connections import Connections
from .resources import Groups

if TYPE_CHECKING:
    from .._drift.drift import Drift

P = ParamSpec("P")
T = TypeVar("T")


class Loops(Groups):
    """A client for one Loops team.

    Make one and keep it: it holds a pool of connections and the pace of the team's calls, and
    may be used by many tasks and threads at once. Use it as a context manager, or close it.
    A forked process, or another event loop of asyncio, gets connections of its own.

    `api_key` defaults to the environment variable LOOPS_API_KEY. `timeout` is in seconds, for
    each of connecting, writing and reading (default: 30, connecting 5), or an `httpx.Timeout`.
    `retry` says how often a failed call is tried again; only calls that cannot act twice are.
    `rate_limit` paces calls; by default this client alone keeps the documented limits, a shared
    `RateLimit` keeps them for several clients, a `RedisRateLimit` for many processes, `None`
    switches pacing off. `http_client` brings your own httpx client (proxies, transports, tests),
    which is not closed here. `headers` are added to every request. `on_reply` is called with the
    `Reply` of every successful call; what it raises is logged, since the call itself has
    succeeded. `on_drift` is called, in the same manner, with a `Drift` for each place where an
    answer is the first to differ from the contract that this library was made from; the logger
    "loops" tells the same at level DEBUG.

    `allow_recipients` is a guard for development and staging: with addresses (`ada@example.com`)
    and domains (`@example.com`, without its subdomains), in any case, every call that may cause
    mail to somebody else raises `RecipientNotAllowedError` before anything is sent. What cannot
    be checked is refused too: contacts named by `user_id` alone, and the schedule of campaigns.
    It does not see copies (CC, BCC) that a template adds, nor workflows already under way.

    Raises `ConfigurationError` when something of this cannot work.
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
        self._settings = _settings.Settings(
            api_key=_settings.read_api_key(api_key),
            base_url=_settings.read_base_url(base_url),
            timeout=_settings.read_timeout(timeout),
            retry=_settings.read_retry(retry),
            headers=_settings.read_headers(headers),
            recipients=read_recipients(allow_recipients),
        )
        self._requests = Requests(self._settings)
        self._rate_limit = _settings.read_rate_limit(rate_limit)
        self._connections = Connections(http_client)
        self._on_reply = _settings.read_hook(on_reply, "on_reply")
        self._watch = Watch(_settings.read_hook(on_drift, "on_drift"))
        self._is_view = False

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"

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
        """Closes the connections opened here: in this process and, if any, this event loop.

        A view made by `with_options` leaves them to its client.
        """
        if not self._is_view:
            self._connections.close()

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        retry: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        allow_recipients: Collection[str] | None = None,
    ) -> Self:
        """A view of this client with other options, on the same connections and pace.

        What is not given stays; `headers` are added to those of the client, `allow_recipients`
        takes the place of what it allows.
        """
        settings = self._settings
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
        view._settings = settings
        view._requests = Requests(settings)
        view._rate_limit = self._rate_limit
        view._connections = self._connections
        view._on_reply = self._on_reply
        view._watch = self._watch
        view._is_view = True
        return view

    def with_response(
        self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Reply[T]:
        """Calls `method`, and returns the whole `Reply` instead of its data alone.

        `client.with_response(client.events.send, "signup", email="ada@example.com")`
        """
        with capture() as replies:
            outcome = method(*args, **kwargs)
            if hasattr(outcome, "pages"):  # a pager: it makes any number of calls, later
                raise TypeError("with_response takes a method that makes one call, not a list")
            data = outcome
        if not replies:
            raise TypeError("with_response takes a method of this client that makes a call")
        return replies[-1]._replace(data=data)

    @property
    def _recipients(self) -> Recipients:
        return self._settings.recipients

    def _call(self, operation: Operation[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        connections = self._connections
        request = self._requests.build(
            operation.build(*args, **kwargs),
            connections.http(),
            brought=connections.given is not None,
        )
        reply = self._exchange(Call(self._watch.over(operation), request))
        announce(reply, self._on_reply)
        return reply.data

    def _exchange(self, call: Call[T]) -> Reply[T]:
        flow = exchange(call, self._settings.retry)
        answer: object = None
        try:
            while True:
                answer = self._do(flow.send(answer))
        except StopIteration as end:
            reply: Reply[T] = end.value
            return reply
        finally:
            flow.close()

    def _do(self, step: Step) -> object:
        match step:
            case Send(request, time_left):
                return self._send(request, time_left)
            case Pace(budget, time_left):
                return self._pace(budget, time_left)
            case Sleep(seconds):
                return self._sleep(seconds)
            case Stated(budget, per_second):
                self._rate_limit.learn(budget, per_second)
            case Exhausted(budget, retry_after):
                self._rate_limit.exhausted(budget, retry_after)
        return None

    def _sleep(self, seconds: float) -> float:
        if seconds <= 0:
            return 0.0
        began = time.perf_counter()
        sync_sleep(seconds)
        return max(seconds, time.perf_counter() - began)

    def _pace(self, budget: Budget, time_left: float | None) -> float | None:
        start = self._rate_limit.reserve(budget)
        used = False
        try:
            if time_left is None or start.wait < time_left:
                waited = self._sleep(start.wait)
                used = True
                return waited
            return None
        finally:
            if not used:  # cancelled, interrupted, or too late: somebody else may start then
                self._rate_limit.release(start)

    def _send(self, request: httpx.Request, time_left: float | None) -> Outcome:
        began = time.perf_counter()
        timeout = self._settings.timeout
        result: Result
        try:
            answer = self._answer(request, TimeLeft(timeout, time_left))
            result = sync_attempt(answer, timeout, time_left)
        except (httpx.RequestError, OSError) as error:
            result = error
        return Outcome(result, time.perf_counter() - began)

    def _answer(self, request: httpx.Request, timeouts: TimeLeft) -> Answer | Broken:
        """Reads the body too, so that one that breaks off is a failure like any other."""
        request.extensions["timeout"] = timeouts
        # The key is our authorization, whatever the user's httpx client would put in its place.
        response = self._connections.http().send(
            request, auth=None, follow_redirects=False, stream=True
        )
        reading = Reading(response, timeouts.reading_ends())
        try:
            # Most answers need no decoding, and the way around it is the shorter one.
            plain = not response.is_closed and "content-encoding" not in response.headers
            for chunk in response.iter_raw() if plain else response.iter_bytes():
                reading.add(chunk)
            return reading.answer()
        except (httpx.RequestError, OSError) as error:
            return reading.broken_off(error)
        finally:
            response.close()
