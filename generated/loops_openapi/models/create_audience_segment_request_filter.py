from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.create_audience_segment_request_filter_match import (
    CreateAudienceSegmentRequestFilterMatch,
    check_create_audience_segment_request_filter_match,
)

if TYPE_CHECKING:
    from ..models.activity_condition import ActivityCondition
    from ..models.opt_in_condition import OptInCondition
    from ..models.property_condition import PropertyCondition
    from ..models.unknown_audience_filter_condition import UnknownAudienceFilterCondition


@_define
class CreateAudienceSegmentRequestFilter(_wire.Model["Any"]):
    conditions: list[
        ActivityCondition | OptInCondition | PropertyCondition | UnknownAudienceFilterCondition
    ]
    match: CreateAudienceSegmentRequestFilterMatch
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "conditions": self.conditions,
                "match": self.match,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.activity_condition import ActivityCondition
        from ..models.opt_in_condition import OptInCondition
        from ..models.property_condition import PropertyCondition
        from ..models.unknown_audience_filter_condition import UnknownAudienceFilterCondition

        data = dict(src_dict)
        result = cls(
            conditions=_wire.required(
                data,
                "conditions",
                _wire.array(
                    _wire.tagged(
                        "type",
                        {
                            "property": PropertyCondition.from_dict,
                            "optIn": OptInCondition.from_dict,
                            "activity": ActivityCondition.from_dict,
                        },
                        UnknownAudienceFilterCondition.from_dict,
                    )
                ),
            ),
            match=_wire.required(data, "match", check_create_audience_segment_request_filter_match),
        )
        result.additional_properties = data
        return result
