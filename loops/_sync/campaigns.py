# Written by scripts/unasync.py from loops/_async/campaigns.py. Do not edit.
"""Campaigns: one mail to many people."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal, cast

from loops_openapi.api.campaigns import (
    create_campaign,
    get_campaign,
    get_campaign_metrics,
    list_campaigns,
    update_campaign,
)
from loops_openapi.models.campaign_scheduling_request import CampaignSchedulingRequest
from loops_openapi.models.create_campaign_request import CreateCampaignRequest
from loops_openapi.models.update_campaign_request import UpdateCampaignRequest
from loops_openapi.types import UNSET, Unset

from .._call.operation import Operation
from .._call.retry import Replay
from .._input import arguments
from .._input.audience import FilterInput, campaign_filter
from .._input.values import wire_datetime
from .._pacing.rate_limit import Budget
from .caller import Resource
from .pager import Pager

if TYPE_CHECKING:
    from loops_openapi.models import (
        CampaignResponse,
        CreateCampaignResponse,
        EmailMetricsResponse,
    )


LIST = Operation.of("campaigns.list", list_campaigns, Replay.SAFE, Budget.CONTENT)
GET = Operation.of("campaigns.get", get_campaign, Replay.SAFE, Budget.CONTENT)
CREATE = Operation.of(
    "campaigns.create",
    create_campaign,
    Replay.UNSAFE,
    Budget.CONTENT,
    hint="campaigns.list shows whether it was created",
)
UPDATE = Operation.of("campaigns.update", update_campaign, Replay.SAFE, Budget.CONTENT)
GET_METRICS = Operation.of(
    "campaigns.get_metrics", get_campaign_metrics, Replay.SAFE, Budget.CONTENT
)


class Campaigns(Resource):
    """`client.campaigns`"""

    def list(self, *, per_page: int | None = None) -> Pager[CampaignResponse]:
        """All campaigns. `per_page` is 10 to 50, by default 20. Operation listCampaigns."""
        return Pager(self._caller, LIST, per_page)

    def get(self, campaign_id: str) -> CampaignResponse:
        """One campaign. Operation getCampaign. Raises `NotFoundError`."""
        return self._caller.call(GET, campaign_id)

    def create(
        self,
        name: str,
        *,
        campaign_group_id: str | None = None,
        mailing_list_id: str | Unset | None = UNSET,
        audience_segment_id: str | Unset | None = UNSET,
        audience_filter: FilterInput | Unset | None = UNSET,
        schedule_at: datetime | Literal["now"] | None = None,
    ) -> CreateCampaignResponse:
        """Makes a draft, with an empty mail; names may repeat.

        The arguments are those of `update`. The mail is written with `email_messages.update`,
        for `email_message_id` and from revision `email_message_content_revision_id`. A campaign
        cannot be deleted through the API, and no operation is documented to send one.

        Operation createCampaign. Raises `BadRequestError` for an unknown group or a team without
        sending domain, `NotFoundError` for an unknown list or segment. If an error is
        `ambiguous`, the draft may be there: `list` tells.
        """
        body = CreateCampaignRequest(
            name=arguments.nonblank(name, "name"),
            campaign_group_id=arguments.optional_nonblank(campaign_group_id, "campaign_group_id"),
            mailing_list_id=arguments.nullable_nonblank(mailing_list_id, "mailing_list_id"),
            audience_segment_id=arguments.nullable_nonblank(
                audience_segment_id, "audience_segment_id"
            ),
            audience_filter=campaign_filter(audience_filter, "audience_filter"),
            scheduling=self._scheduling(schedule_at),
        )
        return self._caller.call(CREATE, body=body)

    def update(
        self,
        campaign_id: str,
        *,
        name: str | None = None,
        campaign_group_id: str | None = None,
        mailing_list_id: str | Unset | None = UNSET,
        audience_segment_id: str | Unset | None = UNSET,
        audience_filter: FilterInput | Unset | None = UNSET,
        schedule_at: datetime | Literal["now"] | None = None,
    ) -> CampaignResponse:
        """Changes what is given; `None` takes a list, segment or filter away.

        List, segment and filter narrow the audience together. **A segment given without a filter
        takes the filter away, and a filter given without a segment takes the segment away**: to
        have both, give both. With none of the three, expect the mail to go to everybody.

        `audience_filter` has `match`, `"all"` or `"any"`, and `conditions`, at least one: a
        mapping as the API writes it, or the filter of a segment or another campaign.

        `schedule_at` is an aware `datetime` in the future, or `"now"`. The API does not say
        whether a draft that has it goes out by itself: **take it for live**. A client with
        `allow_recipients` refuses it, since nobody can check an audience.

        Operation updateCampaign. Raises `ConflictError` once the campaign is sent (its name and
        group may still change), `BadRequestError` for an unknown group, `NotFoundError`,
        `ValueError` when nothing is given.
        """
        body = UpdateCampaignRequest(
            name=arguments.optional_nonblank(name, "name"),
            campaign_group_id=arguments.optional_nonblank(campaign_group_id, "campaign_group_id"),
            mailing_list_id=arguments.nullable_nonblank(mailing_list_id, "mailing_list_id"),
            audience_segment_id=arguments.nullable_nonblank(
                audience_segment_id, "audience_segment_id"
            ),
            audience_filter=campaign_filter(audience_filter, "audience_filter"),
            scheduling=self._scheduling(schedule_at),
        )
        arguments.require_changes(
            body,
            "name",
            "campaign_group_id",
            "mailing_list_id",
            "audience_segment_id",
            "audience_filter",
            "schedule_at",
        )
        return self._caller.call(UPDATE, campaign_id, body=body)

    def get_metrics(self, campaign_id: str) -> EmailMetricsResponse:
        """What became of a campaign's mails, since it was sent.

        Opens and clicks count mails, not how often. Operation getCampaignMetrics. Raises
        `BadRequestError` when the campaign has not been sent yet, `NotFoundError`.
        """
        return self._caller.call(GET_METRICS, campaign_id)

    def _scheduling(
        self, schedule_at: datetime | Literal["now"] | None
    ) -> CampaignSchedulingRequest | Unset:
        if schedule_at is None:
            return UNSET
        self._caller.recipients.refuse_audience("schedule_at")
        return _scheduling_request(schedule_at)


def _scheduling_request(schedule_at: datetime | Literal["now"]) -> CampaignSchedulingRequest:
    # Whether a time is in the future is left to the server, whose clock decides.
    if isinstance(schedule_at, datetime):
        # As text in the API's own form: the generated encoder keeps the time zone of a datetime
        # and omits milliseconds that are zero.
        timestamp = cast("datetime", wire_datetime(schedule_at, "schedule_at"))
        return CampaignSchedulingRequest(method="schedule", timestamp=timestamp)
    if schedule_at != "now":
        raise TypeError('schedule_at must be a datetime with a time zone, or "now"')
    return CampaignSchedulingRequest(method="now")
