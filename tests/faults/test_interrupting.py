"""A cancelled task, and a call that Ctrl-C interrupts, release their connection and permit."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
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


@pytest.fixture(params=["sync", "async"])
def flavour(request: pytest.FixtureRequest) -> Iterator[Flavour]:
    """Returns a flavour whose calls really sleep."""
    made = Flavour(request.param)
    yield made
    made.end()


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture(autouse=True)
def ctrl_c() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def send(client: Any) -> Any:
    return client.events.send("signup", email=ADA)


def interrupt(flavour: Flavour, reached: Callable[[], bool], call: Callable[[], Any]) -> None:
    """Makes a call, and cancels it or presses Ctrl-C a moment after `reached` is true."""
    if flavour.is_async:
        flavour.run(cancel_when(reached, call()))
    else:
        press_when(reached, call)


async def cancel_when(reached: Callable[[], bool], call: Any) -> None:
    task = asyncio.create_task(call)
    while not reached():
        await asyncio.sleep(0.001)
    await asyncio.sleep(0.02)
    assert not task.done(), "too late to cancel"
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def press_when(reached: Callable[[], bool], call: Callable[[], Any]) -> None:
    main = threading.main_thread().ident
    assert main == threading.get_ident()

    def press() -> None:
        while not reached():
            time.sleep(0.001)
        time.sleep(0.02)
        signal.pthread_kill(main, signal.SIGINT)

    thread = threading.Thread(target=press)
    thread.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            call()
    finally:
        thread.join()


@pytest.mark.parametrize(
    "fault", ["stall, before", "head drips", "stuck in the body", "body drips", "body never ends"]
)
def test_a_call_can_be_interrupted_while_it_waits_for_the_response(flavour, service, fault):
    with (
        serving(service, fault) as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        interrupt(flavour, lambda: bool(server.requests), lambda: send(client))
        flavour.run(client.api_key.test())

    assert len(server.requests) == 2, "an interrupted call is not tried again"


def test_a_call_can_be_interrupted_while_it_sends(flavour, service):
    with (
        serving(service, "stall while writing") as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        server.set_receive_buffer(SMALL)
        interrupt(
            flavour,
            lambda: bool(server.requests),
            lambda: client.events.send("signup", email=ADA, event_properties=LONG),
        )
        flavour.run(client.api_key.test())


# The standard library leaves a socket that is connecting to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_call_can_be_interrupted_while_it_connects(flavour, service):
    with (
        serving(service) as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        server.fill_backlog()
        interrupt(flavour, lambda: True, lambda: send(client))
        server.listen()
        flavour.run(client.api_key.test())

    assert service.sandbox.events == ()


def test_a_call_can_be_interrupted_while_it_waits_for_a_retry(flavour, service):
    with (
        serving(service, "503, again in 7 s") as server,
        calling(flavour, server, rate_limit=None) as client,
    ):
        interrupt(flavour, lambda: bool(server.requests), lambda: send(client))
        flavour.run(client.api_key.test())

    assert service.sandbox.events == ()


def test_a_call_interrupted_while_it_is_paced_gives_its_slot_back(flavour, service, monkeypatch):
    pace = RateLimit(per_second=1, clock=lambda: 5.0)
    with serving(service) as server, calling(flavour, server, rate_limit=pace) as client:
        flavour.run(client.api_key.test())
        interrupt(flavour, lambda: True, lambda: send(client))

        flavour.replace_sleep(monkeypatch)
        flavour.run(client.api_key.test())

    assert flavour.sleeps == [1.0], "the next free start is the one that was given back"
    assert service.sandbox.events == ()


@pytest.mark.parametrize("flavour", ["async"], indirect=True)
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
