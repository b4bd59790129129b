"""Compare two documents: everything that changed in meaning, each change once."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.pipeline.canonical import version_of
from scripts.pipeline.read_document import Document

from ..model.endpoint import Endpoint, events, operations
from ..model.read_schema import Reader
from ..report.change_kinds import Kind, Side
from ..report.changes import Report
from .contents import Contents
from .match_operations import Matches, match
from .merge_changes import changes
from .observation import Observation, observed
from .operations import Operations


def compare(base: Document, head: Document) -> Report:
    """What changed from one canonical document to another."""
    called = match(operations(base), operations(head))
    heard = match(events(base), events(head))
    everything = Operations(Contents(Reader(base, "base"), Reader(head, "head")))
    seen = [
        *_came_or_went(called),
        *_came_or_went(heard),
        *(one for pair in called.both + heard.both for one in everything.compare(*pair)),
    ]
    found = changes(seen, len(called.both))
    return Report(version_of(base), version_of(head), found)


def _came_or_went(matches: Matches) -> Iterator[Observation]:
    for one in matches.gone:
        kind = Kind.EVENT_REMOVED if one.event else Kind.OPERATION_REMOVED
        yield observed(*_at(one), kind, one.address)
    for one in matches.new:
        kind = Kind.EVENT_ADDED if one.event else Kind.OPERATION_ADDED
        yield observed(*_at(one), kind, None, one.address)


def _at(one: Endpoint) -> tuple[str, Side, str]:
    return one.label, Side.EVENT if one.event else Side.REQUEST, one.address
