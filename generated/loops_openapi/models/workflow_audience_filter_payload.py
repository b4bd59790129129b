from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.audience_filter_in_request import AudienceFilterInRequest


@_define
class WorkflowAudienceFilterPayload(_wire.Model["Any"]):
    applies_downstream: bool | Unset = UNSET
    audience_filter: AudienceFilterInRequest | None | Unset = UNSET
    audience_segment_id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "appliesDownstream": self.applies_downstream,
                "audienceFilter": self.audience_filter,
                "audienceSegmentId": self.audience_segment_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.audience_filter_in_request import AudienceFilterInRequest

        data = dict(src_dict)
        result = cls(
            applies_downstream=_wire.optional(data, "appliesDownstream", _wire.boolean),
            audience_filter=_wire.optional(
                data,
                "audienceFilter",
                _wire.nullable(_wire.model(AudienceFilterInRequest.from_dict)),
            ),
            audience_segment_id=_wire.optional(
                data, "audienceSegmentId", _wire.nullable(_wire.string)
            ),
        )
        result.additional_properties = data
        return result
