from typing import Literal, cast

from .. import wire as _wire

ActivityConditionAction = Literal["clicked", "opened", "sent"]

ACTIVITY_CONDITION_ACTION_VALUES: frozenset[ActivityConditionAction] = frozenset(
    ["clicked", "opened", "sent"]
)


def check_activity_condition_action(
    value: object, name: str = "ActivityConditionAction"
) -> ActivityConditionAction:
    """Any string: values the contract does not list yet are kept."""
    return cast(ActivityConditionAction, _wire.string(value, name))
