"""What the tests of bad input share: cases, and texts that are none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

Case = tuple[object, type[Exception]]

LONE = "\ud800"
"""Half of a surrogate pair, as broken decoding leaves it: no text that could be sent."""

NO_TEXT: list[Case] = [
    (5, TypeError),
    (None, TypeError),
    (b"x", TypeError),
    ("", ValueError),
    (" ", ValueError),
]


def cases(listed: Sequence[Case]) -> pytest.MarkDecorator:
    """Runs a test for each `given` value with the `kind` of its refusal."""
    ids = [_shown(given) for given, _ in listed]
    return pytest.mark.parametrize(("given", "kind"), listed, ids=ids)


def _shown(value: object) -> str:
    huge = isinstance(value, int) and value.bit_length() > 64
    return "huge" if huge else ascii(value)[:40]
