"""Whatever the server answers, a call returns something usable or raises an error of the tree."""

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
from .spoiling import Spoiled, spoil, spoiled_answers

MOST_PAGES = 5
usually = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@pytest.mark.parametrize("method", METHODS)
@settings(usually, max_examples=30)
@given(data=st.data())
def test_no_answer_raises_what_is_outside_the_tree(method, data):
    call = data.draw(st.sampled_from([call for call in CALLS if call.method == method]))
    spoiled = data.draw(spoiled_answers)

    try:
        use(sync_result(call, spoiled))
    except LoopsError as error:
        use_error(error)


@settings(usually, max_examples=200)
@given(st.sampled_from(CALLS), spoiled_answers)
def test_no_answer_does_so_in_the_other_world(call, spoiled):
    try:
        use(asyncio.run(async_result(call, spoiled)))
    except LoopsError as error:
        use_error(error)


def sync_result(call: ExampleCall, spoiled: Spoiled) -> Any:
    """What a call returns; a list is read page by page."""
    with (
        httpx.Client(transport=transport(spoiled)) as http,
        Loops("an-api-key", http_client=http, **settings_of_client()) as client,
    ):
        outcome = attrgetter(call.method)(client)(*call.args, **call.kwargs)
        return [*islice(outcome.pages(), MOST_PAGES)] if hasattr(outcome, "pages") else outcome


async def async_result(call: ExampleCall, spoiled: Spoiled) -> Any:
    async with (
        httpx.AsyncClient(transport=transport(spoiled)) as http,
        AsyncLoops("an-api-key", http_client=http, **settings_of_client()) as client,
    ):
        outcome = attrgetter(call.method)(client)(*call.args, **call.kwargs)
        return (
            [page async for page in outcome.pages()] if hasattr(outcome, "pages") else await outcome
        )


class Unhurried(RateLimit):
    """Keeps the books of a real limit, and makes nobody wait."""

    def reserve(self, budget: Budget) -> Permit:
        return super().reserve(budget)._replace(wait=0.0)


def settings_of_client() -> dict[str, Any]:
    return {"retry": RetryPolicy.testing(1), "rate_limit": Unhurried()}


def transport(spoiled: Spoiled) -> httpx.MockTransport:
    """Gives the spoiled answer to one of the requests, and valid ones to the others."""
    choice = Choice(spoiled.pick, full=spoiled.pick % 3 != 0, extra_fields=spoiled.pick > 8)
    turns = count()

    def handle(request: httpx.Request) -> httpx.Response:
        status, body = stored_comparison().usage.responses.status_and_body(request, choice)
        turn = next(turns)
        if turn == spoiled.turn or (turn > spoiled.turn and spoiled.lasts):
            return spoil(spoiled, status, body)
        return json_response(status, body)

    return httpx.MockTransport(handle)


def use(value: object) -> None:
    """Does with a result what users do: look at it, read every field, turn it into a dict."""
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
    """Prints an error, reads all of it, and sends it to another process."""
    "".join(traceback.format_exception(error))
    repr(error)
    for name in dir(error):
        getattr(error, name)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
