"""Compares two OpenAPI documents: what changed, and what each change means for a client.

Imports point one way: the commands (`__main__`, `command`, `regenerate_dry_run`) use `diff`, and
`diff` uses `model` (a document as it is compared) and `report` (the changes as they are printed).
`model` and `report` use neither `diff` nor each other.
"""

from __future__ import annotations

from .diff.compare_documents import compare
from .report.change_kinds import ChangeKind, Level, Side
from .report.changes import Change, Location, Report

__all__ = ["Change", "ChangeKind", "Level", "Location", "Report", "Side", "compare"]
