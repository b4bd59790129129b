"""Merges the occurrences of the same change at many locations into one change."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from ..model.shape import canonical_text
from ..report.change_kinds import ChangeKind, Level
from ..report.changes import Change
from ..report.messages import message
from .occurrence import Occurrence

SERVER_KINDS = {kind for kind in ChangeKind if kind.name.startswith("SERVER_")}
SECURITY_KINDS = {kind for kind in ChangeKind if kind.name.startswith("SECURITY_")}


def merge_occurrences(
    occurrences: Iterable[Occurrence], operation_count: int
) -> tuple[Change, ...]:
    """Returns the changes, breaking ones first.

    A change of servers or security that occurs in all `operation_count` operations is attributed
    to the document instead.
    """
    changes = [_merge(group, operation_count) for group in _group([*occurrences])]
    return tuple(sorted(changes, key=lambda change: change.level is not Level.BREAKING))


def _group(occurrences: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """Groups the occurrences that are connected by shared keys (a union-find)."""
    parents = [*range(len(occurrences))]

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    first: dict[Hashable, int] = {}
    for index, one in enumerate(occurrences):
        change = (one.kind, canonical_text(one.before), canonical_text(one.after))
        for key in one.keys:
            other, own = root(first.setdefault((*change, key), index)), root(index)
            parents[max(own, other)] = min(own, other)
    groups: dict[int, list[Occurrence]] = {}
    for index, one in enumerate(occurrences):
        groups.setdefault(root(index), []).append(one)
    return [*groups.values()]


def _merge(group: Sequence[Occurrence], operation_count: int) -> Change:
    level = max((one.level for one in group), key=[*Level].index)
    most_severe = [one.location for one in group if one.level is level]
    location = min(most_severe, key=lambda location: (len(location.where), location.where))
    kind, before, after = group[0].kind, group[0].before, group[0].after
    locations = tuple(dict.fromkeys([location, *(one.location for one in group)]))
    operations = tuple(dict.fromkeys(one.location.operation for one in group))
    of_document = kind in SERVER_KINDS or (kind in SECURITY_KINDS and operation_count > 1)
    if of_document and len(operations) == operation_count:
        operations = ()
    text = message(kind, locations, before, after)
    return Change(
        level, kind, operations, location.where, location.side, before, after, text, locations
    )
