"""A sandbox without rate limits whose clock stands still, and a client for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loops.sandbox import Clock, Limits, Sandbox, Unknowns
from tests.support.flavours import Flavour

from .api import Api


@pytest.fixture
def clock(flavour: Flavour) -> Clock:
    return flavour.clock


@pytest.fixture
def sandbox(clock: Clock) -> Sandbox:
    return Sandbox(clock=clock, limits=Limits(enforced=False))


@pytest.fixture
def api(sandbox: Sandbox, flavour: Flavour) -> Api:
    return Api(sandbox, flavour)


@pytest.fixture
def sandbox_with(flavour: Flavour) -> Callable[[Unknowns], tuple[Sandbox, Api]]:
    """Creates a sandbox with other answers to the open questions, and a client for it."""

    def create(unknowns: Unknowns) -> tuple[Sandbox, Api]:
        sandbox = Sandbox(clock=flavour.clock, limits=Limits(enforced=False), unknowns=unknowns)
        return sandbox, Api(sandbox, flavour)

    return create
