from typing import Literal, cast

from .. import wire as _wire

WorkflowTimerUnit = Literal["d", "h", "m"]

WORKFLOW_TIMER_UNIT_VALUES: frozenset[WorkflowTimerUnit] = frozenset(["d", "h", "m"])


def check_workflow_timer_unit(value: object, name: str = "WorkflowTimerUnit") -> WorkflowTimerUnit:
    """Any string: values the contract does not list yet are kept."""
    return cast(WorkflowTimerUnit, _wire.string(value, name))
