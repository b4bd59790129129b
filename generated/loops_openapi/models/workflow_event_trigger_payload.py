from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset


@_define
class WorkflowEventTriggerPayload(_wire.Model[Any]):
    event_name: None | str | Unset = UNSET
    event_pattern_id: None | str | Unset = UNSET
    re_eligible: bool | Unset = UNSET
    type_name: Literal["EventTrigger"] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "eventName": self.event_name,
                "eventPatternId": self.event_pattern_id,
                "reEligible": self.re_eligible,
                "typeName": self.type_name,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            event_name=_wire.optional(data, "eventName", _wire.nullable(_wire.string)),
            event_pattern_id=_wire.optional(data, "eventPatternId", _wire.nullable(_wire.string)),
            re_eligible=_wire.optional(data, "reEligible", _wire.boolean),
            type_name=_wire.optional(data, "typeName", _wire.literal(_wire.string)),
        )
        result.additional_properties = data
        return result
