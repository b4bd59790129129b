"""Fingerprints of shapes, to recognize the same schema wherever it is used."""

from __future__ import annotations

from .constraints import constraint_key
from .shape import SchemaUnion, Shape, canonical_text

MAX_DEPTH = 8


class Fingerprints:
    """Computes equal fingerprints for shapes that mean the same, down to a depth."""

    def __init__(self) -> None:
        self._known: dict[tuple[Shape, int], int] = {}

    def of_shape(self, shape: Shape, depth: int = MAX_DEPTH) -> int:
        key = shape, depth
        if key not in self._known:
            below: list[tuple[str, int]] = []
            unions: list[int] = []
            if depth:
                below = [(at, self.of_shape(one, depth - 1)) for at, one in shape.children()]
                unions = [self.of_union(union, depth - 1) for union in shape.unions]
            self._known[key] = hash((_own_key(shape), frozenset(below), frozenset(unions)))
        return self._known[key]

    def of_union(self, union: SchemaUnion, depth: int = MAX_DEPTH) -> int:
        if depth < 0:
            return 0
        variants = frozenset(self.of_shape(variant.shape, depth) for variant in union.variants)
        return hash((variants, union.exclusive, union.discriminator))


def _own_key(shape: Shape) -> tuple[object, ...]:
    values = None if shape.values is None else frozenset(map(canonical_text, shape.values))
    own = (shape.types, shape.nullability, values, shape.required, shape.closed)
    return *own, *constraint_key(shape)
