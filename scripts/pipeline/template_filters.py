"""The filters of the templates. `decoder` chooses how the generated code reads a property."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .rewrites.absent_fields import ABSENT_AS_NONE
from .rewrites.discriminators import TAGS, UNKNOWN

UNDECIDABLE = "_wire.first_of"

SCALARS = {
    "AnyProperty": ("_wire.anything", "any"),
    "FileProperty": ("_wire.anything", "any"),
    "NoneProperty": ("_wire.null", "null"),
    "StringProperty": ("_wire.string", "string"),
    "BooleanProperty": ("_wire.boolean", "boolean"),
    "FloatProperty": ("_wire.number", "number"),
    "IntProperty": ("_wire.integer", "number"),
    "DateTimeProperty": ("_wire.timestamp", "string"),
    "DateProperty": ("_wire.date", "string"),
    "UuidProperty": ("_wire.uuid", "string"),
}
CONSTANTS = {str: "string", bool: "boolean", int: "integer", float: "number"}


def decoder(prop: Any) -> str:
    """Returns the expression for one of the generator's property objects."""
    match type(prop).__name__:
        case "ListProperty":
            return f"_wire.array({decoder(prop.inner_property)})"
        case "ModelProperty":
            return f"_wire.model({prop.class_info.name}.from_dict)"
        case "UnionProperty":
            return _union(prop.inner_properties)
        case "LiteralEnumProperty":
            return f"check_{prop.get_class_name_snake_case()}"
        case "ConstProperty":
            return f"_wire.literal(_wire.{CONSTANTS[type(prop.value.raw_value)]})"
        case name:
            return SCALARS[name][0]


def reads_absent_as_none(model: Any) -> bool:
    return bool(_extension(model, ABSENT_AS_NONE))


def nullable_type(prop: Any) -> str:
    """Returns the type of a field that reads as ``None`` when it is absent."""
    text: str = prop.get_type_string(no_optional=True).as_unembedded_code()
    allows_none = {"Any", "None"}.intersection(text.split(" | "))
    return text if allows_none else f"{text} | None"


def holds_models(prop: Any) -> bool:
    """Returns whether the property is read into objects other than JSON values."""
    match type(prop).__name__:
        case "ListProperty":
            return holds_models(prop.inner_property)
        case "UnionProperty":
            return any(holds_models(inner) for inner in prop.inner_properties)
        case name:
            return name in ("ModelProperty", "DateTimeProperty", "DateProperty", "UuidProperty")


def _json_type(prop: Any) -> str:
    match type(prop).__name__:
        case "ListProperty":
            return "array"
        case "ModelProperty":
            return "object"
        case "LiteralEnumProperty":
            return "string" if prop.value_type is str else "number"
        case "ConstProperty":
            return CONSTANTS[type(prop.value.raw_value)].replace("integer", "number")
        case name:
            return SCALARS[name][1]


def _union(variants: Sequence[Any]) -> str:
    """Returns a decoder that decides by JSON type, and among several objects by their tag."""
    by_type: dict[str, list[Any]] = {}
    for variant in variants:
        by_type.setdefault(_json_type(variant), []).append(variant)
    if "any" in by_type:
        return "_wire.anything"
    decoders = {kind: _same_type(group) for kind, group in by_type.items()}
    if len(decoders) == 1:
        return next(iter(decoders.values()))
    if decoders.keys() >= {"null"} and len(decoders) == 2:
        decoders.pop("null")
        return f"_wire.nullable({next(iter(decoders.values()))})"
    inside = ", ".join(f'"{kind}": {expression}' for kind, expression in sorted(decoders.items()))
    return f"_wire.either({{{inside}}})"


def _same_type(group: Sequence[Any]) -> str:
    if len(group) == 1:
        return decoder(group[0])
    if _json_type(group[0]) == "number":
        return "_wire.number"
    return _tagged(group) or f"{UNDECIDABLE}({', '.join(decoder(variant) for variant in group)})"


def _tagged(group: Sequence[Any]) -> str | None:
    """Returns ``_wire.tagged(…)`` if the rewrites found a tag for these variants."""
    if any(type(variant).__name__ != "ModelProperty" for variant in group):
        return None
    known = [variant for variant in group if not _extension(variant, UNKNOWN)]
    unknown = [variant for variant in group if _extension(variant, UNKNOWN)]
    tags = [_extension(variant, TAGS) or {} for variant in known]
    for tag in sorted(set(tags[0]).intersection(*tags)):
        values = [value for found in tags for value in found[tag]]
        if len(values) == len(set(values)) and len(unknown) < 2:
            return _tagged_expression(tag, known, unknown)
    return None


def _tagged_expression(tag: str, known: Sequence[Any], unknown: Sequence[Any]) -> str:
    cases = ", ".join(
        f"{value!r}: {variant.class_info.name}.from_dict"
        for variant in known
        for value in _extension(variant, TAGS)[tag]
    )
    fallback = "".join(f", {variant.class_info.name}.from_dict" for variant in unknown)
    return f"_wire.tagged({tag!r}, {{{cases}}}{fallback})"


def _extension(variant: Any, key: str) -> Any:
    return (variant.data.model_extra or {}).get(key)


FILTERS = {
    one.__name__: one for one in (decoder, holds_models, nullable_type, reads_absent_as_none)
}
