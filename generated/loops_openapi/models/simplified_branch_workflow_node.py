from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class SimplifiedBranchWorkflowNode(_wire.Model[Any]):
    next_node_ids: list[str]
    type_name: Literal["BranchNode"] = "BranchNode"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "nextNodeIds": self.next_node_ids,
                "typeName": self.type_name,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            next_node_ids=_wire.required(data, "nextNodeIds", _wire.array(_wire.string)),
            type_name=_wire.required(data, "typeName", _wire.literal(_wire.string)),
        )
        result.additional_properties = data
        return result
