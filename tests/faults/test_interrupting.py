"""A call that Ctrl-C interrupts releases its connection and its slot in the rate limit."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from loops import RateLimit
from tests.support.flavours import Flavour

from ..support.faulty_server import SMALL
from .operations import LONG
from .service import ADA, Service
from .wire import calling, serving


@pytest.fixture
def flavour() -> Iterator[Flavour]:
    made = Flavour("sync")
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


def interrupted_when(reached: Callable[[], bool], call: Callable[[], Any]) -> None:
    """Makes a call, and presses Ctrl-C a moment after `reached` is true."""
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


def send(client: Any) -> Any:
    return client.events.send("signup", email=ADA)


@pytest.mark.parametrize(
    "fault", ["stall, before", "head drips", "stuck in the body", "body drips", "body never ends"]
)
def test_a_call_can_be_interrupted_while_it_waits_for_the_response(flavour, service, fault):
    with (
        serving(service, fault) as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        interrupted_when(lambda: bool(server.requests), lambda: send(client))
        client.api_key.test()

    assert len(server.requests) == 2, "an interrupted call is not tried again"


def test_a_call_can_be_interrupted_while_it_sends(flavour, service):
    with (
        serving(service, "stall while writing") as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        server.set_receive_buffer(SMALL)
        interrupted_when(
            lambda: bool(server.requests),
            lambda: client.events.send("signup", email=ADA, event_properties=LONG),
        )
        client.api_key.test()


# The standard library leaves a socket that is connecting to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_call_can_be_interrupted_while_it_connects(flavour, service):
    with (
        serving(service) as server,
        calling(flavour, server, rate_limit=None, timeout=2) as client,
    ):
        server.fill_backlog()
        interrupted_when(lambda: True, lambda: send(client))
        server.listen()
        client.api_key.test()

    assert service.sandbox.events == ()


def test_a_call_can_be_interrupted_while_it_waits_for_a_retry(flavour, service):
    with (
        serving(service, "503, again in 7 s") as server,
        calling(flavour, server, rate_limit=None) as client,
    ):
        interrupted_when(lambda: bool(server.requests), lambda: send(client))
        client.api_key.test()

    assert service.sandbox.events == ()


def test_a_call_interrupted_while_it_is_paced_gives_its_slot_back(flavour, service, monkeypatch):
    pace = RateLimit(per_second=1, clock=lambda: 5.0)
    with serving(service) as server, calling(flavour, server, rate_limit=pace) as client:
        client.api_key.test()
        interrupted_when(lambda: True, lambda: send(client))

        flavour.replace_sleep(monkeypatch)
        client.api_key.test()

    assert flavour.sleeps == [1.0], "the next free start is the one that was given back"
    assert service.sandbox.events == ()
