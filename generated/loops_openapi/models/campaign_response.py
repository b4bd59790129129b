from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.campaign_response_status import CampaignResponseStatus, check_campaign_response_status

if TYPE_CHECKING:
    from ..models.audience_filter import AudienceFilter
    from ..models.campaign_scheduling import CampaignScheduling


@_define
class CampaignResponse(_wire.Model["Any"]):
    audience_filter: AudienceFilter | None
    audience_segment_id: None | str
    campaign_group_id: None | str
    created_at: datetime.datetime
    email_message_id: None | str
    id: str
    mailing_list_id: None | str
    name: str
    scheduling: CampaignScheduling
    status: CampaignResponseStatus
    updated_at: datetime.datetime
    url: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "audienceFilter": self.audience_filter,
                "audienceSegmentId": self.audience_segment_id,
                "campaignGroupId": self.campaign_group_id,
                "createdAt": self.created_at,
                "emailMessageId": self.email_message_id,
                "id": self.id,
                "mailingListId": self.mailing_list_id,
                "name": self.name,
                "scheduling": self.scheduling,
                "status": self.status,
                "updatedAt": self.updated_at,
                "url": self.url,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.audience_filter import AudienceFilter
        from ..models.campaign_scheduling import CampaignScheduling

        data = dict(src_dict)
        result = cls(
            audience_filter=_wire.required(
                data, "audienceFilter", _wire.nullable(_wire.model(AudienceFilter.from_dict))
            ),
            audience_segment_id=_wire.required(
                data, "audienceSegmentId", _wire.nullable(_wire.string)
            ),
            campaign_group_id=_wire.required(data, "campaignGroupId", _wire.nullable(_wire.string)),
            created_at=_wire.required(data, "createdAt", _wire.timestamp),
            email_message_id=_wire.required(data, "emailMessageId", _wire.nullable(_wire.string)),
            id=_wire.required(data, "id", _wire.string),
            mailing_list_id=_wire.required(data, "mailingListId", _wire.nullable(_wire.string)),
            name=_wire.required(data, "name", _wire.string),
            scheduling=_wire.required(
                data, "scheduling", _wire.model(CampaignScheduling.from_dict)
            ),
            status=_wire.required(data, "status", check_campaign_response_status),
            updated_at=_wire.required(data, "updatedAt", _wire.timestamp),
            url=_wire.required(data, "url", _wire.string),
        )
        result.additional_properties = data
        return result
