from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset


@_define
class CreateTransactionalRequest(_wire.Model[Any]):
    name: str
    transactional_group_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "name": self.name,
                "transactionalGroupId": self.transactional_group_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            name=_wire.required(data, "name", _wire.string),
            transactional_group_id=_wire.optional(data, "transactionalGroupId", _wire.string),
        )
        result.additional_properties = data
        return result
