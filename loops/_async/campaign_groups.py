"""Campaign groups: folders of campaigns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.campaign_groups import (
    create_campaign_group,
    get_campaign_group,
    list_campaign_groups,
    update_campaign_group,
)

from .._call.operation import Operation
from .._call.retry import Replay
from .._pacing.rate_limit import Budget
from .group_base import AsyncGroupResource, GroupOperations
from .pager import AsyncPager

if TYPE_CHECKING:
    from loops_openapi.models import GroupResponse

LIST = Operation.of("campaign_groups.list", list_campaign_groups, Replay.SAFE, Budget.CONTENT)
GET = Operation.of("campaign_groups.get", get_campaign_group, Replay.SAFE, Budget.CONTENT)
CREATE = Operation.of(
    "campaign_groups.create",
    create_campaign_group,
    Replay.UNSAFE,
    Budget.CONTENT,
    hint="campaign_groups.list shows whether it was created",
)
UPDATE = Operation.of("campaign_groups.update", update_campaign_group, Replay.SAFE, Budget.CONTENT)


class AsyncCampaignGroups(AsyncGroupResource):
    """`client.campaign_groups`: a campaign without a group is in the group called Unsorted."""

    _operations = GroupOperations(LIST, GET, CREATE, UPDATE)

    def list(self, *, per_page: int | None = None) -> AsyncPager[GroupResponse]:
        """Lists all groups, newest first.

        `per_page` is 10 to 50 (default: 20). Operation listCampaignGroups.
        """
        return self._list(per_page)

    async def get(self, campaign_group_id: str) -> GroupResponse:
        """Returns one group. Operation getCampaignGroup. Raises `NotFoundError`."""
        return await self._get(campaign_group_id)

    async def create(self, name: str, *, description: str | None = None) -> GroupResponse:
        """Creates a group. Names need not be unique, and the API cannot delete a group.

        Operation createCampaignGroup. Raises `BadRequestError` for the reserved name Unsorted. If
        an error is `ambiguous`, the group may have been created: `list` shows whether it was.
        """
        return await self._create(name, description)

    async def update(
        self, campaign_group_id: str, *, name: str | None = None, description: str | None = None
    ) -> GroupResponse:
        """Changes the fields that are passed; an empty `description` removes it.

        Operation updateCampaignGroup. Raises `BadRequestError` for the group Unsorted and for that
        name, `NotFoundError`, and `ValueError` if nothing is passed.
        """
        return await self._update(campaign_group_id, name, description)
