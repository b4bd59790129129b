from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class ContactSuppressionRemovalQuota(_wire.Model[Any]):
    limit: float
    remaining: float
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "limit": self.limit,
                "remaining": self.remaining,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            limit=_wire.required(data, "limit", _wire.number),
            remaining=_wire.required(data, "remaining", _wire.number),
        )
        result.additional_properties = data
        return result
