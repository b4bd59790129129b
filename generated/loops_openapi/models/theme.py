from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.theme_styles import ThemeStyles


@_define
class Theme(_wire.Model["Any"]):
    created_at: datetime.datetime
    id: str
    is_default: bool
    name: str
    styles: ThemeStyles
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "createdAt": self.created_at,
                "id": self.id,
                "isDefault": self.is_default,
                "name": self.name,
                "styles": self.styles,
                "updatedAt": self.updated_at,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.theme_styles import ThemeStyles

        data = dict(src_dict)
        result = cls(
            created_at=_wire.required(data, "createdAt", _wire.timestamp),
            id=_wire.required(data, "id", _wire.string),
            is_default=_wire.required(data, "isDefault", _wire.boolean),
            name=_wire.required(data, "name", _wire.string),
            styles=_wire.required(data, "styles", _wire.model(ThemeStyles.from_dict)),
            updated_at=_wire.required(data, "updatedAt", _wire.timestamp),
        )
        result.additional_properties = data
        return result
