"""A client keeps nothing of the calls it has made."""

from __future__ import annotations

import asyncio

import pytest

from benchmarks.memory import added_blocks, measure_async, measure_sync

SENDS = 2_000


@pytest.mark.parametrize(
    "measure",
    [measure_sync, lambda sends: asyncio.run(measure_async(sends))],
    ids=["sync", "async"],
)
def test_sends_leave_nothing_behind(measure):
    blocks = added_blocks(measure(SENDS))

    assert blocks < 0.25 * SENDS  # an object kept of each send is at least one block of each
