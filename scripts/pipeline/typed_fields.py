"""What a type offers, once as the contract declares it and once as the code generator made it.

Both sides are described by places: ``.data[].id`` is the property id of the items of data, ``.*``
any unnamed property. Recursive types are followed once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .decoders import UNDECIDABLE, decoder
from .read_document import Document
from .schemas import components, ref_name


@dataclass
class Surface:
    """The places of a generated type."""

    fields: set[str] = field(default_factory=set)
    untyped: set[str] = field(default_factory=set)
    undecidable: set[str] = field(default_factory=set)


def declared(schema: Any, document: Document) -> set[str]:
    """Every place of a named property, in all variants of the schema."""
    return set(_declared(schema, components(document), "", ()))


def _declared(
    schema: Any, named: dict[str, Any], place: str, inside: tuple[str, ...]
) -> Iterator[str]:
    if not isinstance(schema, dict):
        return
    name = ref_name(schema)
    if name is not None and name not in inside:
        yield from _declared(named[name], named, place, (*inside, name))
    for property_name, part in schema.get("properties", {}).items():
        yield f"{place}.{property_name}"
        yield from _declared(part, named, f"{place}.{property_name}", inside)
    for key in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(key, []):
            yield from _declared(part, named, place, inside)
    yield from _declared(schema.get("items"), named, f"{place}[]", inside)
    yield from _declared(schema.get("additionalProperties"), named, f"{place}.*", inside)


def generated(prop: Any, models: dict[str, Any]) -> Surface:
    """The surface of one of the generator's property objects."""
    surface = Surface()
    _walk(prop, models, "", (), surface)
    return surface


def _walk(
    prop: Any, models: dict[str, Any], place: str, inside: tuple[str, ...], surface: Surface
) -> None:
    match type(prop).__name__:
        case "ModelProperty":
            name = str(prop.class_info.name)
            if name not in inside:
                # By name: what refers to a class ahead of it holds a copy without its fields.
                _walk_model(models[name], models, place, (*inside, name), surface)
        case "ListProperty":
            _walk(prop.inner_property, models, f"{place}[]", inside, surface)
        case "UnionProperty":
            if UNDECIDABLE in decoder(prop):
                surface.undecidable.add(place)
            for inner in prop.inner_properties:
                _walk(inner, models, place, inside, surface)
        case "AnyProperty" | "FileProperty":
            surface.untyped.add(place)


def _walk_model(
    model: Any, models: dict[str, Any], place: str, inside: tuple[str, ...], surface: Surface
) -> None:
    for one in model.required_properties + model.optional_properties:
        at = f"{place}.{one.name.get_untrusted_value()}"
        surface.fields.add(at)
        _walk(one, models, at, inside, surface)
    extras = model.additional_properties
    if type(extras).__name__ != "AnyProperty":  # what has no name may be anything
        _walk(extras, models, f"{place}.*", inside, surface)
