from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class PropertyConditionValue(_wire.Model[Any]):
    from_: datetime.datetime
    to: datetime.datetime
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "from": self.from_,
                "to": self.to,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            from_=_wire.required(data, "from", _wire.timestamp),
            to=_wire.required(data, "to", _wire.timestamp),
        )
        result.additional_properties = data
        return result
