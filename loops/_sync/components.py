# Written by scripts/unasync.py from loops/_async/components.py. Do not edit.
"""Components: pieces of content that many emails share."""

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
from .._input import arguments
from .._pacing.rate_limit import Budget
from .caller import Resource
from .pager import Pager

if TYPE_CHECKING:
    from loops_openapi.models import Component, ComponentResponse, UpdateComponentResponse


LIST = Operation.of("components.list", list_components, Replay.SAFE, Budget.CONTENT)
GET = Operation.of("components.get", get_component, Replay.SAFE, Budget.CONTENT)
CREATE = Operation.of(
    "components.create",
    create_component,
    Replay.UNSAFE,
    Budget.CONTENT,
    hint="components.list shows whether it was created",
)
UPDATE = Operation.of("components.update", update_component, Replay.SAFE, Budget.CONTENT)


class Components(Resource):
    """`client.components`"""

    def list(self, *, per_page: int | None = None) -> Pager[Component]:
        """Lists all components. `per_page` is 10 to 50 (default: 20). Operation listComponents."""
        return Pager(self._caller, LIST, per_page)

    def get(self, component_id: str) -> ComponentResponse:
        """Returns one component. Operation getComponent. Raises `NotFoundError`."""
        return self._caller.call(GET, component_id)

    def create(self, name: str, *, lmx: str) -> ComponentResponse:
        """Creates a component. Names need not be unique, and the API cannot delete a component.

        `lmx` is its content in the markup language of Loops; components cannot contain components.

        Operation createComponent. Raises `UnprocessableEntityError` if `lmx` does not compile, and
        `PayloadTooLargeError`. If an error is `ambiguous`, the component may have been created:
        `list` shows whether it was.
        """
        body = CreateComponentBody(
            name=arguments.nonblank(name, "name"), lmx=arguments.string(lmx, "lmx")
        )
        return self._caller.call(CREATE, body=body)

    def update(
        self, component_id: str, *, name: str | None = None, lmx: str | None = None
    ) -> UpdateComponentResponse:
        """Changes the fields that are passed. **A new `lmx` immediately changes every email that
        uses the component**; `affected_email_count` of the result says how many, but only
        afterwards.

        The last write wins, because components have no revisions. After a retry the count may be 0,
        because the first attempt had already made the change.

        Operation updateComponent. Raises `UnprocessableEntityError` if `lmx` does not compile or an
        email cannot support a variable in it (`body["invalidTags"]`), `PayloadTooLargeError`,
        `NotFoundError`, and `ValueError` if nothing is passed.
        """
        body = UpdateComponentBody(
            name=arguments.optional_nonblank(name, "name"),
            lmx=arguments.optional_string(lmx, "lmx"),
        )
        arguments.require_changes(body, "name", "lmx")
        return self._caller.call(UPDATE, component_id, body=body)
