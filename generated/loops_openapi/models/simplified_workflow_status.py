from typing import Literal, cast

from .. import wire as _wire

SimplifiedWorkflowStatus = Literal["Draft", "Paused", "PausedAndQueueing", "Sending"]

SIMPLIFIED_WORKFLOW_STATUS_VALUES: frozenset[SimplifiedWorkflowStatus] = frozenset(
    ["Draft", "Paused", "PausedAndQueueing", "Sending"]
)


def check_simplified_workflow_status(
    value: object, name: str = "SimplifiedWorkflowStatus"
) -> SimplifiedWorkflowStatus:
    """Any string: values the contract does not list yet are kept."""
    return cast(SimplifiedWorkflowStatus, _wire.string(value, name))
