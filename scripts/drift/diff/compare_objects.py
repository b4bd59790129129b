"""Compares the properties of two objects, and the items of two arrays."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.shape import Shape
from ..report.change_kinds import ChangeKind
from .describe import describe_shape, property_path
from .schema_comparison import AbsentFrom, ChildPair, SchemaComparison, SchemaDifference


def compare_objects(base: Shape, head: Shape) -> SchemaComparison:
    """Compares which properties are declared, required and allowed."""
    differences = (*_compare_properties(base, head), *_compare_extras(base, head))
    return SchemaComparison(differences, (*_property_pairs(base, head), *_extra_pairs(base, head)))


def _compare_properties(base: Shape, head: Shape) -> Iterator[SchemaDifference]:
    for name in sorted(base.properties.keys() - head.properties.keys()):
        old = base.property(name)
        kind, absent = ChangeKind.PROPERTY_REMOVED, _absent_from(old, old)
        yield SchemaDifference(kind, describe_shape(old), None, property_path(name), absent)
    for name in sorted(head.properties.keys() - base.properties.keys()):
        new = head.property(name)
        required = name in head.required
        kind = ChangeKind.REQUIRED_PROPERTY_ADDED if required else ChangeKind.PROPERTY_ADDED
        absent = _absent_from(new, new)
        yield SchemaDifference(kind, None, describe_shape(new), property_path(name), absent)
    added_or_removed = base.properties.keys() ^ head.properties.keys()
    for name in sorted((base.required ^ head.required) - added_or_removed):
        kind = ChangeKind.NOW_REQUIRED if name in head.required else ChangeKind.NOW_OPTIONAL
        absent = _absent_from(base.property(name), head.property(name))
        before, after = ({"required": name in shape.required} for shape in (base, head))
        yield SchemaDifference(kind, before, after, property_path(name), absent)


def _absent_from(base: Shape, head: Shape) -> AbsentFrom:
    """Returns the direction from which a property is absent in both documents."""
    if base.flag("readOnly") and head.flag("readOnly"):
        return AbsentFrom.WRITTEN
    if base.flag("writeOnly") and head.flag("writeOnly"):
        return AbsentFrom.READ
    return AbsentFrom.NEITHER


def _property_pairs(base: Shape, head: Shape) -> Iterator[ChildPair]:
    for name in base.properties:
        if name in head.properties:
            old, new = base.property(name), head.property(name)
            yield ChildPair(property_path(name), old, new, _absent_from(old, new))
    for pattern in base.pattern_properties:
        if pattern in head.pattern_properties:
            before, after = base.pattern_properties[pattern], head.pattern_properties[pattern]
            yield ChildPair(_pattern_path(pattern), base.read(before), head.read(after))


def _pattern_path(pattern: str) -> str:
    return f".</{pattern}/>"


def _compare_extras(base: Shape, head: Shape) -> Iterator[SchemaDifference]:
    if base.closed != head.closed:
        forbidden = head.closed > base.closed
        kind = ChangeKind.EXTRAS_FORBIDDEN if forbidden else ChangeKind.EXTRAS_ALLOWED
        before, after = ({"additionalProperties": not shape.closed} for shape in (base, head))
        yield SchemaDifference(kind, before, after)
    for pattern in sorted(base.pattern_properties.keys() ^ head.pattern_properties.keys()):
        path = _pattern_path(pattern)
        if pattern in head.pattern_properties:
            new = describe_shape(head.read(head.pattern_properties[pattern]))
            yield SchemaDifference(ChangeKind.PATTERN_PROPERTY_ADDED, None, new, path)
        else:
            old = describe_shape(base.read(base.pattern_properties[pattern]))
            yield SchemaDifference(ChangeKind.PATTERN_PROPERTY_REMOVED, old, None, path)


def _extra_pairs(base: Shape, head: Shape) -> Iterator[ChildPair]:
    if base.closed == head.closed and (base.extras or head.extras):
        yield ChildPair(".*", base.read(base.extras), head.read(head.extras))
    old, new = base.all("propertyNames"), head.all("propertyNames")
    if old or new:
        yield ChildPair(".<names>", base.read(old), head.read(new))


def compare_arrays(base: Shape, head: Shape) -> SchemaComparison:
    """Returns the pairs of item schemas to compare."""
    old, new = base.all("items"), head.all("items")
    pairs = [ChildPair("[]", base.read(old), head.read(new))] if old or new else []
    for index in range(max(len(base.prefix), len(head.prefix))):
        first, second = (
            shape.read(shape.prefix[index] if index < len(shape.prefix) else items)
            for shape, items in ((base, old), (head, new))
        )
        pairs.append(ChildPair(f"[{index}]", first, second))
    return SchemaComparison((), tuple(pairs))
