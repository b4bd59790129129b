"""Requests that create and update workflow nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from loops_openapi.models.create_workflow_node_after_request import CreateWorkflowNodeAfterRequest
from loops_openapi.models.create_workflow_node_before_request import CreateWorkflowNodeBeforeRequest
from loops_openapi.models.create_workflow_node_between_request import (
    CreateWorkflowNodeBetweenRequest,
)
from loops_openapi.models.create_workflow_node_type_name import (
    CREATE_WORKFLOW_NODE_TYPE_NAME_VALUES as NEW_NODE_TYPES,
)
from loops_openapi.models.create_workflow_node_type_name import CreateWorkflowNodeTypeName
from loops_openapi.models.update_workflow_node_request import UpdateWorkflowNodeRequest

from . import arguments

if TYPE_CHECKING:
    from .workflow_node_types import NodePayload

InsertMode: TypeAlias = Literal["between", "before", "after"]
Insertion: TypeAlias = (
    CreateWorkflowNodeAfterRequest
    | CreateWorkflowNodeBeforeRequest
    | CreateWorkflowNodeBetweenRequest
)

NEIGHBOURS_BY_MODE = {
    "between": ("from_node_id", "to_node_id"),
    "before": ("to_node_id",),
    "after": ("from_node_id",),
}
"""The neighbours that each insert mode requires; it accepts no others."""


def insertion(
    insert_mode: InsertMode,
    node_type_name: CreateWorkflowNodeTypeName,
    from_node_id: str | None,
    to_node_id: str | None,
    revision: str | None,
) -> Insertion:
    """Returns the request that inserts a node between its neighbours."""
    arguments.one_of(node_type_name, "node_type_name", NEW_NODE_TYPES)
    arguments.one_of(insert_mode, "insert_mode", NEIGHBOURS_BY_MODE)
    neighbours = {"from_node_id": from_node_id, "to_node_id": to_node_id}
    for name, node in neighbours.items():
        if (node is not None) != (name in NEIGHBOURS_BY_MODE[insert_mode]):
            required = " and ".join(NEIGHBOURS_BY_MODE[insert_mode])
            raise ValueError(
                f"{name} must {'not ' if node is not None else ''}be given: insert_mode "
                f'"{insert_mode}" takes {required}'
            )
        if node is not None:
            arguments.nonblank(node, name)
    if node_type_name == "VariantNode" and insert_mode == "before":
        raise ValueError('insert_mode must not be "before" for a VariantNode')
    given: dict[str, Any] = {name: node for name, node in neighbours.items() if node is not None}
    models = {
        "between": CreateWorkflowNodeBetweenRequest,
        "before": CreateWorkflowNodeBeforeRequest,
        "after": CreateWorkflowNodeAfterRequest,
    }
    request: Insertion = models[insert_mode](
        expected_revision_id=revision, node_type_name=node_type_name, **given
    )
    return request


def node_update(payload: NodePayload, revision: str | None) -> UpdateWorkflowNodeRequest:
    """Returns the request that updates a node."""
    from .models import as_field  # imported late: reading workflows does not need it

    checked = as_field(payload, UpdateWorkflowNodeRequest, "payload", "payload")
    if not checked.to_dict():
        raise ValueError("nothing to update: payload is empty")
    condition = getattr(checked, "audience_filter", None)
    if condition and not condition.conditions:  # every contact would pass
        raise ValueError("payload.audienceFilter.conditions must not be empty")
    return UpdateWorkflowNodeRequest(expected_revision_id=revision, payload=checked)
