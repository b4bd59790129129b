"""Transactional groups: folders of templates of transactional emails."""

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
    """`client.transactional_groups`: a template without a group is in the group called Unsorted."""

    _operations = GroupOperations(LIST, GET, CREATE, UPDATE)

    def list(self, *, per_page: int | None = None) -> AsyncPager[GroupResponse]:
        """Lists all groups, newest first.

        `per_page` is 10 to 50 (default: 20). Operation listTransactionalGroups.
        """
        return self._list(per_page)

    async def get(self, transactional_group_id: str) -> GroupResponse:
        """Returns one group. Operation getTransactionalGroup. Raises `NotFoundError`."""
        return await self._get(transactional_group_id)

    async def create(self, name: str, *, description: str | None = None) -> GroupResponse:
        """Creates a group. Names need not be unique, and the API cannot delete a group.

        Operation createTransactionalGroup. Raises `BadRequestError` for the reserved name Unsorted.
        If an error is `ambiguous`, the group may have been created: `list` shows whether it was.
        """
        return await self._create(name, description)

    async def update(
        self,
        transactional_group_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
    ) -> GroupResponse:
        """Changes the fields that are passed; an empty `description` removes it.

        Operation updateTransactionalGroup. Raises `BadRequestError` for the group Unsorted and for
        that name, `NotFoundError`, and `ValueError` if nothing is passed.
        """
        return await self._update(transactional_group_id, name, description)
