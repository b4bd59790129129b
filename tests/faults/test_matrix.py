"""The fault matrix: every fault, every way of being repeated, both worlds, over real HTTP.

What must be true is in `rules`; `make faults` prints the matrix as a table.
"""

from __future__ import annotations

import pytest

from .cells import nobody_sleeps, row
from .faults import FAULTS, QUOTAS
from .operations import COLUMNS, WITH_QUOTA

EVERY = [pytest.param(False, id="first attempt"), pytest.param(True, id="every attempt")]
ROWS, QUOTA_ROWS = (
    [
        pytest.param(fault, world, id=f"{fault.name}-{world}")
        for fault in faults
        for world in fault.worlds
    ]
    for faults in (FAULTS, QUOTAS)
)


@pytest.fixture(autouse=True)
def without_sleep():
    with nobody_sleeps():
        yield


@pytest.mark.parametrize("always", EVERY)
@pytest.mark.parametrize(("fault", "world"), ROWS)
def test_calls_that_meet_a_fault(fault, world, always):
    cells = row(fault, world, COLUMNS, always=always)

    assert {cell.column.name: cell.wrong for cell in cells if cell.wrong} == {}
    keys = [key for cell in cells for key in cell.keys if key]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("always", EVERY)
@pytest.mark.parametrize(("fault", "world"), QUOTA_ROWS)
def test_calls_that_meet_their_quota(fault, world, always):
    cells = row(fault, world, WITH_QUOTA, always=always)

    assert {cell.column.name: cell.wrong for cell in cells if cell.wrong} == {}
