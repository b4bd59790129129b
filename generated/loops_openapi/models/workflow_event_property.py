from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.workflow_event_property_type import (
    WorkflowEventPropertyType,
    check_workflow_event_property_type,
)


@_define
class WorkflowEventProperty(_wire.Model[Any]):
    name: str
    type_: WorkflowEventPropertyType
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "name": self.name,
                "type": self.type_,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            name=_wire.required(data, "name", _wire.string),
            type_=_wire.required(data, "type", check_workflow_event_property_type),
        )
        result.additional_properties = data
        return result
