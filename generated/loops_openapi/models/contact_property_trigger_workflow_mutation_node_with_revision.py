from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.workflow_contact_property_query import WorkflowContactPropertyQuery


@_define
class ContactPropertyTriggerWorkflowMutationNodeWithRevision(_wire.Model["Any"]):
    contact_property_query: None | WorkflowContactPropertyQuery
    id: str
    next_node_ids: list[str]
    re_eligible: bool
    workflow_revision_id: str
    type_name: Literal["ContactPropertyTrigger"] = "ContactPropertyTrigger"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "contactPropertyQuery": self.contact_property_query,
                "id": self.id,
                "nextNodeIds": self.next_node_ids,
                "reEligible": self.re_eligible,
                "typeName": self.type_name,
                "workflowRevisionId": self.workflow_revision_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.workflow_contact_property_query import WorkflowContactPropertyQuery

        data = dict(src_dict)
        result = cls(
            contact_property_query=_wire.required(
                data,
                "contactPropertyQuery",
                _wire.nullable(_wire.model(WorkflowContactPropertyQuery.from_dict)),
            ),
            id=_wire.required(data, "id", _wire.string),
            next_node_ids=_wire.required(data, "nextNodeIds", _wire.array(_wire.string)),
            re_eligible=_wire.required(data, "reEligible", _wire.boolean),
            type_name=_wire.required(data, "typeName", _wire.literal(_wire.string)),
            workflow_revision_id=_wire.required(data, "workflowRevisionId", _wire.string),
        )
        result.additional_properties = data
        return result
