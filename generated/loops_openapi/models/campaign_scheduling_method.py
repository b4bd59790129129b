from typing import Literal, cast

from .. import wire as _wire

CampaignSchedulingMethod = Literal["now", "schedule"]

CAMPAIGN_SCHEDULING_METHOD_VALUES: frozenset[CampaignSchedulingMethod] = frozenset(
    ["now", "schedule"]
)


def check_campaign_scheduling_method(
    value: object, name: str = "CampaignSchedulingMethod"
) -> CampaignSchedulingMethod:
    """Any string: values the contract does not list yet are kept."""
    return cast(CampaignSchedulingMethod, _wire.string(value, name))
