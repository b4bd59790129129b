from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.audience_segment import AudienceSegment
    from ..models.pagination import Pagination


@_define
class ListAudienceSegmentsResponse(_wire.Model["Any"]):
    data: list[AudienceSegment]
    pagination: Pagination
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "data": self.data,
                "pagination": self.pagination,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.audience_segment import AudienceSegment
        from ..models.pagination import Pagination

        data = dict(src_dict)
        result = cls(
            data=_wire.required(data, "data", _wire.array(_wire.model(AudienceSegment.from_dict))),
            pagination=_wire.required(data, "pagination", _wire.model(Pagination.from_dict)),
        )
        result.additional_properties = data
        return result
