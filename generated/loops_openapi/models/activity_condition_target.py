from typing import Literal, cast

from .. import wire as _wire

ActivityConditionTarget = Literal["campaign", "workflow", "workflowEmail"]

ACTIVITY_CONDITION_TARGET_VALUES: frozenset[ActivityConditionTarget] = frozenset(
    ["campaign", "workflow", "workflowEmail"]
)


def check_activity_condition_target(
    value: object, name: str = "ActivityConditionTarget"
) -> ActivityConditionTarget:
    """Any string: values the contract does not list yet are kept."""
    return cast(ActivityConditionTarget, _wire.string(value, name))
