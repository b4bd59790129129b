"""Makes the calls of a client. Its resources make all their calls through this module."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import httpx

from .._call.concurrency import async_attempt, async_sleep
from .._call.flow import LimitReported, Pace, Send, Sleep, Step, Throttled, call_flow
from .._call.operation import Operation, PreparedCall
from .._call.outcome import AttemptResult, Outcome
from .._call.reply import Reply, announce
from .._call.request import RequestBuilder
from .._call.response import BodyReader, IncompleteResponse, Response
from .._call.timeouts import AttemptTimeouts
from .._drift.watch import Watch
from .._input.recipients import Recipients
from .._pacing.rate_limit import Budget, RateLimit
from .._settings import Settings
from .connections import AsyncConnections

P = ParamSpec("P")
T = TypeVar("T")


class AsyncCaller:
    """Makes calls with one set of options, on connections and a rate limit that views share."""

    def __init__(
        self,
        settings: Settings,
        connections: AsyncConnections,
        rate_limit: RateLimit,
        on_reply: Callable[[Reply[Any]], None] | None,
        watch: Watch,
    ) -> None:
        self.settings = settings
        self.connections = connections
        self._rate_limit = rate_limit
        self._on_reply = on_reply
        self._watch = watch
        self._requests = RequestBuilder(settings.base_url, settings.request_headers)

    @property
    def recipients(self) -> Recipients:
        """The guard that checks who may receive email from the client."""
        return self.settings.recipients

    def with_settings(self, settings: Settings) -> AsyncCaller:
        """Returns a caller with other settings that shares everything else."""
        return AsyncCaller(
            settings, self.connections, self._rate_limit, self._on_reply, self._watch
        )

    async def call(self, operation: Operation[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Calls an operation with the arguments of its generated endpoint, and returns the result.

        Raises an `APIError`.
        """
        connections = self.connections
        request = self._requests.build(
            operation.build(*args, **kwargs),
            connections.http_client(),
            user_supplied=connections.user_supplied is not None,
        )
        reply = await self.send(PreparedCall(self._watch.wrap(operation), request))
        announce(reply, self._on_reply)
        return reply.data

    async def send(self, call: PreparedCall[T]) -> Reply[T]:
        """Makes the attempts of a call by carrying out the steps of its flow."""
        flow = call_flow(call, self.settings.retry)
        result: object = None
        try:
            while True:
                result = await self._carry_out(flow.send(result))
        except StopIteration as end:
            reply: Reply[T] = end.value
            return reply
        finally:
            flow.close()

    async def _carry_out(self, step: Step) -> object:
        match step:
            case Send(request, time_left):
                return await self._attempt(request, time_left)
            case Pace(budget, time_left):
                return await self._pace(budget, time_left)
            case Sleep(seconds):
                return await self._sleep(seconds)
            case LimitReported(budget, per_second):
                self._rate_limit.learn(budget, per_second)
            case Throttled(budget, retry_after):
                await self._rate_limit.aexhausted(budget, retry_after)
        return None

    async def _sleep(self, seconds: float) -> float:
        if seconds <= 0:
            return 0.0
        began = time.perf_counter()
        await async_sleep(seconds)
        return max(seconds, time.perf_counter() - began)

    async def _pace(self, budget: Budget, time_left: float | None) -> float | None:
        permit = await self._rate_limit.areserve(budget)
        used = False
        try:
            if time_left is None or permit.wait < time_left:
                waited = await self._sleep(permit.wait)
                used = True
                return waited
            return None
        finally:
            if not used:  # cancelled, interrupted or too late: another call may use it
                await self._rate_limit.arelease(permit)

    async def _attempt(self, request: httpx.Request, time_left: float | None) -> Outcome:
        began = time.perf_counter()
        timeout = self.settings.timeout
        result: AttemptResult
        try:
            exchange = self._exchange(request, AttemptTimeouts(timeout, time_left))
            result = await async_attempt(exchange, timeout, time_left)
        except (httpx.RequestError, OSError) as error:
            result = error
        return Outcome(result, time.perf_counter() - began)

    async def _exchange(
        self, request: httpx.Request, timeouts: AttemptTimeouts
    ) -> Response | IncompleteResponse:
        """Sends the request and reads the whole body, so that an incomplete body is a failure."""
        request.extensions["timeout"] = timeouts
        # auth=None: a user-supplied httpx client must not replace our authorization.
        response = await self.connections.http_client().send(
            request, auth=None, follow_redirects=False, stream=True
        )
        body = BodyReader(response, timeouts.body_end())
        try:
            # Most bodies are not encoded, and reading them raw is faster.
            plain = not response.is_closed and "content-encoding" not in response.headers
            async for chunk in response.aiter_raw() if plain else response.aiter_bytes():
                body.add(chunk)
            return body.response()
        except (httpx.RequestError, OSError) as error:
            return body.incomplete(error)
        finally:
            await response.aclose()


class AsyncResource:
    """A resource of the API, whose methods make their calls through the client's caller."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller
