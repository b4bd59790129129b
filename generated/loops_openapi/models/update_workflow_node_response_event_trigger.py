from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.simplified_workflow import SimplifiedWorkflow
    from ..models.workflow_event_property import WorkflowEventProperty


@_define
class UpdateWorkflowNodeResponseEventTrigger(_wire.Model["Any"]):
    id: str
    next_node_ids: list[str]
    re_eligible: bool
    workflow: SimplifiedWorkflow
    workflow_revision_id: str
    type_name: Literal["EventTrigger"] = "EventTrigger"
    event_name: str | None = None
    event_properties: list[WorkflowEventProperty] | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "id": self.id,
                "nextNodeIds": self.next_node_ids,
                "reEligible": self.re_eligible,
                "typeName": self.type_name,
                "workflow": self.workflow,
                "workflowRevisionId": self.workflow_revision_id,
                "eventName": _wire.known(self.event_name),
                "eventProperties": _wire.known(self.event_properties),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.simplified_workflow import SimplifiedWorkflow
        from ..models.workflow_event_property import WorkflowEventProperty

        data = dict(src_dict)
        result = cls(
            id=_wire.required(data, "id", _wire.string),
            next_node_ids=_wire.required(data, "nextNodeIds", _wire.array(_wire.string)),
            re_eligible=_wire.required(data, "reEligible", _wire.boolean),
            type_name=_wire.required(data, "typeName", _wire.literal(_wire.string)),
            workflow=_wire.required(data, "workflow", _wire.model(SimplifiedWorkflow.from_dict)),
            workflow_revision_id=_wire.required(data, "workflowRevisionId", _wire.string),
            event_name=_wire.known_or_none(data, "eventName", _wire.string),
            event_properties=_wire.known_or_none(
                data, "eventProperties", _wire.array(_wire.model(WorkflowEventProperty.from_dict))
            ),
        )
        result.additional_properties = data
        return result
