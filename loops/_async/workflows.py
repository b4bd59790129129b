"""Workflows: automated email that reacts to what contacts do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from loops_openapi.api.workflows import (
    change_workflow_mailing_list,
    create_workflow,
    delete_workflow,
    get_workflow,
    list_workflows,
    update_workflow_properties,
)
from loops_openapi.models.change_workflow_mailing_list_request import (
    ChangeWorkflowMailingListRequest,
)
from loops_openapi.models.create_workflow_request import CreateWorkflowRequest
from loops_openapi.models.delete_workflow_request import DeleteWorkflowRequest
from loops_openapi.models.update_workflow_properties_request import UpdateWorkflowPropertiesRequest
from loops_openapi.models.workflow_mailing_list_preview import WorkflowMailingListPreview
from loops_openapi.models.workflow_mailing_list_updated_response import (
    WorkflowMailingListUpdatedResponse,
)
from loops_openapi.types import UNSET, Unset

from .. import errors
from .._call.confirmation import QueuedContactPolicy, confirmable, read_dry_run, read_policy
from .._call.operation import DuplicateResponse, Operation
from .._call.retry import Replay
from .._input import arguments
from .._input.revisions import WorkflowInput, workflow_revision
from .._pacing.rate_limit import Budget
from .caller import AsyncResource
from .pager import AsyncPager

if TYPE_CHECKING:
    from loops_openapi.models import (
        SimplifiedWorkflow,
        UnknownChangeWorkflowMailingListResponse,
        WorkflowSummary,
    )

    MailingListPreview: TypeAlias = (
        WorkflowMailingListPreview
        | WorkflowMailingListUpdatedResponse
        | UnknownChangeWorkflowMailingListResponse
    )

LIST = Operation.of("workflows.list", list_workflows, Replay.SAFE, Budget.CONTENT)
CREATE = Operation.of(
    "workflows.create",
    create_workflow,
    Replay.UNSAFE,
    Budget.CONTENT,
    hint="workflows.list shows whether it was created",
)
UPDATE = Operation.of(
    "workflows.update",
    update_workflow_properties,
    Replay.GUARDED,
    Budget.CONTENT,
    has_revision=True,
    hint="workflows.get shows whether it was changed",
)
GET = Operation.of("workflows.get", get_workflow, Replay.SAFE, Budget.CONTENT)
DELETE: Operation[..., None] = Operation.of(
    "workflows.delete",
    delete_workflow,
    Replay.GUARDED,
    Budget.CONTENT,
    duplicate=DuplicateResponse(404, lambda: None),
    empty_status=204,
    hint="workflows.get shows whether it was deleted",
)
PREVIEW_MAILING_LIST: Operation[..., MailingListPreview]
CHANGE_MAILING_LIST, PREVIEW_MAILING_LIST = confirmable(
    "workflows.change_mailing_list",
    change_workflow_mailing_list,
    WorkflowMailingListUpdatedResponse,
    WorkflowMailingListPreview,
)


class AsyncWorkflows(AsyncResource):
    """`client.workflows`: built here and with `client.workflow_nodes`, started in the app.

    Every change is made to one revision of the workflow, and is refused with `StaleRevisionError`
    if the workflow has a newer one. Pass the workflow, which contains its revision, as it was read
    or as the last change returned it. Or pass an id together with `expected_revision_id`, where
    `None` means that the workflow has no revision yet.
    """

    def list(self, *, per_page: int | None = None) -> AsyncPager[WorkflowSummary]:
        """Lists all workflows without their nodes and revisions, which `get` returns.

        `per_page` is 10 to 50 (default: 20). Operation listWorkflows.
        """
        return AsyncPager(self._caller, LIST, per_page)

    async def get(self, workflow_id: str) -> SimplifiedWorkflow:
        """Returns one workflow with its graph: `nodes` by id, from `root_node_id` along
        `next_node_ids`.

        Operation getWorkflow. Raises `NotFoundError`.
        """
        return await self._caller.call(GET, workflow_id)

    async def create(
        self,
        name: str,
        *,
        description: str | None = None,
        mailing_list_id: str | Unset | None = UNSET,
        workflow_group_id: str | None = None,
    ) -> SimplifiedWorkflow:
        """Creates a draft with two nodes, an empty trigger and the exit. Names need not be unique.

        Operation createWorkflow. Raises `BadRequestError` for an unknown list or group. If an error
        is `ambiguous`, the draft may have been created: `list` shows whether it was.
        """
        body = CreateWorkflowRequest(
            name=arguments.nonblank(name, "name"),
            description=arguments.optional_string(description, "description"),
            mailing_list_id=arguments.nullable_nonblank(mailing_list_id, "mailing_list_id"),
            workflow_group_id=arguments.optional_nonblank(workflow_group_id, "workflow_group_id"),
        )
        return await self._caller.call(CREATE, body=body)

    async def update(
        self,
        workflow: WorkflowInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        name: str | None = None,
        description: str | None = None,
        workflow_group_id: str | None = None,
    ) -> SimplifiedWorkflow:
        """Changes the name, description or group of a workflow. An empty `description` removes it.

        Operation updateWorkflowProperties. Raises `StaleRevisionError`, `BadRequestError` for an
        unknown group, `NotFoundError`, and `ValueError` if nothing is passed.
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
                "nothing to update: pass at least one of name, description, workflow_group_id"
            )
        return await self._caller.call(UPDATE, workflow_id, body=body)

    async def delete(
        self,
        workflow: WorkflowInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        confirm_delete: bool | Unset = UNSET,
    ) -> None:
        """Deletes a workflow.

        A workflow that is sending or has queued contacts is not deleted and raises
        `WorkflowInUseError`. Repeat the call with the same revision and `confirm_delete=True` to
        delete it anyway, which drops the contacts.

        Operation deleteWorkflow. Raises `StaleRevisionError` and `NotFoundError`. The server
        returns 409 both for an old revision and for a workflow in use, so the workflow is then read
        once more to find out which; if that fails, the error is a plain `ConflictError`.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = DeleteWorkflowRequest(
            expected_revision_id=revision,
            confirm_delete=arguments.boolean(confirm_delete, "confirm_delete"),
        )
        try:
            await self._caller.call(DELETE, workflow_id, body=body)
        except errors.ConflictError as conflict:
            raise await self._explain_conflict(conflict, workflow_id, body) from None

    async def _explain_conflict(
        self, conflict: errors.ConflictError, workflow_id: str, body: DeleteWorkflowRequest
    ) -> errors.ConflictError:
        try:
            current = await self._caller.call(GET, workflow_id)
        except errors.APIError:
            return conflict
        if current.workflow_revision_id != body.expected_revision_id:
            return errors.convert_error(conflict, errors.StaleRevisionError)
        if body.confirm_delete:
            return conflict
        return errors.convert_error(conflict, errors.WorkflowInUseError)

    @overload
    async def change_mailing_list(
        self,
        workflow: WorkflowInput,
        *,
        mailing_list_id: str | None,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: Literal[False] = False,
    ) -> WorkflowMailingListUpdatedResponse: ...
    @overload
    async def change_mailing_list(
        self,
        workflow: WorkflowInput,
        *,
        mailing_list_id: str | None,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool,
    ) -> MailingListPreview: ...
    async def change_mailing_list(
        self,
        workflow: WorkflowInput,
        *,
        mailing_list_id: str | None,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool = False,
    ) -> MailingListPreview:
        """Restricts a workflow to the contacts of a mailing list; `None` removes the restriction.

        If that would drop queued contacts, nothing is changed and `ConfirmationRequiredError` says
        how many: repeat the call with `queued_contact_policy="discard"` to drop them.
        `dry_run=True` never changes anything and returns the number. Removing the restriction drops
        no contacts.

        Operation changeWorkflowMailingList. Raises `StaleRevisionError`, `BadRequestError` for an
        unknown list, and `NotFoundError`.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = ChangeWorkflowMailingListRequest(
            expected_revision_id=revision,
            mailing_list_id=arguments.nullable_nonblank(mailing_list_id, "mailing_list_id"),
            dry_run=read_dry_run(dry_run),
            queued_contact_policy=read_policy(queued_contact_policy),
        )
        if dry_run:
            return await self._caller.call(PREVIEW_MAILING_LIST, workflow_id, body=body)
        return await self._caller.call(CHANGE_MAILING_LIST, workflow_id, body=body)
