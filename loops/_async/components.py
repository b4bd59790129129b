"""Components: pieces of mail that many mails share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.components import (
    create_component,
    get_component,
    list_components,
    update_component,
)
from loops_openapi.models.create_component_body import CreateComponentBody
from loops_openapi.models.update_component_body import UpdateComponentBody

from .._call.operation import Operation
from .._call.retry import Replay
from .._input import arguments as arguments
from .._pacing.rate_limit import Budget
from .pager import AsyncPager

if TYPE_CHECKING:
    from loops_openapi.models import Component, ComponentResponse, UpdateComponentResponse

    from .client import AsyncLoops

LIST = Operation(
    "components.list",
    list_components._get_kwargs,
    list_components._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
GET = Operation(
    "components.get",
    get_component._get_kwargs,
    get_component._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
CREATE = Operation(
    "components.create",
    create_component._get_kwargs,
    create_component._parse_response,
    Replay.UNSAFE,
    Budget.CONTENT,
    settle="components.list tells",
)
UPDATE = Operation(
    "components.update",
    update_component._get_kwargs,
    update_component._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)


class AsyncComponents:
    """`client.components`"""

    def __init__(self, client: AsyncLoops) -> None:
        self._client = client

    def list(self, *, per_page: int | None = None) -> AsyncPager[Component]:
        """All components. `per_page` is 10 to 50, by default 20. Operation listComponents."""
        return AsyncPager(self._client, LIST, per_page)

    async def get(self, component_id: str) -> ComponentResponse:
        """One component. Operation getComponent. Raises `NotFoundError`."""
        return await self._client._call(GET, component_id)

    async def create(self, name: str, *, lmx: str) -> ComponentResponse:
        """Makes a component. It cannot be deleted through the API, and names may repeat.

        `lmx` is its content in the markup of Loops; components do not nest.

        Operation createComponent. Raises `UnprocessableEntityError` when `lmx` does not compile,
        `PayloadTooLargeError`. If an error is `ambiguous`, it may be there: `list` tells.
        """
        body = CreateComponentBody(
            name=arguments.nonblank(name, "name"), lmx=arguments.string(lmx, "lmx")
        )
        return await self._client._call(CREATE, body=body)

    async def update(
        self, component_id: str, *, name: str | None = None, lmx: str | None = None
    ) -> UpdateComponentResponse:
        """Changes what is given. **A new `lmx` changes every mail that uses the component, at
        once**: `affected_email_count` tells how many, but only afterwards.

        The last writer wins: components have no revisions. After a retry the count may be 0,
        because the first attempt had done the work.

        Operation updateComponent. Raises `UnprocessableEntityError` when `lmx` does not compile
        or some mail cannot support a variable in it (`body["invalidTags"]`),
        `PayloadTooLargeError`, `NotFoundError`, `ValueError` when nothing is given.
        """
        body = UpdateComponentBody(
            name=arguments.optional_nonblank(name, "name"),
            lmx=arguments.optional_string(lmx, "lmx"),
        )
        arguments.require_changes(body, "name", "lmx")
        return await self._client._call(UPDATE, component_id, body=body)
