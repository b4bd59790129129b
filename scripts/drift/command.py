"""What `python -m scripts.drift` and `python -m scripts.checks` share: exit statuses and input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from scripts.cli import ToolError, one_line
from scripts.pipeline import read_document
from scripts.pipeline.canonical import canonicalize
from scripts.pipeline.read_document import Document

EXIT_STATUSES = {"none": 0, "additive": 1, "breaking": 2}
"""The exit status for each verdict of a report."""
UNREADABLE = 3


def read_canonical(role: str, source: str) -> Document:
    """Reads the document in the role `base` or `head`, in canonical form."""
    try:
        return canonicalize(read_document.read(source))
    except ToolError as error:
        text = str(error)
        reason = text if text.startswith(one_line(source)) else f"{source}: {text}"
        raise ToolError(f"{role}: {reason}") from None


def run(command: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """Runs a command and returns its exit status, 3 if it raises a `ToolError`."""
    try:
        return command(arguments)
    except ToolError as error:
        print(f"drift: {error}", file=sys.stderr)
        return UNREADABLE
