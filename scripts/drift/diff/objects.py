"""The differences between two objects' properties, and between two arrays' items."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.shape import Shape
from ..report.change_kinds import Kind
from ..report.words import name_at, summary
from .finding import Edge, Finding, Outcome, Unseen


def compare_objects(base: Shape, head: Shape) -> Outcome:
    """Which properties came, went, must be there, and what else an object may have."""
    named = (*_properties(base, head), *_extras(base, head))
    return Outcome(named, (*_property_edges(base, head), *_extra_edges(base, head)))


def _properties(base: Shape, head: Shape) -> Iterator[Finding]:
    for name in sorted(base.properties.keys() - head.properties.keys()):
        gone = base.property(name)
        yield Finding(
            Kind.PROPERTY_REMOVED, summary(gone), None, name_at(name), travels_not(gone, gone)
        )
    for name in sorted(head.properties.keys() - base.properties.keys()):
        new = head.property(name)
        required = name in head.required
        kind = Kind.REQUIRED_PROPERTY_ADDED if required else Kind.PROPERTY_ADDED
        yield Finding(kind, None, summary(new), name_at(name), travels_not(new, new))
    moved = base.properties.keys() ^ head.properties.keys()
    for name in sorted((base.required ^ head.required) - moved):
        kind = Kind.NOW_REQUIRED if name in head.required else Kind.NOW_OPTIONAL
        unseen = travels_not(base.property(name), head.property(name))
        before, after = name in base.required, name in head.required
        yield Finding(kind, {"required": before}, {"required": after}, name_at(name), unseen)


def travels_not(base: Shape, head: Shape) -> Unseen:
    """The direction in which a property is not there at all."""
    if base.flag("readOnly") and head.flag("readOnly"):
        return Unseen.WRITTEN
    if base.flag("writeOnly") and head.flag("writeOnly"):
        return Unseen.READ
    return Unseen.NO


def _property_edges(base: Shape, head: Shape) -> Iterator[Edge]:
    for name in base.properties:
        if name in head.properties:
            old, new = base.property(name), head.property(name)
            yield Edge(name_at(name), old, new, travels_not(old, new))
    for pattern in base.pattern_properties:
        if pattern in head.pattern_properties:
            was, now = base.pattern_properties[pattern], head.pattern_properties[pattern]
            yield Edge(f".</{pattern}/>", base.read(was), head.read(now))


def _extras(base: Shape, head: Shape) -> Iterator[Finding]:
    if base.closed != head.closed:
        forbidden = head.closed > base.closed
        kind = Kind.EXTRAS_FORBIDDEN if forbidden else Kind.EXTRAS_ALLOWED
        before, after = ({"additionalProperties": not shape.closed} for shape in (base, head))
        yield Finding(kind, before, after)
    for pattern in sorted(base.pattern_properties.keys() ^ head.pattern_properties.keys()):
        at = f".</{pattern}/>"
        if pattern in head.pattern_properties:
            new = summary(head.read(head.pattern_properties[pattern]))
            yield Finding(Kind.PATTERN_PROPERTY_ADDED, None, new, at)
        else:
            old = summary(base.read(base.pattern_properties[pattern]))
            yield Finding(Kind.PATTERN_PROPERTY_REMOVED, old, None, at)


def _extra_edges(base: Shape, head: Shape) -> Iterator[Edge]:
    if base.closed == head.closed and (base.extras or head.extras):
        yield Edge(".*", base.read(base.extras), head.read(head.extras))
    old, new = base.all("propertyNames"), head.all("propertyNames")
    if old or new:
        yield Edge(".<names>", base.read(old), head.read(new))


def compare_arrays(base: Shape, head: Shape) -> Outcome:
    """Where to go on for the items of two arrays."""
    old, new = base.all("items"), head.all("items")
    edges = [Edge("[]", base.read(old), head.read(new))] if old or new else []
    for index in range(max(len(base.prefix), len(head.prefix))):
        first, second = (
            shape.read(shape.prefix[index] if index < len(shape.prefix) else items)
            for shape, items in ((base, old), (head, new))
        )
        edges.append(Edge(f"[{index}]", first, second))
    return Outcome((), tuple(edges))
