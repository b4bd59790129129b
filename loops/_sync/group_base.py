# Written by scripts/unasync.py from loops/_async/group_base.py. Do not edit.
"""The base of the three kinds of groups, which differ only in what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from loops_openapi.models.create_group_request import CreateGroupRequest
from loops_openapi.models.update_group_request import UpdateGroupRequest

from .._call.operation import Operation
from .._input import arguments
from .caller import Resource
from .pager import Pager

if TYPE_CHECKING:
    from loops_openapi.models import GroupResponse


class GroupOperations(NamedTuple):
    """The four operations of one kind of group."""

    list: Operation[..., Any]
    get: Operation[..., GroupResponse]
    create: Operation[..., GroupResponse]
    update: Operation[..., GroupResponse]


class GroupResource(Resource):
    """The methods of one kind of group; the subclasses give them their public names."""

    _operations: GroupOperations

    def _list(self, per_page: int | None) -> Pager[GroupResponse]:
        return Pager(self._caller, self._operations.list, per_page)

    def _get(self, group_id: str) -> GroupResponse:
        return self._caller.call(self._operations.get, group_id)

    def _create(self, name: str, description: str | None) -> GroupResponse:
        body = CreateGroupRequest(
            name=arguments.nonblank(name, "name"),
            description=arguments.optional_string(description, "description"),
        )
        return self._caller.call(self._operations.create, body=body)

    def _update(
        self, group_id: str, name: str | None, description: str | None
    ) -> GroupResponse:
        body = UpdateGroupRequest(
            name=arguments.optional_nonblank(name, "name"),
            description=arguments.optional_string(description, "description"),
        )
        arguments.require_changes(body, "name", "description")
        return self._caller.call(self._operations.update, group_id, body=body)
