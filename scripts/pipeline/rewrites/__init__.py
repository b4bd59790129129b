"""From the contract to what the code generator can digest without loss.

Every rule is a pure function from document to document and does one thing. The result is never
stored: it is the generator's input and nothing else.
"""

from __future__ import annotations

from scripts.pipeline.read_document import Document

from ..schemas import Rule
from .all_of import merge_all_of
from .answers import mark_answers
from .names import hoist
from .reduce import inline_shared, only_reachable, only_successes
from .scalars import (
    default_constants,
    open_objects,
    plain_enums,
    plain_types,
    split_types,
)
from .tags import tag_unions
from .unions import fold_assertions, one_combinator, resolve_aliases, split_null

ORDER: tuple[Rule, ...] = (
    inline_shared,  # first: the walk over schemas does not look into shared responses and bodies
    only_successes,
    only_reachable,  # early, so that a rule cannot stumble over what nobody needs
    plain_types,
    plain_enums,
    split_types,
    fold_assertions,  # before unions are touched: these only look like some
    one_combinator,
    resolve_aliases,
    split_null,
    merge_all_of,  # needs all of the above: it meets only types, constants and plain unions
    plain_enums,  # an intersection of enums may have become a constant
    one_combinator,  # and a variant may be a union itself
    open_objects,
    hoist,  # every class is final now
    tag_unions,  # needs every variant to be a component
    mark_answers,  # after it: an unknown variant is an answer too
    default_constants,
    only_reachable,  # merging and naming leave parts behind
)


def rewrite(document: Document) -> Document:
    """The generator's input for a canonical document."""
    for rule in ORDER:
        document = rule(document)
    return document
