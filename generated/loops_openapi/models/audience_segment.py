from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.audience_filter import AudienceFilter


@_define
class AudienceSegment(_wire.Model["Any"]):
    created_at: datetime.datetime
    description: None | str
    filter_: AudienceFilter | None
    id: str
    name: str
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "createdAt": self.created_at,
                "description": self.description,
                "filter": self.filter_,
                "id": self.id,
                "name": self.name,
                "updatedAt": self.updated_at,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.audience_filter import AudienceFilter

        data = dict(src_dict)
        result = cls(
            created_at=_wire.required(data, "createdAt", _wire.timestamp),
            description=_wire.required(data, "description", _wire.nullable(_wire.string)),
            filter_=_wire.required(
                data, "filter", _wire.nullable(_wire.model(AudienceFilter.from_dict))
            ),
            id=_wire.required(data, "id", _wire.string),
            name=_wire.required(data, "name", _wire.string),
            updated_at=_wire.required(data, "updatedAt", _wire.timestamp),
        )
        result.additional_properties = data
        return result
