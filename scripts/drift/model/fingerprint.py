"""Fingerprints of shapes, to find the same one again wherever it stands."""

from __future__ import annotations

from ..diff import constraints
from .shape import Shape, Union, canonical_text

DEPTH = 8


class Digests:
    """Shapes that mean the same have the same fingerprint, down to a depth."""

    def __init__(self) -> None:
        self._known: dict[tuple[Shape, int], int] = {}

    def of(self, shape: Shape, depth: int = DEPTH) -> int:
        """The fingerprint of a shape."""
        key = shape, depth
        if key not in self._known:
            below = [(at, self.of(one, depth - 1)) for at, one in shape.children()] if depth else []
            unions = [self.of_union(union, depth - 1) for union in shape.unions] if depth else []
            itself = (_facts(shape), frozenset(below), frozenset(unions))
            self._known[key] = hash(itself)
        return self._known[key]

    def of_union(self, union: Union, depth: int = DEPTH) -> int:
        """The fingerprint of a union."""
        if depth < 0:
            return 0
        variants = frozenset(self.of(variant.shape, depth) for variant in union.variants)
        return hash((variants, union.exclusive, union.discriminator))


def _facts(shape: Shape) -> tuple[object, ...]:
    values = None if shape.values is None else frozenset(map(canonical_text, shape.values))
    return shape.types, shape.null, values, shape.required, shape.closed, *constraints.facts(shape)
