"""Changes to workflows that would drop queued contacts and therefore have to be confirmed.

Without a confirmation, the API does not make the change, but still returns 200.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypeAlias, TypeVar

from loops_openapi.types import UNSET, Unset

from .._input import arguments
from .._pacing.rate_limit import Budget
from .operation import ConfirmationRequired, Endpoint, Operation, P
from .retry import Replay

D = TypeVar("D")

QueuedContactPolicy: TypeAlias = Literal["fail", "discard"]


def read_policy(policy: QueuedContactPolicy | None) -> QueuedContactPolicy | Unset:
    """Checks `queued_contact_policy`; `None` leaves it to the server."""
    if policy is None:
        return UNSET
    arguments.one_of(policy, "queued_contact_policy", ("fail", "discard"))
    return policy


def read_dry_run(dry_run: bool) -> bool | Unset:
    """Checks `dry_run`, which is sent only when it is true."""
    return arguments.boolean(dry_run, "dry_run") or UNSET


def confirmable(
    name: str, endpoint: Endpoint[P, Any], done: type[D], preview: type[Any]
) -> tuple[Operation[P, D], Operation[P, Any]]:
    """Makes two operations of one endpoint: one that makes the change, and its dry run.

    A response of the class `done` means that the change was made, and one of the class `preview`
    means that it was not. A dry run returns any response.
    """
    change = Operation.of(
        name,
        endpoint,
        Replay.GUARDED,
        Budget.CONTENT,
        has_revision=True,
        hint="workflows.get shows whether it was made",
    )
    dry_run = Operation.of(name, endpoint, Replay.SAFE, Budget.CONTENT, has_revision=True)
    return change.with_parser(_parser_of_done(endpoint, done, preview)), dry_run


def _parser_of_done(
    endpoint: Endpoint[P, Any], done: type[D], preview: type[Any]
) -> Callable[..., D | None]:
    def parse(**response: Any) -> D | None:
        result = endpoint._parse_response(**response)
        if result is None or isinstance(result, done):
            return result
        if isinstance(result, preview):
            raise ConfirmationRequired(int(result.queued_contact_count))
        raise ValueError('field "status" does not say whether the change was made')

    return parse
