"""Drift: what changed between two OpenAPI documents, and what it means for a client."""

from __future__ import annotations

from .diff.documents import compare
from .report.change_kinds import Kind, Level, Side
from .report.changes import Change, Place, Report

__all__ = ["Change", "Kind", "Level", "Place", "Report", "Side", "compare"]
