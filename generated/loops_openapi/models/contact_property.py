from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.contact_property_type import ContactPropertyType, check_contact_property_type


@_define
class ContactProperty(_wire.Model[Any]):
    key: str
    label: str
    type_: ContactPropertyType
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "key": self.key,
                "label": self.label,
                "type": self.type_,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            key=_wire.required(data, "key", _wire.string),
            label=_wire.required(data, "label", _wire.string),
            type_=_wire.required(data, "type", check_contact_property_type),
        )
        result.additional_properties = data
        return result
