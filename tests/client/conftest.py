from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from loops.sandbox import Sandbox

from .worlds import World


@pytest.fixture(params=["sync", "async"])
def world(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.delenv("LOOPS_API_KEY", raising=False)
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    made = World(request.param)
    made.replace_sleep(monkeypatch)
    yield made
    made.end()


@pytest.fixture
def sandbox(world: World) -> Sandbox:
    return Sandbox(clock=world.clock)


@pytest.fixture
def client(world: World, sandbox: Sandbox) -> Any:
    """A client of the world at hand, talking to the sandbox."""
    return world.client(sandbox)


@pytest.fixture
def refused(world: World, sandbox: Sandbox, client: Any) -> Callable[..., None]:
    """Makes a call that must be refused by an argument's name, before anything is sent."""

    def refuse(call: Callable[[Any], Any], kind: type[Exception], name: str) -> None:
        with pytest.raises(kind, match=name):
            world.run(call(client))
        assert sandbox.requests == ()

    return refuse
