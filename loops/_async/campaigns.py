"""Campaigns: email to a whole audience."""

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
from .caller import AsyncResource
from .pager import AsyncPager

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


class AsyncCampaigns(AsyncResource):
    """`client.campaigns`"""

    def list(self, *, per_page: int | None = None) -> AsyncPager[CampaignResponse]:
        """Lists all campaigns. `per_page` is 10 to 50 (default: 20). Operation listCampaigns."""
        return AsyncPager(self._caller, LIST, per_page)

    async def get(self, campaign_id: str) -> CampaignResponse:
        """Returns one campaign. Operation getCampaign. Raises `NotFoundError`."""
        return await self._caller.call(GET, campaign_id)

    async def create(
        self,
        name: str,
        *,
        campaign_group_id: str | None = None,
        mailing_list_id: str | Unset | None = UNSET,
        audience_segment_id: str | Unset | None = UNSET,
        audience_filter: FilterInput | Unset | None = UNSET,
        schedule_at: datetime | Literal["now"] | None = None,
    ) -> CreateCampaignResponse:
        """Creates a draft with an empty email message. Names need not be unique.

        The arguments are those of `update`. Write the message with `email_messages.update`, using
        `email_message_id` and the revision `email_message_content_revision_id` of the result. The
        API cannot delete a campaign, and documents no operation that sends one.

        Operation createCampaign. Raises `BadRequestError` for an unknown group or a team without a
        sending domain, and `NotFoundError` for an unknown list or segment. If an error is
        `ambiguous`, the draft may have been created: `list` shows whether it was.
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
        return await self._caller.call(CREATE, body=body)

    async def update(
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
        """Changes the fields that are passed; `None` removes a list, segment or filter.

        Together, a list, a segment and a filter narrow the audience. **Passing a segment without a
        filter removes the filter, and passing a filter without a segment removes the segment.** To
        have both, pass both. With none of the three, expect the email to go to the whole audience.

        `audience_filter` has a `match` (`"all"` or `"any"`) and at least one item in `conditions`.
        Pass a mapping with the keys of the API, or the filter of a segment or another campaign.

        `schedule_at` is an aware `datetime` in the future, or `"now"`. The API does not say whether
        a draft that has a schedule is sent without further action, so **expect that it is**. A
        client with `allow_recipients` refuses `schedule_at`, because an audience cannot be checked.

        Operation updateCampaign. Raises `ConflictError` if the campaign has been sent (its name and
        group can still be changed), `BadRequestError` for an unknown group, `NotFoundError`, and
        `ValueError` if nothing is passed.
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
        return await self._caller.call(UPDATE, campaign_id, body=body)

    async def get_metrics(self, campaign_id: str) -> EmailMetricsResponse:
        """Returns the metrics of a campaign's emails since it was sent.

        Opens and clicks are counted once per email. Operation getCampaignMetrics. Raises
        `BadRequestError` if the campaign has not been sent yet, and `NotFoundError`.
        """
        return await self._caller.call(GET_METRICS, campaign_id)

    def _scheduling(
        self, schedule_at: datetime | Literal["now"] | None
    ) -> CampaignSchedulingRequest | Unset:
        if schedule_at is None:
            return UNSET
        self._caller.recipients.refuse_audience("schedule_at")
        return _scheduling_request(schedule_at)


def _scheduling_request(schedule_at: datetime | Literal["now"]) -> CampaignSchedulingRequest:
    # The server checks that the time is in the future, because its clock decides.
    if isinstance(schedule_at, datetime):
        # Passed as text in the API's own form, because the generated encoder keeps the time zone of
        # a datetime and omits milliseconds that are zero.
        timestamp = cast("datetime", wire_datetime(schedule_at, "schedule_at"))
        return CampaignSchedulingRequest(method="schedule", timestamp=timestamp)
    if schedule_at != "now":
        raise TypeError('schedule_at must be a datetime with a time zone, or "now"')
    return CampaignSchedulingRequest(method="now")
