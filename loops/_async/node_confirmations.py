"""The changes of a workflow's nodes that may have to be confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from loops_openapi.api.workflow_nodes import (
    delete_workflow_node,
    delete_workflow_node_recursively,
)
from loops_openapi.models.delete_workflow_node_request import DeleteWorkflowNodeRequest
from loops_openapi.models.workflow_deleted_response import WorkflowDeletedResponse
from loops_openapi.models.workflow_queued_contact_delete_preview import (
    WorkflowQueuedContactDeletePreview,
)
from loops_openapi.types import UNSET, Unset

from .._call.confirmation import QueuedContactPolicy, confirmable, read_dry_run, read_policy
from .._call.operation import Operation
from .._input.revisions import NodeInput, WorkflowInput, node_id, workflow_revision

if TYPE_CHECKING:
    from loops_openapi.models import UnknownDeleteWorkflowNodeResponse

    from .client import AsyncLoops

    DeletePreview: TypeAlias = (
        WorkflowQueuedContactDeletePreview
        | WorkflowDeletedResponse
        | UnknownDeleteWorkflowNodeResponse
    )

PREVIEW_DELETE: Operation[..., DeletePreview]
DELETE, PREVIEW_DELETE = confirmable(
    "workflow_nodes.delete",
    delete_workflow_node._get_kwargs,
    delete_workflow_node._parse_response,
    WorkflowDeletedResponse,
    WorkflowQueuedContactDeletePreview,
)
PREVIEW_DELETE_RECURSIVELY: Operation[..., DeletePreview]
DELETE_RECURSIVELY, PREVIEW_DELETE_RECURSIVELY = confirmable(
    "workflow_nodes.delete_recursively",
    delete_workflow_node_recursively._get_kwargs,
    delete_workflow_node_recursively._parse_response,
    WorkflowDeletedResponse,
    WorkflowQueuedContactDeletePreview,
)


class AsyncConfirmedNodeChanges:
    """The part of `client.workflow_nodes` that contacts can stand in the way of."""

    def __init__(self, client: AsyncLoops) -> None:
        self._client = client

    @overload
    async def delete(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: Literal[False] = False,
    ) -> WorkflowDeletedResponse: ...
    @overload
    async def delete(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool,
    ) -> DeletePreview: ...
    async def delete(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool = False,
    ) -> DeletePreview:
        """Takes a node out of a workflow; what follows it moves up.

        When contacts are queued who would be dropped, nothing is changed and
        `ConfirmationRequiredError` says how many: repeat the call with
        `queued_contact_policy="discard"`. `dry_run=True` changes nothing in any case and
        returns that count and the nodes that would go.

        Operation deleteWorkflowNode. Raises `StaleRevisionError`, `NotFoundError`,
        `BadRequestError` for a node that cannot go. If an error is `ambiguous`, the node may be
        gone: read the workflow.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = _body(revision, queued_contact_policy, dry_run)
        call, which = self._client._call, (workflow_id, node_id(node))
        if dry_run:
            return await call(PREVIEW_DELETE, *which, body=body)
        return await call(DELETE, *which, body=body)

    @overload
    async def delete_recursively(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: Literal[False] = False,
    ) -> WorkflowDeletedResponse: ...
    @overload
    async def delete_recursively(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool,
    ) -> DeletePreview: ...
    async def delete_recursively(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool = False,
    ) -> DeletePreview:
        """Takes a node out of a workflow together with what follows only from it.

        Contacts in the way, `dry_run` and errors are as for `delete`.

        Operation deleteWorkflowNodeRecursively.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = _body(revision, queued_contact_policy, dry_run)
        call, which = self._client._call, (workflow_id, node_id(node))
        if dry_run:
            return await call(PREVIEW_DELETE_RECURSIVELY, *which, body=body)
        return await call(DELETE_RECURSIVELY, *which, body=body)


def _body(
    revision: str | None, policy: QueuedContactPolicy | None, dry_run: bool
) -> DeleteWorkflowNodeRequest:
    return DeleteWorkflowNodeRequest(
        expected_revision_id=revision,
        dry_run=read_dry_run(dry_run),
        queued_contact_policy=read_policy(policy),
    )
