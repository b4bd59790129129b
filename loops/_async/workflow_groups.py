"""Workflow groups: folders of workflows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.workflow_groups import (
    create_workflow_group,
    get_workflow_group,
    list_workflow_groups,
    update_workflow_group,
)

from .._call.operation import Operation
from .._call.retry import Replay
from .._pacing.rate_limit import Budget
from .group_base import AsyncGrouping, GroupOperations
from .pager import AsyncPager

if TYPE_CHECKING:
    from loops_openapi.models import GroupResponse

LIST = Operation(
    "workflow_groups.list",
    list_workflow_groups._get_kwargs,
    list_workflow_groups._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
GET = Operation(
    "workflow_groups.get",
    get_workflow_group._get_kwargs,
    get_workflow_group._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
CREATE = Operation(
    "workflow_groups.create",
    create_workflow_group._get_kwargs,
    create_workflow_group._parse_response,
    Replay.UNSAFE,
    Budget.CONTENT,
    settle="workflow_groups.list tells",
)
UPDATE = Operation(
    "workflow_groups.update",
    update_workflow_group._get_kwargs,
    update_workflow_group._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)


class AsyncWorkflowGroups(AsyncGrouping):
    """`client.workflow_groups`: a workflow put into none is in the one called Unsorted."""

    _operations = GroupOperations(LIST, GET, CREATE, UPDATE)

    def list(self, *, per_page: int | None = None) -> AsyncPager[GroupResponse]:
        """All groups of workflows, the most recently created first.

        `per_page` is 10 to 50, by default 20. Operation listWorkflowGroups.
        """
        return self._list(per_page)

    async def get(self, workflow_group_id: str) -> GroupResponse:
        """One group. Operation getWorkflowGroup. Raises `NotFoundError`."""
        return await self._get(workflow_group_id)

    async def create(self, name: str, *, description: str | None = None) -> GroupResponse:
        """Makes a group. It cannot be deleted through the API, and names may repeat.

        Operation createWorkflowGroup. Raises `BadRequestError` for the name Unsorted, which
        is reserved. If an error is `ambiguous`, the group may be there: `list` tells.
        """
        return await self._create(name, description)

    async def update(
        self, workflow_group_id: str, *, name: str | None = None, description: str | None = None
    ) -> GroupResponse:
        """Changes what is given; an empty `description` empties it.

        Operation updateWorkflowGroup. Raises `BadRequestError` for the group Unsorted and for
        that name, `NotFoundError`, `ValueError` when nothing is given.
        """
        return await self._update(workflow_group_id, name, description)
