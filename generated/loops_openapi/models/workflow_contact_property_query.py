from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.workflow_contact_property_comparison import WorkflowContactPropertyComparison


@_define
class WorkflowContactPropertyQuery(_wire.Model["Any"]):
    is_: WorkflowContactPropertyComparison
    key: str
    was: WorkflowContactPropertyComparison
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "is": self.is_,
                "key": self.key,
                "was": self.was,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.workflow_contact_property_comparison import WorkflowContactPropertyComparison

        data = dict(src_dict)
        result = cls(
            is_=_wire.required(
                data, "is", _wire.model(WorkflowContactPropertyComparison.from_dict)
            ),
            key=_wire.required(data, "key", _wire.string),
            was=_wire.required(
                data, "was", _wire.model(WorkflowContactPropertyComparison.from_dict)
            ),
        )
        result.additional_properties = data
        return result
