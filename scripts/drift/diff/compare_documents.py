"""Compares two documents, and reports each change of meaning once."""

from __future__ import annotations

from scripts.pipeline.canonical import version_of
from scripts.pipeline.read_document import Document

from ..model.operation_object import events, operations
from ..model.read_schema import SchemaReader
from ..report.change_kinds import ChangeKind
from ..report.changes import Report
from .compare_contents import ContentComparer
from .compare_operations import OperationComparer, request_location
from .match_operations import OperationMatches, match_operations
from .merge_occurrences import merge_occurrences
from .occurrence import Occurrences, occurrence


def compare(base: Document, head: Document) -> Report:
    """Returns what changed from one canonical document to another."""
    operation_matches = match_operations(operations(base), operations(head))
    event_matches = match_operations(events(base), events(head))
    contents = ContentComparer(SchemaReader(base, "base"), SchemaReader(head, "head"))
    comparer = OperationComparer(contents)
    pairs = operation_matches.pairs + event_matches.pairs
    occurrences = [
        *_added_or_removed(operation_matches),
        *_added_or_removed(event_matches),
        *(one for pair in pairs for one in comparer.compare(*pair)),
    ]
    changes = merge_occurrences(occurrences, len(operation_matches.pairs))
    return Report(version_of(base), version_of(head), changes)


def _added_or_removed(matches: OperationMatches) -> Occurrences:
    for one in matches.removed:
        kind = ChangeKind.EVENT_REMOVED if one.event else ChangeKind.OPERATION_REMOVED
        yield occurrence(request_location(one, one.address), kind, one.address)
    for one in matches.added:
        kind = ChangeKind.EVENT_ADDED if one.event else ChangeKind.OPERATION_ADDED
        yield occurrence(request_location(one, one.address), kind, None, one.address)
