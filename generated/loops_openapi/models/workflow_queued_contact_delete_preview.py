from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.workflow_queued_contact_delete_preview_status import (
    WorkflowQueuedContactDeletePreviewStatus,
    check_workflow_queued_contact_delete_preview_status,
)


@_define
class WorkflowQueuedContactDeletePreview(_wire.Model[Any]):
    node_ids: list[str]
    queued_contact_count: float
    status: WorkflowQueuedContactDeletePreviewStatus
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "nodeIds": self.node_ids,
                "queuedContactCount": self.queued_contact_count,
                "status": self.status,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            node_ids=_wire.required(data, "nodeIds", _wire.array(_wire.string)),
            queued_contact_count=_wire.required(data, "queuedContactCount", _wire.number),
            status=_wire.required(
                data, "status", check_workflow_queued_contact_delete_preview_status
            ),
        )
        result.additional_properties = data
        return result
