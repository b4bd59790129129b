from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.create_workflow_node_type_name import (
    CreateWorkflowNodeTypeName,
    check_create_workflow_node_type_name,
)


@_define
class CreateWorkflowNodeAfterRequest(_wire.Model[Any]):
    expected_revision_id: None | str
    from_node_id: str
    node_type_name: CreateWorkflowNodeTypeName
    insert_mode: Literal["after"] = "after"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "expectedRevisionId": self.expected_revision_id,
                "fromNodeId": self.from_node_id,
                "insertMode": self.insert_mode,
                "nodeTypeName": self.node_type_name,
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
            from_node_id=_wire.required(data, "fromNodeId", _wire.string),
            insert_mode=_wire.required(data, "insertMode", _wire.literal(_wire.string)),
            node_type_name=_wire.required(
                data, "nodeTypeName", check_create_workflow_node_type_name
            ),
        )
        result.additional_properties = data
        return result
