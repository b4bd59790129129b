from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.property_condition_operator import (
    PropertyConditionOperator,
    check_property_condition_operator,
)

if TYPE_CHECKING:
    from ..models.property_condition_value import PropertyConditionValue


@_define
class PropertyCondition(_wire.Model["Any"]):
    key: str
    operator: PropertyConditionOperator
    type_: Literal["property"] = "property"
    value: float | PropertyConditionValue | str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "key": self.key,
                "operator": self.operator,
                "type": self.type_,
                "value": _wire.known(self.value),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.property_condition_value import PropertyConditionValue

        data = dict(src_dict)
        result = cls(
            key=_wire.required(data, "key", _wire.string),
            operator=_wire.required(data, "operator", check_property_condition_operator),
            type_=_wire.required(data, "type", _wire.literal(_wire.string)),
            value=_wire.known_or_none(
                data,
                "value",
                _wire.either(
                    {
                        "number": _wire.number,
                        "object": _wire.model(PropertyConditionValue.from_dict),
                        "string": _wire.string,
                    }
                ),
            ),
        )
        result.additional_properties = data
        return result
