from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.opt_in_condition_status import OptInConditionStatus, check_opt_in_condition_status


@_define
class OptInCondition(_wire.Model[Any]):
    status: None | OptInConditionStatus
    type_: Literal["optIn"] = "optIn"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "status": self.status,
                "type": self.type_,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            status=_wire.required(data, "status", _wire.nullable(check_opt_in_condition_status)),
            type_=_wire.required(data, "type", _wire.literal(_wire.string)),
        )
        result.additional_properties = data
        return result
