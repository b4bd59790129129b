from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_audience_segment_request_filter import CreateAudienceSegmentRequestFilter


@_define
class CreateAudienceSegmentRequest(_wire.Model["Any"]):
    filter_: CreateAudienceSegmentRequestFilter
    name: str
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "filter": self.filter_,
                "name": self.name,
                "description": self.description,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.create_audience_segment_request_filter import (
            CreateAudienceSegmentRequestFilter,
        )

        data = dict(src_dict)
        result = cls(
            filter_=_wire.required(
                data, "filter", _wire.model(CreateAudienceSegmentRequestFilter.from_dict)
            ),
            name=_wire.required(data, "name", _wire.string),
            description=_wire.optional(data, "description", _wire.string),
        )
        result.additional_properties = data
        return result
