from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class Component(_wire.Model[Any]):
    id: str
    lmx: str
    name: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "id": self.id,
                "lmx": self.lmx,
                "name": self.name,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            id=_wire.required(data, "id", _wire.string),
            lmx=_wire.required(data, "lmx", _wire.string),
            name=_wire.required(data, "name", _wire.string),
        )
        result.additional_properties = data
        return result
