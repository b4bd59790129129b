from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.audience_filter import AudienceFilter


@_define
class WorkflowNodeWithRevisionAudienceFilter(_wire.Model["Any"]):
    applies_downstream: bool
    id: str
    next_node_ids: list[str]
    workflow_id: str
    workflow_revision_id: None | str
    type_name: Literal["AudienceFilter"] = "AudienceFilter"
    audience_filter: AudienceFilter | None = None
    audience_segment_id: str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "appliesDownstream": self.applies_downstream,
                "id": self.id,
                "nextNodeIds": self.next_node_ids,
                "typeName": self.type_name,
                "workflowId": self.workflow_id,
                "workflowRevisionId": self.workflow_revision_id,
                "audienceFilter": _wire.known(self.audience_filter),
                "audienceSegmentId": _wire.known(self.audience_segment_id),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.audience_filter import AudienceFilter

        data = dict(src_dict)
        result = cls(
            applies_downstream=_wire.required(data, "appliesDownstream", _wire.boolean),
            id=_wire.required(data, "id", _wire.string),
            next_node_ids=_wire.required(data, "nextNodeIds", _wire.array(_wire.string)),
            type_name=_wire.required(data, "typeName", _wire.literal(_wire.string)),
            workflow_id=_wire.required(data, "workflowId", _wire.string),
            workflow_revision_id=_wire.required(
                data, "workflowRevisionId", _wire.nullable(_wire.string)
            ),
            audience_filter=_wire.known_or_none(
                data, "audienceFilter", _wire.nullable(_wire.model(AudienceFilter.from_dict))
            ),
            audience_segment_id=_wire.known_or_none(data, "audienceSegmentId", _wire.string),
        )
        result.additional_properties = data
        return result
