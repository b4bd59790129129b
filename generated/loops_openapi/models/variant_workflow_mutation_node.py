from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class VariantWorkflowMutationNode(_wire.Model[Any]):
    id: str
    next_node_ids: list[str]
    type_name: Literal["VariantNode"] = "VariantNode"
    is_control: bool | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "id": self.id,
                "nextNodeIds": self.next_node_ids,
                "typeName": self.type_name,
                "isControl": _wire.known(self.is_control),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            id=_wire.required(data, "id", _wire.string),
            next_node_ids=_wire.required(data, "nextNodeIds", _wire.array(_wire.string)),
            type_name=_wire.required(data, "typeName", _wire.literal(_wire.string)),
            is_control=_wire.known_or_none(data, "isControl", _wire.boolean),
        )
        result.additional_properties = data
        return result
