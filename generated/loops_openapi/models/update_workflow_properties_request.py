from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset


@_define
class UpdateWorkflowPropertiesRequest(_wire.Model[Any]):
    expected_revision_id: None | str
    description: str | Unset = UNSET
    name: str | Unset = UNSET
    workflow_group_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "expectedRevisionId": self.expected_revision_id,
                "description": self.description,
                "name": self.name,
                "workflowGroupId": self.workflow_group_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            expected_revision_id=_wire.required(
                data, "expectedRevisionId", _wire.nullable(_wire.string)
            ),
            description=_wire.optional(data, "description", _wire.string),
            name=_wire.optional(data, "name", _wire.string),
            workflow_group_id=_wire.optional(data, "workflowGroupId", _wire.string),
        )
        result.additional_properties = data
        return result
