from typing import Literal, cast

from .. import wire as _wire

WorkflowEventPropertyType = Literal["boolean", "date", "number", "string"]

WORKFLOW_EVENT_PROPERTY_TYPE_VALUES: frozenset[WorkflowEventPropertyType] = frozenset(
    ["boolean", "date", "number", "string"]
)


def check_workflow_event_property_type(
    value: object, name: str = "WorkflowEventPropertyType"
) -> WorkflowEventPropertyType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WorkflowEventPropertyType, _wire.string(value, name))
