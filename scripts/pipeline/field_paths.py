"""The fields of a type, as the contract declares them and as they were generated.

Both sides are described by paths: ``.data[].id`` is the property id of the items of data, ``.*`` is
any property without a name. Recursive types are followed once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .read_document import Document
from .schemas import components, ref_name
from .template_filters import UNDECIDABLE, decoder


@dataclass
class FieldPaths:
    """The paths of a generated type."""

    named: set[str] = field(default_factory=set)
    untyped: set[str] = field(default_factory=set)
    undecidable: set[str] = field(default_factory=set)


def declared_fields(schema: Any, document: Document) -> set[str]:
    """Returns the path of every named property, in all variants of the schema."""
    return set(_declared(schema, document, "", ()))


def _declared(schema: Any, document: Document, path: str, inside: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(schema, dict):
        return
    name = ref_name(schema)
    if name is not None and name not in inside:
        yield from _declared(components(document)[name], document, path, (*inside, name))
    for key, part in schema.get("properties", {}).items():
        yield f"{path}.{key}"
        yield from _declared(part, document, f"{path}.{key}", inside)
    for key in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(key, []):
            yield from _declared(part, document, path, inside)
    yield from _declared(schema.get("items"), document, f"{path}[]", inside)
    yield from _declared(schema.get("additionalProperties"), document, f"{path}.*", inside)


def generated_fields(prop: Any, models: dict[str, Any]) -> FieldPaths:
    """Returns the paths of one of the generator's property objects."""
    fields = FieldPaths()
    _add_property(prop, models, "", (), fields)
    return fields


def _add_property(
    prop: Any, models: dict[str, Any], path: str, inside: tuple[str, ...], fields: FieldPaths
) -> None:
    match type(prop).__name__:
        case "ModelProperty":
            name = str(prop.class_info.name)
            if name not in inside:
                # By name, because a forward reference holds a copy of the class without fields.
                _add_model(models[name], models, path, (*inside, name), fields)
        case "ListProperty":
            _add_property(prop.inner_property, models, f"{path}[]", inside, fields)
        case "UnionProperty":
            if UNDECIDABLE in decoder(prop):
                fields.undecidable.add(path)
            for inner in prop.inner_properties:
                _add_property(inner, models, path, inside, fields)
        case "AnyProperty" | "FileProperty":
            fields.untyped.add(path)


def _add_model(
    model: Any, models: dict[str, Any], path: str, inside: tuple[str, ...], fields: FieldPaths
) -> None:
    for one in model.required_properties + model.optional_properties:
        at = f"{path}.{one.name.get_untrusted_value()}"
        fields.named.add(at)
        _add_property(one, models, at, inside, fields)
    extras = model.additional_properties
    if type(extras).__name__ != "AnyProperty":  # a property without a name may hold anything
        _add_property(extras, models, f"{path}.*", inside, fields)
