"""A cancelled task releases its connection and its slot in the rate limit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from loops import RateLimit, RetryPolicy
from tests.support.flavours import Flavour

from ..support.faulty_server import SMALL
from .operations import LONG
from .service import ADA, Service
from .wire import calling, serving

STEPS = 60
"""More turns of the event loop than a call takes."""


@pytest.fixture
def flavour() -> Iterator[Flavour]:
    made = Flavour("async")
    yield made
    made.end()


@pytest.fixture
def service() -> Service:
    return Service()


def send(client: Any) -> Any:
    return client.events.send("signup", email=ADA)


async def cancel_when(reached: Callable[[], bool], call: Any) -> None:
    """Begins a call, and cancels it a moment after `reached` is true."""
    task = asyncio.create_task(call)
    while not reached():
        await asyncio.sleep(0.001)
    await asyncio.sleep(0.02)
    assert not task.done(), "too late to cancel"
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize(
    "fault",
    ["stall, before", "head drips", "stuck in the body", "body drips", "body never ends"],
)
def test_a_call_can_be_cancelled_while_it_waits_for_the_response(flavour, service, fault):
    with (
        serving(service, fault) as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        flavour.run(cancel_when(lambda: bool(server.requests), send(client)))
        flavour.run(client.api_key.test())

    assert len(server.requests) == 2, "a cancelled call is not tried again"


def test_a_call_can_be_cancelled_while_it_sends(flavour, service):
    with (
        serving(service, "stall while writing") as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        server.set_receive_buffer(SMALL)
        call = client.events.send("signup", email=ADA, event_properties=LONG)
        flavour.run(cancel_when(lambda: bool(server.requests), call))
        flavour.run(client.api_key.test())


def test_a_call_can_be_cancelled_while_it_connects(flavour, service):
    with (
        serving(service) as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        server.fill_backlog()
        flavour.run(cancel_when(lambda: True, send(client)))
        server.listen()
        flavour.run(client.api_key.test())

    assert service.sandbox.events == ()


def test_a_call_can_be_cancelled_while_it_waits_for_a_retry(flavour, service):
    with (
        serving(service, "503, again in 7 s") as server,
        calling(flavour, server, rate_limit=None) as client,
    ):
        flavour.run(cancel_when(lambda: bool(server.requests), send(client)))
        flavour.run(client.api_key.test())

    assert service.sandbox.events == ()


def test_a_call_cancelled_while_it_is_paced_gives_its_slot_back(flavour, service, monkeypatch):
    pace = RateLimit(per_second=1, clock=lambda: 5.0)
    with serving(service) as server, calling(flavour, server, rate_limit=pace) as client:
        flavour.run(client.api_key.test())
        flavour.run(cancel_when(lambda: True, send(client)))

        flavour.replace_sleep(monkeypatch)
        flavour.run(client.api_key.test())

    assert flavour.sleeps == [1.0], "the next free start is the one that was given back"
    assert service.sandbox.events == ()


@pytest.mark.parametrize("warm", [False, True], ids=["new connection", "kept connection"])
def test_a_call_can_be_cancelled_at_any_moment(flavour, service, warm):
    impatient = httpx.Timeout(2, pool=0.2)
    options = {"timeout": impatient, "retry": RetryPolicy(max_retries=0), "rate_limit": None}
    cancelled = []

    with serving(service) as server:
        for turns in range(STEPS):
            with calling(flavour, server, **options) as client:
                if warm:
                    flavour.run(client.api_key.test())
                cancelled.append(flavour.run(cancel_after(turns, send(client))))
                flavour.run(client.api_key.test())

    assert sum(cancelled) > 5, "or else all came too late"


async def cancel_after(turns: int, call: Any) -> bool:
    """Cancels a call after some turns of the event loop; returns whether it was still running."""
    task = asyncio.create_task(call)
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    return task.cancelled()
