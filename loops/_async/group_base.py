"""The base of the three kinds of groups, which differ only in what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from loops_openapi.models.create_group_request import CreateGroupRequest
from loops_openapi.models.update_group_request import UpdateGroupRequest

from .._call.operation import Operation
from .._input import arguments
from .caller import AsyncResource
from .pager import AsyncPager

if TYPE_CHECKING:
    from loops_openapi.models import GroupResponse


class GroupOperations(NamedTuple):
    """The four operations of one kind of group."""

    list: Operation[..., Any]
    get: Operation[..., GroupResponse]
    create: Operation[..., GroupResponse]
    update: Operation[..., GroupResponse]


class AsyncGroupResource(AsyncResource):
    """The methods of one kind of group; the subclasses give them their public names."""

    _operations: GroupOperations

    def _list(self, per_page: int | None) -> AsyncPager[GroupResponse]:
        return AsyncPager(self._caller, self._operations.list, per_page)

    async def _get(self, group_id: str) -> GroupResponse:
        return await self._caller.call(self._operations.get, group_id)

    async def _create(self, name: str, description: str | None) -> GroupResponse:
        body = CreateGroupRequest(
            name=arguments.nonblank(name, "name"),
            description=arguments.optional_string(description, "description"),
        )
        return await self._caller.call(self._operations.create, body=body)

    async def _update(
        self, group_id: str, name: str | None, description: str | None
    ) -> GroupResponse:
        body = UpdateGroupRequest(
            name=arguments.optional_nonblank(name, "name"),
            description=arguments.optional_string(description, "description"),
        )
        arguments.require_changes(body, "name", "description")
        return await self._caller.call(self._operations.update, group_id, body=body)
