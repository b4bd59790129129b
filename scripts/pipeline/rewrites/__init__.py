"""Rewrites the contract into a document that the code generator can express without loss.

Each rule is a pure function from document to document and does one thing. The result is only the
generator's input; it is never stored.
"""

from __future__ import annotations

from ..read_document import Document
from ..schemas import Rule
from .absent_fields import mark_absent_as_none
from .all_of import merge_all_of
from .discriminators import tag_unions
from .names import hoist
from .reduce import inline_shared, only_reachable, only_successes
from .scalars import default_constants, open_objects, plain_enums, plain_types, split_types
from .unions import fold_assertions, one_combinator, resolve_aliases, split_null

ORDER: tuple[Rule, ...] = (
    inline_shared,  # first, because `roots` does not look into shared responses and bodies
    only_successes,
    only_reachable,  # early, so that no rule fails on a component that is not needed
    plain_types,
    plain_enums,
    split_types,
    fold_assertions,  # before the rules about unions, because these only look like unions
    one_combinator,
    resolve_aliases,
    split_null,
    merge_all_of,  # after all of the above: expects only types, constants and plain unions
    plain_enums,  # an intersection of enums may have become a constant
    one_combinator,  # and a variant may have become a union
    open_objects,
    hoist,  # every class is final now
    tag_unions,  # needs every variant to be a component
    mark_absent_as_none,  # after tag_unions, so that unknown variants are marked as well
    default_constants,
    only_reachable,  # merging and naming leave unused components behind
)


def rewrite(document: Document) -> Document:
    """Returns the generator's input for a canonical document."""
    for rule in ORDER:
        document = rule(document)
    return document
