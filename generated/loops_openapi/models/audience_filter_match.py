from typing import Literal, cast

from .. import wire as _wire

AudienceFilterMatch = Literal["all", "any"]

AUDIENCE_FILTER_MATCH_VALUES: frozenset[AudienceFilterMatch] = frozenset(["all", "any"])


def check_audience_filter_match(
    value: object, name: str = "AudienceFilterMatch"
) -> AudienceFilterMatch:
    """Any string: values the contract does not list yet are kept."""
    return cast(AudienceFilterMatch, _wire.string(value, name))
