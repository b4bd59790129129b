"""Every operation that only reads keeps the contract.

The tests use the embedded service, or the real one with `make live`.
"""

from __future__ import annotations

import pytest

from .embedded import embedded
from .reads import READS
from .service import CONTRACT


@pytest.mark.parametrize("method", READS)
def test_a_read_keeps_the_contract(method, visiting):
    with visiting() as visit:
        READS[method](visit.client)

        # A 404 is a valid response for the suppression of a contact that does not exist.
        assert method in visit.answered or method == "contacts.get_suppression"


def test_every_operation_that_reads_is_called():
    with embedded().visit() as visit:
        for read in READS.values():
            read(visit.client)

    assert {*visit.asked} == {one.id for one in CONTRACT.operations.values() if one.method == "GET"}
    assert {*visit.answered} == {*READS}
