"""Which operation of the new document is which of the old one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from ..model.endpoint import Endpoint

SURE: tuple[Callable[[Endpoint], Hashable], ...] = (
    lambda one: (one.method, one.full_route, one.path),
    lambda one: (one.method, one.full_route),
    lambda one: (one.method, one.path),
    lambda one: (one.method, one.route),
    lambda one: one.id,
)
"""What two endpoints must have in common to be the same one: the surest first."""


class Matches(NamedTuple):
    """Endpoints that stayed, went and came."""

    both: list[tuple[Endpoint, Endpoint]]
    gone: list[Endpoint]
    new: list[Endpoint]


def match(base: Sequence[Endpoint], head: Sequence[Endpoint]) -> Matches:
    """Pair the endpoints of two documents."""
    both, gone, new = list[tuple[Endpoint, Endpoint]](), [*base], [*head]
    for sure in SURE:
        waiting = {sure(one): one for one in reversed(new) if sure(one) is not None}
        left = []
        for one in gone:
            other = waiting.pop(sure(one), None)
            if other is None:
                left.append(one)
            else:
                both.append((one, other))
        taken = {id(other) for _, other in both}
        gone, new = left, [one for one in new if id(one) not in taken]
    return Matches(both, gone, new)
