from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class WorkflowSummary(_wire.Model[Any]):
    created_at: datetime.datetime
    id: str
    name: str
    updated_at: datetime.datetime
    url: str
    workflow_group_id: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "createdAt": self.created_at,
                "id": self.id,
                "name": self.name,
                "updatedAt": self.updated_at,
                "url": self.url,
                "workflowGroupId": self.workflow_group_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            created_at=_wire.required(data, "createdAt", _wire.timestamp),
            id=_wire.required(data, "id", _wire.string),
            name=_wire.required(data, "name", _wire.string),
            updated_at=_wire.required(data, "updatedAt", _wire.timestamp),
            url=_wire.required(data, "url", _wire.string),
            workflow_group_id=_wire.required(data, "workflowGroupId", _wire.string),
        )
        result.additional_properties = data
        return result
