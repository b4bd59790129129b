from typing import Literal, cast

from .. import wire as _wire

OptInConditionStatus = Literal["accepted", "pending", "rejected"]

OPT_IN_CONDITION_STATUS_VALUES: frozenset[OptInConditionStatus] = frozenset(
    ["accepted", "pending", "rejected"]
)


def check_opt_in_condition_status(
    value: object, name: str = "OptInConditionStatus"
) -> OptInConditionStatus:
    """Any string: values the contract does not list yet are kept."""
    return cast(OptInConditionStatus, _wire.string(value, name))
