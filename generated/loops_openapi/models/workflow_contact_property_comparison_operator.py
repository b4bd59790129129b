from typing import Literal, cast

from .. import wire as _wire

WorkflowContactPropertyComparisonOperator = Literal[
    "after",
    "any",
    "before",
    "between",
    "contains",
    "empty",
    "equal",
    "false",
    "greater_than",
    "less_than",
    "not_contains",
    "not_empty",
    "not_equal",
    "numeric_equal",
    "numeric_not_equal",
    "true",
]

WORKFLOW_CONTACT_PROPERTY_COMPARISON_OPERATOR_VALUES: frozenset[
    WorkflowContactPropertyComparisonOperator
] = frozenset(
    [
        "after",
        "any",
        "before",
        "between",
        "contains",
        "empty",
        "equal",
        "false",
        "greater_than",
        "less_than",
        "not_contains",
        "not_empty",
        "not_equal",
        "numeric_equal",
        "numeric_not_equal",
        "true",
    ]
)


def check_workflow_contact_property_comparison_operator(
    value: object, name: str = "WorkflowContactPropertyComparisonOperator"
) -> WorkflowContactPropertyComparisonOperator:
    """Any string: values the contract does not list yet are kept."""
    return cast(WorkflowContactPropertyComparisonOperator, _wire.string(value, name))
