from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.simplified_workflow_status import (
    SimplifiedWorkflowStatus,
    check_simplified_workflow_status,
)

if TYPE_CHECKING:
    from ..models.simplified_workflow_nodes import SimplifiedWorkflowNodes


@_define
class SimplifiedWorkflow(_wire.Model["Any"]):
    id: str
    mailing_list_id: None | str
    nodes: SimplifiedWorkflowNodes
    root_node_id: str
    status: SimplifiedWorkflowStatus
    url: str
    workflow_group_id: str
    workflow_revision_id: None | str
    description: str | None = None
    name: str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "id": self.id,
                "mailingListId": self.mailing_list_id,
                "nodes": self.nodes,
                "rootNodeId": self.root_node_id,
                "status": self.status,
                "url": self.url,
                "workflowGroupId": self.workflow_group_id,
                "workflowRevisionId": self.workflow_revision_id,
                "description": _wire.known(self.description),
                "name": _wire.known(self.name),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.simplified_workflow_nodes import SimplifiedWorkflowNodes

        data = dict(src_dict)
        result = cls(
            id=_wire.required(data, "id", _wire.string),
            mailing_list_id=_wire.required(data, "mailingListId", _wire.nullable(_wire.string)),
            nodes=_wire.required(data, "nodes", _wire.model(SimplifiedWorkflowNodes.from_dict)),
            root_node_id=_wire.required(data, "rootNodeId", _wire.string),
            status=_wire.required(data, "status", check_simplified_workflow_status),
            url=_wire.required(data, "url", _wire.string),
            workflow_group_id=_wire.required(data, "workflowGroupId", _wire.string),
            workflow_revision_id=_wire.required(
                data, "workflowRevisionId", _wire.nullable(_wire.string)
            ),
            description=_wire.known_or_none(data, "description", _wire.string),
            name=_wire.known_or_none(data, "name", _wire.string),
        )
        result.additional_properties = data
        return result
