"""A client does not keep anything of its calls."""

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
def test_sends_do_not_grow_memory(measure):
    blocks = added_blocks(measure(SENDS))

    # An object kept for each send would be at least one block for each.
    assert blocks < 0.25 * SENDS
