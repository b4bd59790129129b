"""Each change once: what is seen at many places is one change with a list of places."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from ..model.shape import canonical_text
from ..report.change_kinds import Kind, Level
from ..report.changes import Change
from ..report.messages import message
from .observation import Observation

GLOBAL = frozenset({Kind.SERVER_ADDED, Kind.SERVER_REMOVED, Kind.SERVER_CHANGED})
WIDE = frozenset({Kind.SECURITY_NARROWED, Kind.SECURITY_WIDENED})


def changes(observations: Iterable[Observation], everywhere: int) -> tuple[Change, ...]:
    """The changes behind observations, the breaking ones first; of so many operations in all."""
    found = [_change(group, everywhere) for group in _groups([*observations])]
    return tuple(sorted(found, key=lambda change: change.level is not Level.BREAKING))


def _groups(observations: Sequence[Observation]) -> list[list[Observation]]:
    """Observations with kind, values and one mark in common, whichever, are of one change."""
    leader = [*range(len(observations))]

    def leading(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    first: dict[Hashable, int] = {}
    for index, one in enumerate(observations):
        same = (one.kind, canonical_text(one.before), canonical_text(one.after))
        for mark in one.marks:
            other = leading(first.setdefault((*same, mark), index))
            mine = leading(index)
            leader[max(mine, other)] = min(mine, other)
    groups: dict[int, list[Observation]] = {}
    for index, one in enumerate(observations):
        groups.setdefault(leading(index), []).append(one)
    return [*groups.values()]


def _change(group: Sequence[Observation], everywhere: int) -> Change:
    level = max((one.level for one in group), key=[*Level].index)
    worst = [one.place for one in group if one.level is level]
    place = min(worst, key=lambda place: (len(place.where), place.where))
    kind, before, after = group[0].kind, group[0].before, group[0].after
    places = tuple(dict.fromkeys([place, *(one.place for one in group)]))
    operations = tuple(dict.fromkeys(one.place.operation for one in group))
    if kind in GLOBAL | WIDE and len(operations) == everywhere > (kind in WIDE):
        operations = ()
    text = message(kind, places, before, after)
    return Change(level, kind, operations, place.where, place.side, before, after, text, places)
