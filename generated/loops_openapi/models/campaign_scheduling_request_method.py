from typing import Literal, cast

from .. import wire as _wire

CampaignSchedulingRequestMethod = Literal["now", "schedule"]

CAMPAIGN_SCHEDULING_REQUEST_METHOD_VALUES: frozenset[CampaignSchedulingRequestMethod] = frozenset(
    ["now", "schedule"]
)


def check_campaign_scheduling_request_method(
    value: object, name: str = "CampaignSchedulingRequestMethod"
) -> CampaignSchedulingRequestMethod:
    """Any string: values the contract does not list yet are kept."""
    return cast(CampaignSchedulingRequestMethod, _wire.string(value, name))
