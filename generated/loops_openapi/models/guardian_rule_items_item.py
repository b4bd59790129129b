from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class GuardianRuleItemsItem(_wire.Model[Any]):
    label: str
    code_name: str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "label": self.label,
                "codeName": _wire.known(self.code_name),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            label=_wire.required(data, "label", _wire.string),
            code_name=_wire.known_or_none(data, "codeName", _wire.string),
        )
        result.additional_properties = data
        return result
