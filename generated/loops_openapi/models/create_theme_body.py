from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.theme_styles import ThemeStyles


@_define
class CreateThemeBody(_wire.Model["Any"]):
    name: str
    styles: ThemeStyles | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "name": self.name,
                "styles": self.styles,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.theme_styles import ThemeStyles

        data = dict(src_dict)
        result = cls(
            name=_wire.required(data, "name", _wire.string),
            styles=_wire.optional(data, "styles", _wire.model(ThemeStyles.from_dict)),
        )
        result.additional_properties = data
        return result
