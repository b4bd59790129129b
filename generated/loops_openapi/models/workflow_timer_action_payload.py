from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.workflow_timer_unit import WorkflowTimerUnit, check_workflow_timer_unit
from ..types import UNSET, Unset


@_define
class WorkflowTimerActionPayload(_wire.Model[Any]):
    amount: float | Unset = UNSET
    unit: WorkflowTimerUnit | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "amount": self.amount,
                "unit": self.unit,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            amount=_wire.optional(data, "amount", _wire.number),
            unit=_wire.optional(data, "unit", check_workflow_timer_unit),
        )
        result.additional_properties = data
        return result
