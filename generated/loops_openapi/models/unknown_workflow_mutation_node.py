from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class UnknownWorkflowMutationNode(_wire.Model[Any]):
    id: str | None = None
    next_node_ids: list[str] | None = None
    type_name: str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "id": _wire.known(self.id),
                "nextNodeIds": _wire.known(self.next_node_ids),
                "typeName": _wire.known(self.type_name),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            id=_wire.known_or_none(data, "id", _wire.string),
            next_node_ids=_wire.known_or_none(data, "nextNodeIds", _wire.array(_wire.string)),
            type_name=_wire.known_or_none(data, "typeName", _wire.string),
        )
        result.additional_properties = data
        return result
