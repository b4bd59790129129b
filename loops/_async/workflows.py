"""Workflows: mail that follows what contacts do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.workflows import (
    create_workflow,
    list_workflows,
    update_workflow_properties,
)
from loops_openapi.models.create_workflow_request import CreateWorkflowRequest
from loops_openapi.models.update_workflow_properties_request import UpdateWorkflowPropertiesRequest
from loops_openapi.types import UNSET, Unset

from .._call.operation import Operation
from .._call.retry import Replay
from .._input import arguments as arguments
from .._input.revisions import WorkflowInput, workflow_revision
from .._pacing.rate_limit import Budget
from .pager import AsyncPager
from .workflow_confirmations import GET, AsyncConfirmedWorkflowChanges

if TYPE_CHECKING:
    from loops_openapi.models import SimplifiedWorkflow, WorkflowSummary

LIST = Operation(
    "workflows.list",
    list_workflows._get_kwargs,
    list_workflows._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
CREATE = Operation(
    "workflows.create",
    create_workflow._get_kwargs,
    create_workflow._parse_response,
    Replay.UNSAFE,
    Budget.CONTENT,
    settle="workflows.list tells",
)
UPDATE = Operation(
    "workflows.update",
    update_workflow_properties._get_kwargs,
    update_workflow_properties._parse_response,
    Replay.GUARDED,
    Budget.CONTENT,
    revised=True,
    settle="workflows.get tells",
)


class AsyncWorkflows(AsyncConfirmedWorkflowChanges):
    """`client.workflows`: built here and with `client.workflow_nodes`, started in the app.

    Every change is made for one revision of the workflow, and refused with `StaleRevisionError`
    when somebody was faster. Pass the workflow as it was read, or what the last change returned,
    and its revision is expected; or pass an id together with `expected_revision_id`, where `None`
    means that the workflow has no revision yet.
    """

    def list(self, *, per_page: int | None = None) -> AsyncPager[WorkflowSummary]:
        """All workflows, without their nodes and revisions: `get` reads those.

        `per_page` is 10 to 50, by default 20. Operation listWorkflows.
        """
        return AsyncPager(self._client, LIST, per_page)

    async def get(self, workflow_id: str) -> SimplifiedWorkflow:
        """One workflow with its graph: `nodes` by id, from `root_node_id` along `next_node_ids`.

        Operation getWorkflow. Raises `NotFoundError`.
        """
        return await self._client._call(GET, workflow_id)

    async def create(
        self,
        name: str,
        *,
        description: str | None = None,
        mailing_list_id: str | Unset | None = UNSET,
        workflow_group_id: str | None = None,
    ) -> SimplifiedWorkflow:
        """Makes a draft of two nodes, a trigger still blank and the exit; names may repeat.

        Operation createWorkflow. Raises `BadRequestError` for an unknown list or group. If an
        error is `ambiguous`, the draft may be there: `list` tells.
        """
        body = CreateWorkflowRequest(
            name=arguments.nonblank(name, "name"),
            description=arguments.optional_string(description, "description"),
            mailing_list_id=arguments.nullable_nonblank(mailing_list_id, "mailing_list_id"),
            workflow_group_id=arguments.optional_nonblank(workflow_group_id, "workflow_group_id"),
        )
        return await self._client._call(CREATE, body=body)

    async def update(
        self,
        workflow: WorkflowInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        name: str | None = None,
        description: str | None = None,
        workflow_group_id: str | None = None,
    ) -> SimplifiedWorkflow:
        """Renames, describes or moves a workflow. An empty `description` takes it away.

        Operation updateWorkflowProperties. Raises `StaleRevisionError`, `BadRequestError` for an
        unknown group, `NotFoundError`, `ValueError` when nothing is given.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = UpdateWorkflowPropertiesRequest(
            expected_revision_id=revision,
            name=arguments.optional_nonblank(name, "name"),
            description=arguments.optional_string(description, "description"),
            workflow_group_id=arguments.optional_nonblank(workflow_group_id, "workflow_group_id"),
        )
        if name is None and description is None and workflow_group_id is None:
            raise ValueError(
                "nothing to update: give at least one of name, description, workflow_group_id"
            )
        return await self._client._call(UPDATE, workflow_id, body=body)
