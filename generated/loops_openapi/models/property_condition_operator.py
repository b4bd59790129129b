from typing import Literal, cast

from .. import wire as _wire

PropertyConditionOperator = Literal[
    "after",
    "any",
    "before",
    "between",
    "contains",
    "dateEmpty",
    "dateNotEmpty",
    "empty",
    "equals",
    "greaterThan",
    "isFalse",
    "isTrue",
    "lessThan",
    "notContains",
    "notEmpty",
    "notEquals",
]

PROPERTY_CONDITION_OPERATOR_VALUES: frozenset[PropertyConditionOperator] = frozenset(
    [
        "after",
        "any",
        "before",
        "between",
        "contains",
        "dateEmpty",
        "dateNotEmpty",
        "empty",
        "equals",
        "greaterThan",
        "isFalse",
        "isTrue",
        "lessThan",
        "notContains",
        "notEmpty",
        "notEquals",
    ]
)


def check_property_condition_operator(
    value: object, name: str = "PropertyConditionOperator"
) -> PropertyConditionOperator:
    """Any string: values the contract does not list yet are kept."""
    return cast(PropertyConditionOperator, _wire.string(value, name))
