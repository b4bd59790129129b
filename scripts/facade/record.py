"""Makes example calls with both clients and records the requests and the results."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

import httpx

from loops import AsyncLoops, Loops, LoopsError, RetryPolicy

from .calls import ExampleCall
from .example_responses import Handler

API_KEY = "an-api-key"
NO_RETRIES = RetryPolicy(max_retries=0)


@dataclass
class CallRecord:
    """An example call, the requests that it made, and its result or error.

    The result of a method that returns a pager is the list of all pages.
    """

    call: ExampleCall
    requests: list[httpx.Request] = field(default_factory=list)
    bodies: list[Any] = field(default_factory=list)
    """The decoded body of the response to each request."""
    operation_names: list[str] = field(default_factory=list)
    """The name of the facade's operation for each API call that succeeded."""
    result: Any = None
    error: Exception | None = None

    @property
    def failed_unexpectedly(self) -> bool:
        """Whether the call raised something other than a `LoopsError`."""
        return self.error is not None and not isinstance(self.error, LoopsError)


def record_sync(calls: Sequence[ExampleCall], handler: Handler) -> Iterator[CallRecord]:
    """Makes the calls with `Loops`. The handler responds to their requests."""
    for call in calls:
        record = CallRecord(call)
        with (
            httpx.Client(transport=_transport(record, handler)) as http,
            Loops(API_KEY, http_client=http, **_options(record)) as client,
        ):
            try:
                result = attrgetter(call.method)(client)(*call.args, **call.kwargs)
                record.result = list(result.pages()) if hasattr(result, "pages") else result
            except Exception as error:  # the comparison reports it
                record.error = error
        yield record


def record_async(calls: Sequence[ExampleCall], handler: Handler) -> list[CallRecord]:
    """Makes the calls with `AsyncLoops`. The handler responds to their requests."""
    return asyncio.run(_record_async(calls, handler))


async def _record_async(calls: Sequence[ExampleCall], handler: Handler) -> list[CallRecord]:
    records = []
    for call in calls:
        record = CallRecord(call)
        async with (
            httpx.AsyncClient(transport=_transport(record, handler)) as http,
            AsyncLoops(API_KEY, http_client=http, **_options(record)) as client,
        ):
            try:
                result = attrgetter(call.method)(client)(*call.args, **call.kwargs)
                if hasattr(result, "pages"):
                    record.result = [page async for page in result.pages()]
                else:
                    record.result = await result
            except Exception as error:  # the comparison reports it
                record.error = error
        records.append(record)
    return records


def _options(record: CallRecord) -> dict[str, Any]:
    return {
        "rate_limit": None,
        "retry": NO_RETRIES,
        "on_reply": lambda reply: record.operation_names.append(reply.operation),
    }


def _transport(record: CallRecord, handler: Handler) -> httpx.MockTransport:
    def handle(request: httpx.Request) -> httpx.Response:
        request.read()
        response = handler(request)
        record.requests.append(request)
        record.bodies.append(json.loads(response.content) if response.content else None)
        return response

    return httpx.MockTransport(handle)
