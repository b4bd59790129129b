from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class TransactionalEmail(_wire.Model[Any]):
    data_variables: list[str]
    id: str
    last_updated: datetime.datetime
    name: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "dataVariables": self.data_variables,
                "id": self.id,
                "lastUpdated": self.last_updated,
                "name": self.name,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            data_variables=_wire.required(data, "dataVariables", _wire.array(_wire.string)),
            id=_wire.required(data, "id", _wire.string),
            last_updated=_wire.required(data, "lastUpdated", _wire.timestamp),
            name=_wire.required(data, "name", _wire.string),
        )
        result.additional_properties = data
        return result
