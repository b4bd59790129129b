"""Compares two unions: which variants match, and which were added or removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model.fingerprint import Fingerprints
from ..model.shape import Nullability, SchemaUnion, Shape, Variant, canonical_text
from ..model.type_sets import intersect_types
from ..report.change_kinds import ChangeKind
from ..report.messages import join_words
from .describe import describe_shape
from .schema_comparison import ChildPair, SchemaComparison, SchemaDifference

MIN_SIMILARITY = 0.4
"""The similarity from which two variants count as one that changed."""


class TaggedVariant(NamedTuple):
    """A variant with the values of the property that distinguishes it, if there is one."""

    variant: Variant
    tags: frozenset[str]
    from_discriminator: bool
    """Whether the tags are the discriminator's names, instead of constants in the variant."""

    @property
    def tag(self) -> str:
        return "|".join(sorted(tag.strip('"') for tag in self.tags))

    @property
    def shape(self) -> Shape:
        return self.variant.shape


def as_unions(base: Shape, head: Shape) -> tuple[SchemaUnion, SchemaUnion] | None:
    """Returns both shapes as unions, or None if they must not be compared by variant.

    If only one of them is a union, the other becomes a union of itself.
    """
    if not (base.unions or head.unions):
        return None
    if any(shape.unions and shape.whole is None for shape in (base, head)):
        return None
    one, other = (
        shape.whole or SchemaUnion((Variant(shape, shape.name),), Nullability.NO, False, None)
        for shape in (base, head)
    )
    return one, other


def compare_unions(
    base: SchemaUnion, head: SchemaUnion, fingerprints: Fingerprints
) -> SchemaComparison:
    """Compares two unions, and returns the pairs of variants to compare next."""
    tag_name = _tag_name(base) or _tag_name(head)
    removed, added = _tagged_variants(base, tag_name), _tagged_variants(head, tag_name)
    pairs, differences = list[ChildPair](), list[SchemaDifference]()
    for one, other in [*_match_variants(removed, added, fingerprints)]:
        removed.remove(one)
        added.remove(other)
        pairs.append(ChildPair(_variant_path(one, base), one.shape, other.shape))
        if one.tags != other.tags and one.from_discriminator and other.from_discriminator:
            path = f"{_variant_path(one, base)}.{tag_name}"
            kind = ChangeKind.CONSTANT_CHANGED
            differences.append(SchemaDifference(kind, one.tag, other.tag, path))
    if not pairs and len(removed) == len(added) == 1:
        pairs.append(ChildPair("", removed.pop().shape, added.pop().shape))
    differences += [_removed(one, base) for one in removed]
    differences += [_added(one, head) for one in added]
    return SchemaComparison((*differences, *_compare_rules(base, head)), tuple(pairs))


def _removed(one: TaggedVariant, union: SchemaUnion) -> SchemaDifference:
    kind, path = ChangeKind.VARIANT_REMOVED, _variant_path(one, union)
    return SchemaDifference(kind, _variant_name(one, union), None, path, variant=one.shape)


def _added(one: TaggedVariant, union: SchemaUnion) -> SchemaDifference:
    kind = ChangeKind.VARIANT_ADDED if one.tags else ChangeKind.UNTAGGED_VARIANT_ADDED
    path = _variant_path(one, union)
    return SchemaDifference(kind, None, _variant_name(one, union), path, variant=one.shape)


def _compare_rules(base: SchemaUnion, head: SchemaUnion) -> Iterator[SchemaDifference]:
    """Compares the discriminators, and whether several variants may hold at once."""
    if len(base.variants) < 2 or len(head.variants) < 2:
        return
    old, new = base.discriminator, head.discriminator
    if old != new:
        yield SchemaDifference(ChangeKind.by_values("DISCRIMINATOR", old, new), old, new)
    if base.exclusive != head.exclusive and not (_is_disjoint(base) and _is_disjoint(head)):
        kind = ChangeKind.CONDITION_NARROWED if head.exclusive else ChangeKind.CONDITION_WIDENED
        before, after = ("oneOf" if one.exclusive else "anyOf" for one in (base, head))
        yield SchemaDifference(kind, before, after)


def _is_disjoint(union: SchemaUnion) -> bool:
    """Whether no value matches two variants, so that ``oneOf`` and ``anyOf`` are equivalent."""
    if _tag_name(union) is not None:
        return True
    seen: frozenset[str] = frozenset()
    for variant in union.variants:
        types = variant.shape.types
        if types is None or intersect_types(types, seen):
            return False
        seen |= types
    return True


def _tag_name(union: SchemaUnion) -> str | None:
    """Returns the property that distinguishes the variants: the discriminator, or by constants."""
    if union.discriminator is not None or len(union.variants) < 2:
        return union.discriminator
    shapes = [variant.shape for variant in union.variants]
    names = frozenset.intersection(*(shape.required for shape in shapes))
    return next((name for name in sorted(names) if _distinguishes(shapes, name)), None)


def _distinguishes(shapes: Sequence[Shape], name: str) -> bool:
    tags = [_tag_values(shape, name) for shape in shapes]
    return all(tags) and len(frozenset.union(*tags)) == sum(map(len, tags))


def _tag_values(shape: Shape, name: str) -> frozenset[str]:
    return frozenset(map(canonical_text, shape.property(name).values or ()))


def _tagged_variants(union: SchemaUnion, tag_name: str | None) -> list[TaggedVariant]:
    """Returns the variants; those without constants are tagged by the discriminator's names."""
    found = []
    for variant in union.variants:
        tags = _tag_values(variant.shape, tag_name) if tag_name is not None else frozenset()
        named = not tags and tag_name is not None and tag_name == union.discriminator
        if named and variant.name:
            tags = frozenset(map(canonical_text, variant.name.split("|")))
        found.append(TaggedVariant(variant, tags, named))
    return found


def _match_variants(
    old: Sequence[TaggedVariant], new: Sequence[TaggedVariant], fingerprints: Fingerprints
) -> Iterator[tuple[TaggedVariant, TaggedVariant]]:
    """Matches variants with the same tag, then equal ones, then similar ones."""
    before, after = [*old], [*new]
    for key in (lambda one: one.tags, lambda one: fingerprints.of_shape(one.shape)):
        candidates: dict[object, list[TaggedVariant]] = {}
        for one in after:
            candidates.setdefault(key(one), []).append(one)
        for one in [*before]:
            equal = candidates.get(key(one)) if key(one) else None
            if equal:
                same_name = (other for other in equal if other.variant.name == one.variant.name)
                other = next(same_name, equal[0])
                equal.remove(other)
                before.remove(one)
                after.remove(other)
                yield one, other
    yield from _match_similar(before, after)


def _match_similar(
    old: list[TaggedVariant], new: list[TaggedVariant]
) -> Iterator[tuple[TaggedVariant, TaggedVariant]]:
    scores = [
        (_similarity(one.shape, other.shape), one.variant.name == other.variant.name, -i - j, i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
    ]
    used: set[tuple[str, int]] = set()
    for score, same_name, _, i, j in sorted(scores, reverse=True):
        if score + same_name / 2 >= MIN_SIMILARITY and not used & {("old", i), ("new", j)}:
            used |= {("old", i), ("new", j)}
            yield old[i], new[j]


def _similarity(one: Shape, other: Shape) -> float:
    """Returns the share of features that two shapes have in common."""
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


def describe_union(union: SchemaUnion) -> str:
    """Returns what a union demands as a condition beside other constraints."""
    count = "exactly one" if union.exclusive else "at least one"
    shapes = [variant.shape for variant in union.variants]
    if all(_only_requires(shape) for shape in shapes):
        names = [" with ".join(sorted(shape.required)) for shape in shapes]
        return f"{count} of {join_words(names)} is required"
    names = [_variant_name(one, union) for one in _tagged_variants(union, _tag_name(union))]
    return f"{count} of these variants: {join_words(names, 'or')}"


def _only_requires(shape: Shape) -> bool:
    return bool(shape.required) and not shape.properties


def _variant_path(one: TaggedVariant, union: SchemaUnion) -> str:
    return f"<{_variant_name(one, union)}>" if len(union.variants) > 1 else ""


def _variant_name(one: TaggedVariant, union: SchemaUnion) -> str:
    """Returns a variant's tag, its component, what it requires, or else its type."""
    if one.tags:
        return one.tag
    if one.variant.name:
        return one.variant.name
    if _only_requires(one.shape):
        return "with " + ", ".join(sorted(one.shape.required))
    text = describe_shape(one.shape)
    same = [v.shape for v in union.variants if describe_shape(v.shape) == text]
    return f"{text} {same.index(one.shape) + 1}" if len(same) > 1 else text
