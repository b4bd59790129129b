from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class RerouteNodeConnectionRequest(_wire.Model[Any]):
    expected_revision_id: None | str
    new_target_node_id: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "expectedRevisionId": self.expected_revision_id,
                "newTargetNodeId": self.new_target_node_id,
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
            new_target_node_id=_wire.required(data, "newTargetNodeId", _wire.string),
        )
        result.additional_properties = data
        return result
