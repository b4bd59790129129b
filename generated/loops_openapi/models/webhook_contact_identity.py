from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class WebhookContactIdentity(_wire.Model[Any]):
    email: str
    id: str
    user_id: None | str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "email": self.email,
                "id": self.id,
                "userId": self.user_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            email=_wire.required(data, "email", _wire.string),
            id=_wire.required(data, "id", _wire.string),
            user_id=_wire.required(data, "userId", _wire.nullable(_wire.string)),
        )
        result.additional_properties = data
        return result
