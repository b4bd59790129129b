from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.workflow_contact_property_comparison_operator import (
    WorkflowContactPropertyComparisonOperator,
    check_workflow_contact_property_comparison_operator,
)


@_define
class WorkflowContactPropertyComparison(_wire.Model[Any]):
    operator: WorkflowContactPropertyComparisonOperator
    value: bool | float | str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "operator": self.operator,
                "value": self.value,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            operator=_wire.required(
                data, "operator", check_workflow_contact_property_comparison_operator
            ),
            value=_wire.required(
                data,
                "value",
                _wire.either(
                    {"boolean": _wire.boolean, "number": _wire.number, "string": _wire.string}
                ),
            ),
        )
        result.additional_properties = data
        return result
