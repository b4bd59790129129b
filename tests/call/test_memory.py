"""A client keeps nothing of the calls it has made."""

from __future__ import annotations

import asyncio

import pytest

from benchmarks.memory import growth, with_async_loops, with_loops

SENDS = 2_000


@pytest.mark.parametrize(
    "measure",
    [with_loops, lambda sends: asyncio.run(with_async_loops(sends))],
    ids=["sync", "async"],
)
def test_sends_leave_nothing_behind(measure):
    blocks = growth(measure(SENDS))

    assert blocks < 0.25 * SENDS  # an object kept of each send is at least one block of each
