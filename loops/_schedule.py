"""When a campaign goes out."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, cast

from loops_openapi.models.campaign_scheduling_request import CampaignSchedulingRequest

from ._values import wire_datetime


def wire_schedule(at: datetime | Literal["now"], name: str) -> CampaignSchedulingRequest:
    """`"now"`, or a moment. That it lies in the future is for the server's clock to say."""
    if isinstance(at, datetime):
        # As text, since the generated encoder would end it in +00:00: the API writes a Z itself,
        # and readers of that form often take no other.
        moment = cast("datetime", wire_datetime(at, name))
        return CampaignSchedulingRequest(method="schedule", timestamp=moment)
    if at != "now":
        raise TypeError(f'{name} must be a datetime with a time zone, or "now"')
    return CampaignSchedulingRequest(method="now")
