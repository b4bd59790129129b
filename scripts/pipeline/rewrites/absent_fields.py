"""The rule that decides in which objects an absent field reads as ``None``.

In a request, absent and null can differ: one keeps a value, the other resets it. A reader of a
response does not need the difference. So an absent field reads as ``None`` in objects that occur
only in responses, and in objects that occur in both as long as none of their fields is both
optional and nullable. The extension keyword ``x-absent-as-none`` passes this on to the templates.
"""

from __future__ import annotations

from typing import Any

from ..read_document import Document
from ..schemas import Schema, components, copy_json, reachable_components, resolve, types_of

ABSENT_AS_NONE = "x-absent-as-none"


def mark_absent_as_none(document: Document) -> Document:
    """Marks the objects in which ``None`` can only mean that the field is absent."""
    result: Document = copy_json(document)
    received = reachable_components(result, "response", "webhook")
    sent = reachable_components(result, "request", "parameter")
    for name in sorted(received):
        schema = components(result)[name]
        is_object = isinstance(schema, dict) and "properties" in schema
        if is_object and (name not in sent or not _has_nullable_optional(schema, result)):
            schema[ABSENT_AS_NONE] = True
    return result


def _has_nullable_optional(schema: Schema, document: Document) -> bool:
    optional = schema["properties"].keys() - set(schema.get("required", []))
    return any(_allows_null(schema["properties"][name], document) for name in optional)


def _allows_null(part: Any, document: Document) -> bool:
    part = resolve(part, document)
    if isinstance(part, bool) or not {"type", "oneOf", "anyOf", "const", "enum"} & part.keys():
        return part is not False
    branches = [*part.get("oneOf", []), *part.get("anyOf", [])]
    return "null" in (types_of(part) or []) or any(
        _allows_null(branch, document) for branch in branches
    )
