from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.activity_condition_action import (
    ActivityConditionAction,
    check_activity_condition_action,
)
from ..models.activity_condition_target import (
    ActivityConditionTarget,
    check_activity_condition_target,
)


@_define
class ActivityCondition(_wire.Model[Any]):
    action: ActivityConditionAction
    id: str
    negate: bool
    target: ActivityConditionTarget
    type_: Literal["activity"] = "activity"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "action": self.action,
                "id": self.id,
                "negate": self.negate,
                "target": self.target,
                "type": self.type_,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            action=_wire.required(data, "action", check_activity_condition_action),
            id=_wire.required(data, "id", _wire.string),
            negate=_wire.required(data, "negate", _wire.boolean),
            target=_wire.required(data, "target", check_activity_condition_target),
            type_=_wire.required(data, "type", _wire.literal(_wire.string)),
        )
        result.additional_properties = data
        return result
