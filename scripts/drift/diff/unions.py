"""The differences between two unions: which variant is which, and which came or went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model.fingerprint import Digests
from ..model.shape import Null, Shape, Union, Variant, canonical_text
from ..model.type_sets import common
from ..report.change_kinds import Kind
from ..report.words import listed, summary
from .finding import Edge, Finding, Outcome

ALIKE = 0.4
"""How much two variants must have in common to be the same one, changed."""


class Tagged(NamedTuple):
    """A variant with the values that tell it apart, if there are any."""

    variant: Variant
    tags: frozenset[str]
    named: bool
    """Whether it is not a constant that tells it apart, but the discriminator's name for it."""

    @property
    def tag(self) -> str:
        """Its tags in words."""
        return "|".join(sorted(tag.strip('"') for tag in self.tags))

    @property
    def shape(self) -> Shape:
        """What it is."""
        return self.variant.shape


def unions_of(base: Shape, head: Shape) -> tuple[Union, Union] | None:
    """Both as unions, if they are best compared variant by variant.

    A shape that is no union is compared with one as a union of itself.
    """
    if not (base.unions or head.unions):
        return None
    if any(shape.unions and shape.whole is None for shape in (base, head)):
        return None
    one, other = (
        shape.whole or Union((Variant(shape, shape.name),), Null.NO, False, None)
        for shape in (base, head)
    )
    return one, other


def compare_unions(base: Union, head: Union, digests: Digests) -> Outcome:
    """The variants that came or went, and the pairs to compare."""
    name = tag_name(base) or tag_name(head)
    old, new = _tagged(base, name), _tagged(head, name)
    edges, tags = list[Edge](), list[Finding]()
    for one, other in _pairs(old, new, digests):
        old.remove(one)
        new.remove(other)
        edges.append(Edge(_label(one, base), one.shape, other.shape))
        if one.tags != other.tags and one.named and other.named:
            at = f"{_label(one, base)}.{name}"
            tags.append(Finding(Kind.CONSTANT_CHANGED, one.tag, other.tag, at))
    if not edges and len(old) == len(new) == 1:
        edges.append(Edge("", old.pop().shape, new.pop().shape))
    went = [_came_or_went(Kind.VARIANT_REMOVED, one, base) for one in old]
    came = [_came_or_went(_added(one), one, head) for one in new]
    return Outcome((*tags, *went, *came, *_compare_rules(base, head)), tuple(edges))


def _came_or_went(kind: Kind, one: Tagged, union: Union) -> Finding:
    name, gone = _name(one, union), kind is Kind.VARIANT_REMOVED
    before, after = (name, None) if gone else (None, name)
    return Finding(kind, before, after, _label(one, union), subject=one.shape)


def _added(one: Tagged) -> Kind:
    return Kind.VARIANT_ADDED if one.tags else Kind.UNTAGGED_VARIANT_ADDED


def _compare_rules(base: Union, head: Union) -> Iterator[Finding]:
    """How the variants are told apart, and whether several may hold at once."""
    if len(base.variants) < 2 or len(head.variants) < 2:
        return
    old, new = base.discriminator, head.discriminator
    if old != new:
        kinds = {(True, False): Kind.DISCRIMINATOR_REMOVED, (False, True): Kind.DISCRIMINATOR_ADDED}
        kind = kinds.get((old is not None, new is not None), Kind.DISCRIMINATOR_CHANGED)
        yield Finding(kind, old, new)
    if base.exclusive != head.exclusive and not (_disjoint(base) and _disjoint(head)):
        kind = Kind.CONDITION_NARROWED if head.exclusive else Kind.CONDITION_WIDENED
        before, after = ("oneOf" if one.exclusive else "anyOf" for one in (base, head))
        yield Finding(kind, before, after)


def _disjoint(union: Union) -> bool:
    """Whether no value can be of two variants: then ``oneOf`` and ``anyOf`` are the same."""
    if tag_name(union) is not None:
        return True
    seen: frozenset[str] = frozenset()
    for variant in union.variants:
        types = variant.shape.types
        if types is None or common(types, seen):
            return False
        seen |= types
    return True


def tag_name(union: Union) -> str | None:
    """The property that tells the variants apart: said, or by a constant in each."""
    if union.discriminator is not None or len(union.variants) < 2:
        return union.discriminator
    shapes = [variant.shape for variant in union.variants]
    names = frozenset.intersection(*(shape.required for shape in shapes))
    return next((name for name in sorted(names) if _tells_apart(shapes, name)), None)


def _tells_apart(shapes: Sequence[Shape], name: str) -> bool:
    tags = [_values(shape, name) for shape in shapes]
    return all(tags) and len(frozenset.union(*tags)) == sum(map(len, tags))


def _values(shape: Shape, name: str) -> frozenset[str]:
    return frozenset(map(canonical_text, shape.property(name).values or ()))


def _tagged(union: Union, name: str | None) -> list[Tagged]:
    """The variants, a discriminator's names for them as tags where they have no constants."""
    found = []
    for variant in union.variants:
        tags = _values(variant.shape, name) if name is not None else frozenset()
        named = not tags and name is not None and name == union.discriminator
        if named and variant.name:
            tags = frozenset(map(canonical_text, variant.name.split("|")))
        found.append(Tagged(variant, tags, named))
    return found


def _pairs(
    old: Sequence[Tagged], new: Sequence[Tagged], digests: Digests
) -> Iterator[tuple[Tagged, Tagged]]:
    """Which variant is which: by tag, else by being the same, else by being alike."""
    before, after = [*old], [*new]
    for certain in (
        lambda one: one.tags,
        lambda one: digests.of(one.shape),
    ):
        waiting: dict[object, list[Tagged]] = {}
        for one in after:
            waiting.setdefault(certain(one), []).append(one)
        for one in [*before]:
            twins = waiting.get(certain(one)) if certain(one) else None
            if twins:
                other = next((t for t in twins if t.variant.name == one.variant.name), twins[0])
                twins.remove(other)
                before.remove(one)
                after.remove(other)
                yield one, other
    yield from _alike(before, after)


def _alike(old: list[Tagged], new: list[Tagged]) -> Iterator[tuple[Tagged, Tagged]]:
    scores = [
        (_likeness(one.shape, other.shape), one.variant.name == other.variant.name, -i - j, i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
    ]
    used: set[tuple[str, int]] = set()
    for score, same_name, _, i, j in sorted(scores, reverse=True):
        if score + same_name / 2 >= ALIKE and not used & {("old", i), ("new", j)}:
            used |= {("old", i), ("new", j)}
            yield old[i], new[j]


def _likeness(one: Shape, other: Shape) -> float:
    """The share of features that two shapes have in common."""
    first, second = _features(one), _features(other)
    return len(first & second) / (len(first | second) or 1)


def _features(shape: Shape) -> frozenset[tuple[str, str]]:
    return frozenset(
        {
            *(("type", one) for one in shape.types or ()),
            *(("value", canonical_text(value)) for value in shape.values or ()),
            *(("property", name) for name in shape.properties),
            *(("required", name) for name in shape.required),
        }
    )


def union_text(union: Union) -> str:
    """What a further condition is about."""
    several = "exactly one" if union.exclusive else "at least one"
    shapes = [variant.shape for variant in union.variants]
    if all(_only_requires(shape) for shape in shapes):
        names = [" with ".join(sorted(shape.required)) for shape in shapes]
        return f"{several} of {listed(names)} is required"
    names = [_name(one, union) for one in _tagged(union, tag_name(union))]
    return f"{several} of these variants: {listed(names, 'or')}"


def _only_requires(shape: Shape) -> bool:
    return bool(shape.required) and not shape.properties


def _label(one: Tagged, union: Union) -> str:
    return f"<{_name(one, union)}>" if len(union.variants) > 1 else ""


def _name(one: Tagged, union: Union) -> str:
    """What to call a variant: its tag, its component, what it requires, or what it is."""
    if one.tags:
        return one.tag
    if one.variant.name:
        return one.variant.name
    if _only_requires(one.shape):
        return "with " + ", ".join(sorted(one.shape.required))
    same = [v.shape for v in union.variants if summary(v.shape) == summary(one.shape)]
    return summary(one.shape) + (f" {same.index(one.shape) + 1}" if len(same) > 1 else "")
