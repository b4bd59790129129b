"""Invalid values that several tests of input share."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

Case = tuple[object, type[Exception]]

LONE_SURROGATE = "\ud800"
"""A string that UTF-8 cannot encode, as broken decoding leaves it."""

NOT_NONBLANK: list[Case] = [
    (5, TypeError),
    (None, TypeError),
    (b"x", TypeError),
    ("", ValueError),
    (" ", ValueError),
]


def cases(rows: Sequence[Case]) -> pytest.MarkDecorator:
    """Runs a test for each `given` value with the `kind` of exception that refuses it."""
    return pytest.mark.parametrize(
        ("given", "kind"), rows, ids=[ascii(row[0])[:40] for row in rows]
    )
