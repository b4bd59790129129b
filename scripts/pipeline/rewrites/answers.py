"""The rule that tells where an absent field reads as ``None``.

Where a caller writes, absent and null may differ: one leaves a value, the other resets it. Who
reads an answer need not know the difference. So an absent field reads as ``None`` in objects that
only the server makes, and in those both sides make as long as no field of theirs may be left out
*and* be null. The extension keyword ``x-answer`` carries the finding to the templates.
"""

from __future__ import annotations

from typing import Any

from scripts.pipeline.read_document import Document

from ..schemas import Schema, components, copied, reachable, resolved

ANSWER = "x-answer"


def mark_answers(document: Document) -> Document:
    """Mark the objects in which ``None`` can only mean absence."""
    result: Document = copied(document)
    named = components(result)
    received = reachable(result, "response", "webhook")
    written = reachable(result, "request", "parameter")
    for name in sorted(received):
        schema = named[name]
        is_object = isinstance(schema, dict) and "properties" in schema
        if is_object and (name not in written or not _null_differs(schema, named)):
            schema[ANSWER] = True
    return result


def _null_differs(schema: Schema, named: dict[str, Any]) -> bool:
    """Whether some field may be absent and may be null."""
    optional = schema["properties"].keys() - set(schema.get("required", []))
    return any(_allows_null(schema["properties"][name], named) for name in optional)


def _allows_null(part: Any, named: dict[str, Any]) -> bool:
    part = resolved(part, named)
    if isinstance(part, bool) or not {"type", "oneOf", "anyOf", "const", "enum"} & part.keys():
        return part is not False
    types = part.get("type", [])
    branches = [*part.get("oneOf", []), *part.get("anyOf", [])]
    return "null" in ([types] if isinstance(types, str) else types) or any(
        _allows_null(branch, named) for branch in branches
    )
