from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.workflow_mailing_list_preview_status import (
    WorkflowMailingListPreviewStatus,
    check_workflow_mailing_list_preview_status,
)


@_define
class WorkflowMailingListPreview(_wire.Model[Any]):
    mailing_list_id: None | str
    queued_contact_count: float
    status: WorkflowMailingListPreviewStatus
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "mailingListId": self.mailing_list_id,
                "queuedContactCount": self.queued_contact_count,
                "status": self.status,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            mailing_list_id=_wire.required(data, "mailingListId", _wire.nullable(_wire.string)),
            queued_contact_count=_wire.required(data, "queuedContactCount", _wire.number),
            status=_wire.required(data, "status", check_workflow_mailing_list_preview_status),
        )
        result.additional_properties = data
        return result
