"""Every operation that only reads, with each exchange compared with the contract.

Against the embedded sandbox, or against the real service: `make live`.
"""

from __future__ import annotations

import pytest

from .embedded import embedded
from .reads import READS
from .service import CONTRACT


@pytest.mark.parametrize("method", READS)
def test_read(method, visiting):
    with visiting() as visit:
        READS[method](visit.client)

        # A contact's suppression is read also where the answer is that there is no such contact.
        assert method in visit.answered or method == "contacts.get_suppression"


def test_nothing_that_can_be_read_is_left_out():
    with embedded().visit() as visit:
        for read in READS.values():
            read(visit.client)

    assert {*visit.asked} == {one.id for one in CONTRACT.operations.values() if one.method == "GET"}
    assert {*visit.answered} == {*READS}
