"""The rule that makes unions decidable: finds the property that tells the variants apart.

Two extension keywords pass the result on to the code generator. ``x-tags`` on a variant maps the
property to the values that stand for this variant; ``x-unknown`` marks the variant for all other
values.
"""

from __future__ import annotations

from typing import Any

from ..read_document import Document
from ..schemas import (
    Schema,
    components,
    copy_json,
    is_object,
    reachable_components,
    ref_name,
    reference,
    resolve,
    values_of,
)

TAGS = "x-tags"
UNKNOWN = "x-unknown"


def tag_unions(document: Document) -> Document:
    """Marks the variants of unions of objects; adds an unknown variant to those in responses."""
    result: Document = copy_json(document)
    named = components(result)
    received = reachable_components(result, "response", "webhook")
    for name, schema in sorted(named.items()):
        variants = [named[variant] for variant in object_variants(schema, result)]
        tag = _find_tag(schema, variants, result) if len(variants) > 1 else None
        if tag is None:
            continue
        values = [_tag_values(variant, tag, result) for variant in variants]
        if name in received and all(isinstance(value, str) for part in values for value in part):
            schema["oneOf"].append(reference(f"Unknown{name}"))
            named[f"Unknown{name}"] = _unknown_variant(variants, tag)
        for variant, part in zip(variants, values, strict=True):
            variant.setdefault(TAGS, {})[tag] = part
    return result


def object_variants(schema: Any, document: Document) -> list[str]:
    """Returns the names of the components among the branches of a union that are objects."""
    branches = schema.get("oneOf", []) if isinstance(schema, dict) else []
    names = [name for branch in branches if (name := ref_name(branch)) is not None]
    return [name for name in names if is_object(components(document)[name])]


def _find_tag(union: Schema, variants: list[Schema], document: Document) -> str | None:
    """Returns the declared discriminator if it decides, else the first property that does."""
    declared: str | None = union.get("discriminator", {}).get("propertyName")
    required = [set(variant.get("required", [])) for variant in variants]
    always: list[str] = sorted(set.intersection(*required))
    for name in ([declared] if declared else []) + always:
        values = [_tag_values(variant, name, document) for variant in variants]
        flat = [(type(value), value) for part in values for value in part]
        if all(values) and len(flat) == len(set(flat)):
            return name
    return None


def _tag_values(variant: Schema, name: str, document: Document) -> list[Any]:
    """Returns the values of a variant's property if it is a constant or an enum, else none."""
    part = resolve(variant.get("properties", {}).get(name, {}), document)
    if not isinstance(part, dict):
        return []
    values = values_of(part) or []
    return values if all(isinstance(value, str | int) for value in values) else []


def _unknown_variant(variants: list[Schema], tag: str) -> Schema:
    """Returns a variant with the tag and the properties that all known variants share."""
    first, *others = (variant.get("properties", {}) for variant in variants)
    shared = {
        name: part
        for name, part in first.items()
        if name != tag and all(other.get(name) == part for other in others)
    }
    return {
        "type": "object",
        "properties": dict(sorted({**shared, tag: {"type": "string"}}.items())),
        UNKNOWN: True,
    }
