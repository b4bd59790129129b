from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.simplified_workflow import SimplifiedWorkflow


@_define
class WorkflowDeletedResponse(_wire.Model["Any"]):
    node_ids: list[str]
    queued_contact_count: float
    workflow: SimplifiedWorkflow
    workflow_revision_id: str
    status: Literal["deleted"] = "deleted"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "nodeIds": self.node_ids,
                "queuedContactCount": self.queued_contact_count,
                "status": self.status,
                "workflow": self.workflow,
                "workflowRevisionId": self.workflow_revision_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.simplified_workflow import SimplifiedWorkflow

        data = dict(src_dict)
        result = cls(
            node_ids=_wire.required(data, "nodeIds", _wire.array(_wire.string)),
            queued_contact_count=_wire.required(data, "queuedContactCount", _wire.number),
            status=_wire.required(data, "status", _wire.literal(_wire.string)),
            workflow=_wire.required(data, "workflow", _wire.model(SimplifiedWorkflow.from_dict)),
            workflow_revision_id=_wire.required(data, "workflowRevisionId", _wire.string),
        )
        result.additional_properties = data
        return result
