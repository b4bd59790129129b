from typing import Literal, cast

from .. import wire as _wire

CampaignResponseStatus = Literal["Draft", "Scheduled", "Sending", "Sent"]

CAMPAIGN_RESPONSE_STATUS_VALUES: frozenset[CampaignResponseStatus] = frozenset(
    ["Draft", "Scheduled", "Sending", "Sent"]
)


def check_campaign_response_status(
    value: object, name: str = "CampaignResponseStatus"
) -> CampaignResponseStatus:
    """Any string: values the contract does not list yet are kept."""
    return cast(CampaignResponseStatus, _wire.string(value, name))
