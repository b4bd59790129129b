"""Changes of workflows that would drop contacts who wait inside.

The API does not make them until they are confirmed, but answers 200 all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypeAlias, TypeVar

from loops_openapi.types import UNSET, Unset

from .._input import arguments as arguments
from .._pacing.rate_limit import Budget
from .operation import Operation, Unconfirmed
from .retry import Replay

D = TypeVar("D")

QueuedContactPolicy: TypeAlias = Literal["fail", "discard"]


def read_policy(policy: QueuedContactPolicy | None) -> QueuedContactPolicy | Unset:
    """What is to become of queued contacts; `None` leaves it to the server."""
    if policy is None:
        return UNSET
    arguments.one_of(policy, "queued_contact_policy", ("fail", "discard"))
    return policy


def read_dry_run(dry_run: bool) -> bool | Unset:
    """`dryRun` as it goes out: only when it is wanted."""
    return arguments.boolean(dry_run, "dry_run") or UNSET


def confirmable(
    name: str,
    build: Callable[..., dict[str, Any]],
    parse: Callable[..., Any],
    kind: type[D],
    preview: type[Any],
) -> tuple[Operation[..., D], Operation[..., Any]]:
    """Such a change for good, and as a dry run, whose answer is read as it is."""
    for_good = _done(parse, kind, preview)
    return (
        Operation(
            name,
            build,
            for_good,
            Replay.GUARDED,
            Budget.CONTENT,
            revised=True,
            settle="workflows.get tells",
        ),
        Operation(name, build, parse, Replay.SAFE, Budget.CONTENT, revised=True),
    )


def _done(parse: Callable[..., Any], kind: type[D], preview: type[Any]) -> Callable[..., D | None]:
    """A parser that takes nothing but `kind` for success: a `preview` means nothing was done.

    Of a status the contract does not know nobody can say what it means; it breaks the contract.
    """

    def parse_done(**response: Any) -> D | None:
        answer = parse(**response)
        if answer is None or isinstance(answer, kind):
            return answer
        if isinstance(answer, preview):
            raise Unconfirmed(int(answer.queued_contact_count))
        raise ValueError('field "status" does not say whether the change was made')

    return parse_done
