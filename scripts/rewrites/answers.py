"""The rule that tells answers from what a caller writes.

Absent and null differ where a caller writes: one leaves a value, the other resets it. Who reads an
answer need not know the difference, so in objects that no request contains an absent field reads
as ``None``. The extension keyword ``x-answer`` carries the finding to the templates.
"""

from __future__ import annotations

from scripts.documents import Document

from .walk import components, copied, reachable

ANSWER = "x-answer"


def mark_answers(document: Document) -> Document:
    """Mark the objects that only ever come from the server."""
    result: Document = copied(document)
    written = reachable(result, "request", "parameter")
    for name, schema in components(result).items():
        if name not in written and isinstance(schema, dict) and "properties" in schema:
            schema[ANSWER] = True
    return result
