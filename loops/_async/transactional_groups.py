"""Transactional groups: folders of transactional emails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.transactional_groups import (
    create_transactional_group,
    get_transactional_group,
    list_transactional_groups,
    update_transactional_group,
)

from .._call.operation import Operation
from .._call.retry import Replay
from .._pacing.rate_limit import Budget
from .group_base import AsyncGroupResource, GroupOperations
from .pager import AsyncPager

if TYPE_CHECKING:
    from loops_openapi.models import GroupResponse

LIST = Operation.of(
    "transactional_groups.list", list_transactional_groups, Replay.SAFE, Budget.CONTENT
)
GET = Operation.of("transactional_groups.get", get_transactional_group, Replay.SAFE, Budget.CONTENT)
CREATE = Operation.of(
    "transactional_groups.create",
    create_transactional_group,
    Replay.UNSAFE,
    Budget.CONTENT,
    hint="transactional_groups.list shows whether it was created",
)
UPDATE = Operation.of(
    "transactional_groups.update", update_transactional_group, Replay.SAFE, Budget.CONTENT
)


class AsyncTransactionalGroups(AsyncGroupResource):
    """`client.transactional_groups`: a template put into none is in the one called Unsorted."""

    _operations = GroupOperations(LIST, GET, CREATE, UPDATE)

    def list(self, *, per_page: int | None = None) -> AsyncPager[GroupResponse]:
        """All groups of transactional emails, the most recently created first.

        `per_page` is 10 to 50, by default 20. Operation listTransactionalGroups.
        """
        return self._list(per_page)

    async def get(self, transactional_group_id: str) -> GroupResponse:
        """One group. Operation getTransactionalGroup. Raises `NotFoundError`."""
        return await self._get(transactional_group_id)

    async def create(self, name: str, *, description: str | None = None) -> GroupResponse:
        """Makes a group. It cannot be deleted through the API, and names may repeat.

        Operation createTransactionalGroup. Raises `BadRequestError` for the name Unsorted, which
        is reserved. If an error is `ambiguous`, the group may be there: `list` tells.
        """
        return await self._create(name, description)

    async def update(
        self,
        transactional_group_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
    ) -> GroupResponse:
        """Changes what is given; an empty `description` empties it.

        Operation updateTransactionalGroup. Raises `BadRequestError` for the group Unsorted and for
        that name, `NotFoundError`, `ValueError` when nothing is given.
        """
        return await self._update(transactional_group_id, name, description)
