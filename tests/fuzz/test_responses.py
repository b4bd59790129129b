"""Whatever the server responds, a call returns a usable result or raises a `LoopsError`."""

from __future__ import annotations

import asyncio
import pickle
import traceback
from itertools import count, islice
from operator import attrgetter
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loops import AsyncLoops, Loops, LoopsError, Page, RateLimit, RetryPolicy
from loops._pacing.rate_limit import Budget, Permit
from scripts.facade.calls import CALLS, ExampleCall
from scripts.facade.example_responses import json_response
from scripts.facade.examples import Choice

from ..support.facade_calls import METHODS, stored_comparison
from .corruption import CorruptResponse, corrupt, corrupt_responses

MAX_PAGES = 5
usually = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@pytest.mark.parametrize("method", METHODS)
@settings(usually, max_examples=30)
@given(data=st.data())
def test_every_response_gives_a_usable_result_or_a_loops_error(method, data):
    call = data.draw(st.sampled_from([call for call in CALLS if call.method == method]))
    corrupted = data.draw(corrupt_responses)

    try:
        use(sync_result(call, corrupted))
    except LoopsError as error:
        use_error(error)


@settings(usually, max_examples=200)
@given(st.sampled_from(CALLS), corrupt_responses)
def test_every_response_to_the_async_client_gives_a_usable_result_or_a_loops_error(call, corrupted):
    try:
        use(asyncio.run(async_result(call, corrupted)))
    except LoopsError as error:
        use_error(error)


def sync_result(call: ExampleCall, corrupted: CorruptResponse) -> Any:
    """Returns the result of a call; of a list, its pages."""
    with (
        httpx.Client(transport=transport(corrupted)) as http,
        Loops("an-api-key", http_client=http, **settings_of_client()) as client,
    ):
        outcome = attrgetter(call.method)(client)(*call.args, **call.kwargs)
        return [*islice(outcome.pages(), MAX_PAGES)] if hasattr(outcome, "pages") else outcome


async def async_result(call: ExampleCall, corrupted: CorruptResponse) -> Any:
    async with (
        httpx.AsyncClient(transport=transport(corrupted)) as http,
        AsyncLoops("an-api-key", http_client=http, **settings_of_client()) as client,
    ):
        outcome = attrgetter(call.method)(client)(*call.args, **call.kwargs)
        return (
            [page async for page in outcome.pages()] if hasattr(outcome, "pages") else await outcome
        )


class RateLimitWithoutWaits(RateLimit):
    """Counts as a real rate limit does, and never waits."""

    def reserve(self, budget: Budget) -> Permit:
        return super().reserve(budget)._replace(wait=0.0)


def settings_of_client() -> dict[str, Any]:
    return {"retry": RetryPolicy.testing(1), "rate_limit": RateLimitWithoutWaits()}


def transport(corrupted: CorruptResponse) -> httpx.MockTransport:
    """Gives the corrupt response to one request, and valid ones to the others."""
    choice = Choice(corrupted.pick, full=corrupted.pick % 3 != 0, extra_fields=corrupted.pick > 8)
    turns = count()

    def handle(request: httpx.Request) -> httpx.Response:
        status, body = stored_comparison().usage.responses.status_and_body(request, choice)
        turn = next(turns)
        if turn == corrupted.turn or (turn > corrupted.turn and corrupted.lasts):
            return corrupt(corrupted, status, body)
        return json_response(status, body)

    return httpx.MockTransport(handle)


def use(value: object) -> None:
    """Uses a result as users do: shows it, reads every field, turns it into a dict."""
    repr(value)
    if isinstance(value, list | tuple):
        for item in value:
            use(item)
    elif isinstance(value, Page):
        use(value.items)
    elif attrs.has(type(value)):
        value.to_dict()  # type: ignore[attr-defined]
        for field in attrs.fields(type(value)):  # type: ignore[arg-type]
            use(getattr(value, field.name))


def use_error(error: LoopsError) -> None:
    """Uses an error as users do: prints it, reads every attribute, pickles it."""
    "".join(traceback.format_exception(error))
    repr(error)
    for name in dir(error):
        getattr(error, name)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
