from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class AddToListTriggerWorkflowMutationNodeWithRevision(_wire.Model[Any]):
    id: str
    mailing_list_id: None | str
    next_node_ids: list[str]
    re_eligible: bool
    workflow_revision_id: str
    type_name: Literal["AddToListTrigger"] = "AddToListTrigger"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "id": self.id,
                "mailingListId": self.mailing_list_id,
                "nextNodeIds": self.next_node_ids,
                "reEligible": self.re_eligible,
                "typeName": self.type_name,
                "workflowRevisionId": self.workflow_revision_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            id=_wire.required(data, "id", _wire.string),
            mailing_list_id=_wire.required(data, "mailingListId", _wire.nullable(_wire.string)),
            next_node_ids=_wire.required(data, "nextNodeIds", _wire.array(_wire.string)),
            re_eligible=_wire.required(data, "reEligible", _wire.boolean),
            type_name=_wire.required(data, "typeName", _wire.literal(_wire.string)),
            workflow_revision_id=_wire.required(data, "workflowRevisionId", _wire.string),
        )
        result.additional_properties = data
        return result
