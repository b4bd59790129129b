"""The rule that makes unions decidable: which property tells the variants apart.

Two extension keywords carry the finding to the code generator: ``x-tags`` on a variant maps the
property to the values that mean this variant, ``x-unknown`` marks the variant for all other values.
"""

from __future__ import annotations

from typing import Any

from scripts.pipeline.read_document import Document

from ..schemas import Schema, components, copied, reachable, reference, resolved, target

TAGS = "x-tags"
UNKNOWN = "x-unknown"


def tag_unions(document: Document) -> Document:
    """Mark the variants of unions of objects, and give those in responses an unknown variant."""
    result: Document = copied(document)
    named = components(result)
    received = reachable(result, "response", "webhook")
    for name, schema in sorted(named.items()):
        variants = object_variants(schema, named)
        if len(variants) < 2:
            continue
        tag = find_tag(schema, [named[variant] for variant in variants], named)
        if tag is None:
            continue
        values = [tag_values(named[variant], tag, named) for variant in variants]
        if name in received and all(isinstance(value, str) for part in values for value in part):
            schema["oneOf"].append(reference(f"Unknown{name}"))
            named[f"Unknown{name}"] = _unknown([named[variant] for variant in variants], tag)
        for variant, part in zip(variants, values, strict=True):
            named[variant].setdefault(TAGS, {})[tag] = part
    return result


def object_variants(schema: Any, named: dict[str, Any]) -> list[str]:
    """The components among the branches of a union that are objects."""
    branches = schema.get("oneOf", []) if isinstance(schema, dict) else []
    names = [name for branch in branches if (name := target(branch)) is not None]
    return [name for name in names if "properties" in named[name] or _is_object(named[name])]


def _is_object(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "object"


def find_tag(union: Schema, variants: list[Schema], named: dict[str, Any]) -> str | None:
    """The declared discriminator if it decides, else the first required property that does."""
    declared: str | None = union.get("discriminator", {}).get("propertyName")
    required = [set(variant.get("required", [])) for variant in variants]
    always: list[str] = sorted(set.intersection(*required))
    for name in ([declared] if declared else []) + always:
        values = [tag_values(variant, name, named) for variant in variants]
        flat = [(type(value), value) for part in values for value in part]
        if all(values) and len(flat) == len(set(flat)):
            return name
    return None


def tag_values(variant: Schema, name: str, named: dict[str, Any]) -> list[Any]:
    """The values of a property that a variant declares, none if it is not a constant or an enum."""
    part = resolved(variant.get("properties", {}).get(name, {}), named)
    if not isinstance(part, dict):
        return []
    values = [part["const"]] if "const" in part else part.get("enum", [])
    return values if all(isinstance(value, str | int) for value in values) else []


def _unknown(variants: list[Schema], tag: str) -> Schema:
    """What can be said of a variant nobody knows yet: its tag, and what all known ones share."""
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
