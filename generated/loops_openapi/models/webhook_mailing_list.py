from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class WebhookMailingList(_wire.Model[Any]):
    description: None | str
    id: str
    is_public: bool
    name: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "description": self.description,
                "id": self.id,
                "isPublic": self.is_public,
                "name": self.name,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            description=_wire.required(data, "description", _wire.nullable(_wire.string)),
            id=_wire.required(data, "id", _wire.string),
            is_public=_wire.required(data, "isPublic", _wire.boolean),
            name=_wire.required(data, "name", _wire.string),
        )
        result.additional_properties = data
        return result
