from typing import Literal, cast

from .. import wire as _wire

WorkflowQueuedContactPolicy = Literal["discard", "fail"]

WORKFLOW_QUEUED_CONTACT_POLICY_VALUES: frozenset[WorkflowQueuedContactPolicy] = frozenset(
    ["discard", "fail"]
)


def check_workflow_queued_contact_policy(
    value: object, name: str = "WorkflowQueuedContactPolicy"
) -> WorkflowQueuedContactPolicy:
    """Any string: values the contract does not list yet are kept."""
    return cast(WorkflowQueuedContactPolicy, _wire.string(value, name))
