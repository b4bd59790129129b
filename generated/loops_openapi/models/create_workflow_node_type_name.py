from typing import Literal, cast

from .. import wire as _wire

CreateWorkflowNodeTypeName = Literal[
    "AudienceFilter",
    "BranchNode",
    "ExperimentBranchNode",
    "SendEmailAction",
    "TimerAction",
    "VariantNode",
]

CREATE_WORKFLOW_NODE_TYPE_NAME_VALUES: frozenset[CreateWorkflowNodeTypeName] = frozenset(
    [
        "AudienceFilter",
        "BranchNode",
        "ExperimentBranchNode",
        "SendEmailAction",
        "TimerAction",
        "VariantNode",
    ]
)


def check_create_workflow_node_type_name(
    value: object, name: str = "CreateWorkflowNodeTypeName"
) -> CreateWorkflowNodeTypeName:
    """Any string: values the contract does not list yet are kept."""
    return cast(CreateWorkflowNodeTypeName, _wire.string(value, name))
