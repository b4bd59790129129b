from typing import Literal, cast

from .. import wire as _wire

CreateAudienceSegmentRequestFilterMatch = Literal["all", "any"]

CREATE_AUDIENCE_SEGMENT_REQUEST_FILTER_MATCH_VALUES: frozenset[
    CreateAudienceSegmentRequestFilterMatch
] = frozenset(["all", "any"])


def check_create_audience_segment_request_filter_match(
    value: object, name: str = "CreateAudienceSegmentRequestFilterMatch"
) -> CreateAudienceSegmentRequestFilterMatch:
    """Any string: values the contract does not list yet are kept."""
    return cast(CreateAudienceSegmentRequestFilterMatch, _wire.string(value, name))
