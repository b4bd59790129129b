from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.campaign_scheduling_request_method import (
    CampaignSchedulingRequestMethod,
    check_campaign_scheduling_request_method,
)
from ..types import UNSET, Unset


@_define
class CampaignSchedulingRequest(_wire.Model[Any]):
    method: CampaignSchedulingRequestMethod
    timestamp: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "method": self.method,
                "timestamp": self.timestamp,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            method=_wire.required(data, "method", check_campaign_scheduling_request_method),
            timestamp=_wire.optional(data, "timestamp", _wire.timestamp),
        )
        result.additional_properties = data
        return result
