# Written by scripts/unasync.py from loops/_async/audience_segments.py. Do not edit.
"""Audience segments: saved filters of the audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.audience_segments import (
    create_audience_segment,
    get_audience_segment,
    list_audience_segments,
)
from loops_openapi.models.create_audience_segment_request import CreateAudienceSegmentRequest
from loops_openapi.models.create_audience_segment_request_filter import (
    CreateAudienceSegmentRequestFilter,
)

from .._call.operation import Operation
from .._call.retry import Replay
from .._input import arguments
from .._input.audience import FilterInput, read_filter
from .._pacing.rate_limit import Budget
from .caller import Resource
from .pager import Pager

if TYPE_CHECKING:
    from loops_openapi.models import AudienceSegment


LIST = Operation.of("audience_segments.list", list_audience_segments, Replay.SAFE, Budget.CONTENT)
GET = Operation.of("audience_segments.get", get_audience_segment, Replay.SAFE, Budget.CONTENT)
CREATE = Operation.of(
    "audience_segments.create",
    create_audience_segment,
    Replay.GUARDED,
    Budget.CONTENT,
    hint="audience_segments.list shows whether it was created",
)


class AudienceSegments(Resource):
    """`client.audience_segments`"""

    def list(self, *, per_page: int | None = None) -> Pager[AudienceSegment]:
        """Lists all segments, newest first.

        `per_page` is 10 to 50 (default: 20). Operation listAudienceSegments.
        """
        return Pager(self._caller, LIST, per_page)

    def get(self, audience_segment_id: str) -> AudienceSegment:
        """Returns one segment. Operation getAudienceSegment. Raises `NotFoundError`."""
        return self._caller.call(GET, audience_segment_id)

    def create(
        self, name: str, *, filter: FilterInput, description: str | None = None
    ) -> AudienceSegment:
        """Saves a filter under a name, which must be unique in the team (at most 255 characters).

        `filter` has a `match` (`"all"` or `"any"`) and at least one item in `conditions`. Pass a
        mapping with the keys of the API, or the filter of another segment or campaign.
        `description` has at most 1000 characters. The API cannot change or delete a segment.

        Operation createAudienceSegment. Raises `BadRequestError` if the name is taken or there are
        too many conditions, and `NotFoundError` if a condition names a campaign, workflow or email
        that does not exist. If the error is `ambiguous`, this call may have created the segment:
        `list` shows whether it did.
        """
        body = CreateAudienceSegmentRequest(
            name=arguments.nonblank(name, "name"),
            filter_=read_filter(filter, CreateAudienceSegmentRequestFilter, "filter"),
            description=arguments.optional_string(description, "description"),
        )
        return self._caller.call(CREATE, body=body)
