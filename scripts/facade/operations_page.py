"""The page that maps every operation of the API to the method that calls it."""

from __future__ import annotations

from collections.abc import Iterator

from loops.sandbox.contract.operations import ContractOperation

from ..pipeline.canonical import version_of
from .compare import Comparison
from .usage import operations

HEAD = """\
# Operations

Every operation of the Loops API, version {version}, and the method that calls it. Written by
`python -m scripts.coverage --format markdown` from the calls the client makes; do not edit.

*Replay* says what a second delivery of the same request would do: nothing more (`safe`), nothing
under the same idempotency key (`keyed`), be refused (`guarded`), or make a twin (`unsafe`).
Of two classes the second holds for calls that only look (`dry_run=True`) or that overwrite
whatever is there (`unguarded=True`).

*Budget* is the limit a call draws on: `core`, 10 calls a second, or `content`, 60 a minute too.
"""


def markdown(comparison: Comparison) -> str:
    """The page, without its last line feed."""
    groups = dict.fromkeys(operation.tag for operation in comparison.operations)
    lines = [HEAD.format(version=version_of(comparison.document))]
    for group in sorted(groups):
        lines += [f"## {group}", "", _row("operation", "HTTP", "method", "replay", "budget")]
        lines.append(_row(*["---"] * 5))
        members = [one for one in comparison.operations if one.tag == group]
        lines += [_row(*_cells(comparison, one)) for one in members]
        lines.append("")
    return "\n".join(lines).rstrip()


def _cells(comparison: Comparison, operation: ContractOperation) -> Iterator[str]:
    yield operation.id
    yield f"`{operation.method} {operation.path}`"
    use = comparison.facade.uses.get(operation.id)
    names = sorted(use.operations) if use else []
    found = [one for name in names for one in operations()[name]]
    yield ", ".join(f"`{name}`" for name in use.methods) if use else "none"
    yield ", ".join(dict.fromkeys(one.replay.value for one in found))
    yield ", ".join(dict.fromkeys(one.budget.value for one in found if one.budget))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
