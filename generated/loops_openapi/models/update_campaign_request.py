from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.audience_filter_in_request import AudienceFilterInRequest
    from ..models.campaign_scheduling_request import CampaignSchedulingRequest


@_define
class UpdateCampaignRequest(_wire.Model["Any"]):
    audience_filter: AudienceFilterInRequest | None | Unset = UNSET
    audience_segment_id: None | str | Unset = UNSET
    campaign_group_id: str | Unset = UNSET
    mailing_list_id: None | str | Unset = UNSET
    name: str | Unset = UNSET
    scheduling: CampaignSchedulingRequest | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "audienceFilter": self.audience_filter,
                "audienceSegmentId": self.audience_segment_id,
                "campaignGroupId": self.campaign_group_id,
                "mailingListId": self.mailing_list_id,
                "name": self.name,
                "scheduling": self.scheduling,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.audience_filter_in_request import AudienceFilterInRequest
        from ..models.campaign_scheduling_request import CampaignSchedulingRequest

        data = dict(src_dict)
        result = cls(
            audience_filter=_wire.optional(
                data,
                "audienceFilter",
                _wire.nullable(_wire.model(AudienceFilterInRequest.from_dict)),
            ),
            audience_segment_id=_wire.optional(
                data, "audienceSegmentId", _wire.nullable(_wire.string)
            ),
            campaign_group_id=_wire.optional(data, "campaignGroupId", _wire.string),
            mailing_list_id=_wire.optional(data, "mailingListId", _wire.nullable(_wire.string)),
            name=_wire.optional(data, "name", _wire.string),
            scheduling=_wire.optional(
                data, "scheduling", _wire.model(CampaignSchedulingRequest.from_dict)
            ),
        )
        result.additional_properties = data
        return result
