"""When a campaign goes out."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, cast

from loops_openapi.models.campaign_scheduling_request import CampaignSchedulingRequest

from ._input.values import wire_datetime


def wire_schedule(at: datetime | Literal["now"], name: str) -> CampaignSchedulingRequest:
    """`"now"`, or a moment. That it lies in the future is for the server's clock to say."""
    if isinstance(at, datetime):
        # As text, in the API's own form: the generated encoder keeps the zone of a datetime and
        # writes no milliseconds where there are none.
        moment = cast("datetime", wire_datetime(at, name))
        return CampaignSchedulingRequest(method="schedule", timestamp=moment)
    if at != "now":
        raise TypeError(f'{name} must be a datetime with a time zone, or "now"')
    return CampaignSchedulingRequest(method="now")
