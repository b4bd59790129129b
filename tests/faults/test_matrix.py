"""The fault matrix: every fault, for every kind of operation, sync and async, over real HTTP.

The expected results come from `rules`; `make faults` prints the matrix as a table.
"""

from __future__ import annotations

import pytest

from .cells import row, without_sleeping
from .faults import FAULTS, QUOTAS
from .operations import COLUMNS, WITH_QUOTA

EVERY = [pytest.param(False, id="first attempt"), pytest.param(True, id="every attempt")]
ROWS, QUOTA_ROWS = (
    [
        pytest.param(fault, flavour, id=f"{fault.name}-{flavour}")
        for fault in faults
        for flavour in fault.flavours
    ]
    for faults in (FAULTS, QUOTAS)
)


@pytest.fixture(autouse=True)
def without_sleep():
    with without_sleeping():
        yield


@pytest.mark.parametrize("always", EVERY)
@pytest.mark.parametrize(("fault", "flavour"), ROWS)
def test_calls_with_a_fault_keep_the_rules(fault, flavour, always):
    cells = row(fault, flavour, COLUMNS, always=always)

    assert {cell.column.name: cell.wrong for cell in cells if cell.wrong} == {}
    keys = [key for cell in cells for key in cell.keys if key]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("always", EVERY)
@pytest.mark.parametrize(("fault", "flavour"), QUOTA_ROWS)
def test_calls_with_a_quota_keep_the_rules(fault, flavour, always):
    cells = row(fault, flavour, WITH_QUOTA, always=always)

    assert {cell.column.name: cell.wrong for cell in cells if cell.wrong} == {}
