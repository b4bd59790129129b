from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class TestApiKeyResponse(_wire.Model[Any]):
    success: bool
    team_name: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "success": self.success,
                "teamName": self.team_name,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            success=_wire.required(data, "success", _wire.boolean),
            team_name=_wire.required(data, "teamName", _wire.string),
        )
        result.additional_properties = data
        return result
