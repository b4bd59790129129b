from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from loops.sandbox import Clock, Limits, Sandbox, Unknowns

from .api import Api, Flavour


@pytest.fixture(params=["sync", "async"])
def flavour(request: pytest.FixtureRequest) -> Flavour:
    chosen: Flavour = request.param
    return chosen


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 3, 1, 12, tzinfo=UTC))


@pytest.fixture
def sandbox(clock: Clock) -> Sandbox:
    """A sandbox at a moment that stands still, and without rate limits."""
    return Sandbox(clock=clock, limits=Limits(enforced=False))


@pytest.fixture
def api(sandbox: Sandbox, flavour: Flavour) -> Api:
    return Api(sandbox, flavour)


@pytest.fixture
def knowing(clock: Clock) -> Callable[[Unknowns], tuple[Sandbox, Api]]:
    """Make a sandbox with other answers to the open questions, and a client for it."""

    def make(unknowns: Unknowns) -> tuple[Sandbox, Api]:
        made = Sandbox(clock=clock, limits=Limits(enforced=False), unknowns=unknowns)
        return made, Api(made, "sync")

    return make
