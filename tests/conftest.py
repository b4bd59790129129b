"""Settings and fixtures of all tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import settings

from loops.sandbox import Sandbox

from .support.flavours import Flavour

# CI tries the same examples every time: a random failure must not break an unrelated build.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--live",
        action="store_true",
        help="let tests/live call the real service, with LOOPS_API_KEY (make live)",
    )


def pytest_collection_finish(session: pytest.Session) -> None:
    gc.freeze()  # the collected tests stay until the end: no need to look for garbage among them


@pytest.fixture(params=["sync", "async"])
def flavour(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flavour]:
    monkeypatch.delenv("LOOPS_API_KEY", raising=False)
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    made = Flavour(request.param)
    made.replace_sleep(monkeypatch)
    yield made
    made.end()


@pytest.fixture
def sandbox(flavour: Flavour) -> Sandbox:
    return Sandbox(clock=flavour.clock)


@pytest.fixture
def client(flavour: Flavour, sandbox: Sandbox) -> Any:
    """Returns a client of the flavour that talks to the sandbox."""
    return flavour.client(sandbox)


@pytest.fixture
def refused(flavour: Flavour, sandbox: Sandbox, client: Any) -> Callable[..., None]:
    """Makes a call that must be refused with an argument's name before anything is sent."""

    def refuse(call: Callable[[Any], Any], kind: type[Exception], name: str) -> None:
        with pytest.raises(kind, match=name):
            flavour.run(call(client))
        assert sandbox.requests == ()

    return refuse
