"""Leniencies: named exceptions where the API accepts or returns more than its schema allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .schema_validator import OVERLAP, Problem


@dataclass(frozen=True)
class Leniency:
    """One kind of problem that is not a violation, and the reason for it.

    A group declares the operations that a leniency applies to.
    """

    name: str
    reason: str
    allows: Callable[[Problem], bool] = field(repr=False)


_NEVER_NULL = frozenset({"email", "subscribed", "mailingLists", "eventName", "eventProperties"})


def _is_reset(problem: Problem) -> bool:
    return (
        problem.value is None
        and problem.keyword in ("type", "oneOf", "anyOf")
        and len(problem.path) == 1
        and problem.path[0] not in _NEVER_NULL
    )


def _is_mailing_lists_object(problem: Problem) -> bool:
    return problem.path == ("mailingLists",) and isinstance(problem.value, dict)


NULL_RESETS = Leniency(
    "null-resets",
    "null resets a contact property, but the schema allows only a string, number or boolean",
    _is_reset,
)
MAILING_LISTS_BESIDE_ALL_OF = Leniency(
    "mailing-lists-beside-all-of",
    "the update schema repeats additionalProperties beside allOf, where it applies to every key "
    "and so forbids the mailingLists object that the same schema declares",
    _is_mailing_lists_object,
)
OVERLAPPING_FAILURES = Leniency(
    "overlapping-failures",
    "the failure schemas of the transactional send are a oneOf although they include each other; "
    "they are read as anyOf",
    lambda problem: problem.keyword == OVERLAP and not problem.path,
)
