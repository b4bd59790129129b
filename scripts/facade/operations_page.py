"""Renders docs/operations.md, which maps every operation of the API to the method that calls it."""

from __future__ import annotations

from collections.abc import Iterator

from loops.sandbox.contract.operations import ContractOperation

from ..pipeline.canonical import version_of
from .compare import Comparison
from .usage import operations

HEAD = """\
# Operations

This page lists every operation of the Loops API, version {version}, and the method that calls it.
`make generate` writes it from the requests that the client makes. Do not edit it.

*Replay* says what happens if the server receives the same request a second time:

- `safe`: nothing changes.
- `keyed`: nothing changes, because both requests carry the same idempotency key.
- `guarded`: the server rejects the second request.
- `unsafe`: the second request creates a duplicate, or sends a second preview.

Where a method has two replay classes, the second one applies to dry runs (`dry_run=True`) and to
updates that overwrite any revision (`unguarded=True`).

*Budget* is the rate limit that a call counts against: `core` allows 10 requests per second,
`content` also allows only 60 per minute.
"""


def markdown(comparison: Comparison) -> str:
    """Returns the page without its final newline."""
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
    usage = comparison.usage.by_operation.get(operation.id)
    names = sorted(usage.operation_names) if usage else []
    declarations = [one for name in names for one in operations()[name]]
    yield ", ".join(f"`{method}`" for method in usage.methods) if usage else "none"
    yield ", ".join(dict.fromkeys(one.replay.value for one in declarations))
    yield ", ".join(dict.fromkeys(one.budget.value for one in declarations if one.budget))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
