"""Matches the operations and events of two documents."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from ..model.operation_object import OperationObject

MATCH_KEYS: tuple[Callable[[OperationObject], Hashable], ...] = (
    lambda one: (one.method, one.full_route, one.path),
    lambda one: (one.method, one.full_route),
    lambda one: (one.method, one.path),
    lambda one: (one.method, one.route),
    lambda one: one.id,
)
"""What two operations must have in common to match, the most reliable first."""


class OperationMatches(NamedTuple):
    """The operations that are in both documents, and those that are in one of them."""

    pairs: list[tuple[OperationObject, OperationObject]]
    removed: list[OperationObject]
    added: list[OperationObject]


def match_operations(
    base: Sequence[OperationObject], head: Sequence[OperationObject]
) -> OperationMatches:
    pairs, removed, added = list[tuple[OperationObject, OperationObject]](), [*base], [*head]
    for key in MATCH_KEYS:
        candidates = {key(one): one for one in reversed(added) if key(one) is not None}
        unmatched = []
        for one in removed:
            other = candidates.pop(key(one), None)
            if other is None:
                unmatched.append(one)
            else:
                pairs.append((one, other))
        matched = {id(other) for _, other in pairs}
        removed, added = unmatched, [one for one in added if id(one) not in matched]
    return OperationMatches(pairs, removed, added)
