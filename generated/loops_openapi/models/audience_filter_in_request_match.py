from typing import Literal, cast

from .. import wire as _wire

AudienceFilterInRequestMatch = Literal["all", "any"]

AUDIENCE_FILTER_IN_REQUEST_MATCH_VALUES: frozenset[AudienceFilterInRequestMatch] = frozenset(
    ["all", "any"]
)


def check_audience_filter_in_request_match(
    value: object, name: str = "AudienceFilterInRequestMatch"
) -> AudienceFilterInRequestMatch:
    """Any string: values the contract does not list yet are kept."""
    return cast(AudienceFilterInRequestMatch, _wire.string(value, name))
