# Written by scripts/unasync.py from loops/_async/workflow_nodes.py. Do not edit.
"""Workflow nodes: the steps of a workflow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from loops_openapi.api.workflow_nodes import (
    add_workflow_branch,
    create_workflow_node,
    delete_workflow_node,
    delete_workflow_node_recursively,
    get_workflow_node,
    get_workflow_node_metrics,
    reroute_node_connection,
    update_workflow_node,
)
from loops_openapi.models.add_workflow_branch_request import AddWorkflowBranchRequest
from loops_openapi.models.delete_workflow_node_request import DeleteWorkflowNodeRequest
from loops_openapi.models.reroute_node_connection_request import RerouteNodeConnectionRequest
from loops_openapi.models.workflow_deleted_response import WorkflowDeletedResponse
from loops_openapi.models.workflow_queued_contact_delete_preview import (
    WorkflowQueuedContactDeletePreview,
)
from loops_openapi.types import UNSET, Unset

from .._call.confirmation import QueuedContactPolicy, confirmable, read_dry_run, read_policy
from .._call.operation import Operation
from .._call.retry import Replay
from .._input.revisions import NodeInput, WorkflowInput, node_id, workflow_id, workflow_revision
from .._input.workflow_nodes import InsertMode, insertion, node_update
from .._pacing.rate_limit import Budget
from .caller import Resource

if TYPE_CHECKING:
    from loops_openapi.models import (
        AddWorkflowBranchResponse,
        CreateWorkflowNodeResponse,
        EmailMetricsResponse,
        UnknownDeleteWorkflowNodeResponse,
    )

    from .._input.workflow_node_types import NodePayload, NodeRead, NodeRerouted, NodeUpdated

    DeletePreview: TypeAlias = (
        WorkflowQueuedContactDeletePreview
        | WorkflowDeletedResponse
        | UnknownDeleteWorkflowNodeResponse
    )

NewNode: TypeAlias = Literal[
    "AudienceFilter",
    "BranchNode",
    "ExperimentBranchNode",
    "SendEmailAction",
    "TimerAction",
    "VariantNode",
]
"""The types of nodes that can be created; triggers and the exit come with the workflow."""
GET: Operation[..., NodeRead] = Operation.of(
    "workflow_nodes.get", get_workflow_node, Replay.SAFE, Budget.CONTENT
)
CREATE = Operation.of(
    "workflow_nodes.create",
    create_workflow_node,
    Replay.GUARDED,
    Budget.CONTENT,
    has_revision=True,
    hint="workflows.get shows whether it was created",
)
UPDATE: Operation[..., NodeUpdated] = Operation.of(
    "workflow_nodes.update",
    update_workflow_node,
    Replay.GUARDED,
    Budget.CONTENT,
    has_revision=True,
    hint="workflows.get shows whether it was changed",
)
ADD_BRANCH = Operation.of(
    "workflow_nodes.add_branch",
    add_workflow_branch,
    Replay.GUARDED,
    Budget.CONTENT,
    has_revision=True,
    hint="workflows.get shows whether it was added",
)
REROUTE: Operation[..., NodeRerouted] = Operation.of(
    "workflow_nodes.reroute",
    reroute_node_connection,
    Replay.GUARDED,
    Budget.CONTENT,
    has_revision=True,
    hint="workflows.get shows whether it was changed",
)
GET_METRICS = Operation.of(
    "workflow_nodes.get_metrics", get_workflow_node_metrics, Replay.SAFE, Budget.CONTENT
)
PREVIEW_DELETE: Operation[..., DeletePreview]
DELETE, PREVIEW_DELETE = confirmable(
    "workflow_nodes.delete",
    delete_workflow_node,
    WorkflowDeletedResponse,
    WorkflowQueuedContactDeletePreview,
)
PREVIEW_DELETE_RECURSIVELY: Operation[..., DeletePreview]
DELETE_RECURSIVELY, PREVIEW_DELETE_RECURSIVELY = confirmable(
    "workflow_nodes.delete_recursively",
    delete_workflow_node_recursively,
    WorkflowDeletedResponse,
    WorkflowQueuedContactDeletePreview,
)


class WorkflowNodes(Resource):
    """`client.workflow_nodes`

    Each change expects a revision of the workflow, as `client.workflows` explains: pass the
    workflow as it was read or as the last change returned it, or its id together with
    `expected_revision_id`. A workflow that is sending cannot be changed (`BadRequestError`).
    """

    def get(self, workflow: WorkflowInput, node: NodeInput) -> NodeRead:
        """Returns one node as an object of its type, with more detail than the workflow's graph.

        Operation getWorkflowNode. Raises `NotFoundError`.
        """
        return self._caller.call(GET, workflow_id(workflow), node_id(node))

    def create(
        self,
        workflow: WorkflowInput,
        node_type_name: NewNode,
        *,
        insert_mode: InsertMode,
        from_node_id: str | None = None,
        to_node_id: str | None = None,
        expected_revision_id: str | Unset | None = UNSET,
    ) -> CreateWorkflowNodeResponse:
        """Inserts a node; nodes with branches get their first children
        (`node.created_child_nodes`).

        `insert_mode` says where: `"between"` takes `from_node_id` and `to_node_id`, which must be
        connected; `"before"` takes `to_node_id` and does not work for a VariantNode; `"after"`
        takes `from_node_id`, which must have exactly one outgoing connection. A workflow has at
        most 400 nodes.

        Operation createWorkflowNode. Raises `StaleRevisionError`, `NotFoundError`,
        `BadRequestError` if such a node cannot be inserted there, and `ValueError` if the ids do
        not fit the mode.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = insertion(insert_mode, node_type_name, from_node_id, to_node_id, revision)
        return self._caller.call(CREATE, workflow_id, body=body)

    def update(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        payload: NodePayload,
        expected_revision_id: str | Unset | None = UNSET,
    ) -> NodeUpdated:
        """Changes what a node does; fields that the payload omits keep their values.

        `payload` depends on the type of the node: a model such as `WorkflowTimerActionPayload`, or
        a mapping with the keys of the API (`{"amount": 2, "unit": "d"}`). Only a trigger can change
        its type, to another trigger. The content of a SendEmailAction is an email message.

        Operation updateWorkflowNode. Raises `StaleRevisionError`, `NotFoundError`,
        `BadRequestError` for a payload of another type of node, and `ServerError` (501) for updates
        that the API does not support yet.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = node_update(payload, revision)
        return self._caller.call(UPDATE, workflow_id, node_id(node), body=body)

    def add_branch(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
    ) -> AddWorkflowBranchResponse:
        """Adds one branch to a BranchNode (an AudienceFilter) or to an experiment (a VariantNode).

        Operation addWorkflowBranch. Raises `StaleRevisionError`, `NotFoundError`, and
        `BadRequestError` for other types of nodes.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = AddWorkflowBranchRequest(expected_revision_id=revision)
        return self._caller.call(ADD_BRANCH, workflow_id, node_id(node), body=body)

    def reroute(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        new_target_node_id: str,
        expected_revision_id: str | Unset | None = UNSET,
    ) -> NodeRerouted:
        """Connects a node to another target.

        The node must have exactly one outgoing connection, and its old target another incoming one.

        Operation rerouteNodeConnection. Raises `StaleRevisionError`, `NotFoundError`, and
        `BadRequestError` if the connection is not possible.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = RerouteNodeConnectionRequest(
            expected_revision_id=revision,
            new_target_node_id=node_id(new_target_node_id, "new_target_node_id"),
        )
        return self._caller.call(REROUTE, workflow_id, node_id(node), body=body)

    def get_metrics(self, workflow: WorkflowInput, node: NodeInput) -> EmailMetricsResponse:
        """Returns the metrics of the emails of a SendEmailAction since it was created.

        They are zero before the first email. Operation getWorkflowNodeMetrics. Raises
        `BadRequestError` for other types of nodes, and `NotFoundError`.
        """
        return self._caller.call(GET_METRICS, workflow_id(workflow), node_id(node))

    @overload
    def delete(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: Literal[False] = False,
    ) -> WorkflowDeletedResponse: ...
    @overload
    def delete(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool,
    ) -> DeletePreview: ...
    def delete(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool = False,
    ) -> DeletePreview:
        """Deletes a node; the nodes that follow it are connected in its place.

        If that would drop queued contacts, nothing is changed and `ConfirmationRequiredError` says
        how many: repeat the call with `queued_contact_policy="discard"` to drop them.
        `dry_run=True` never changes anything and returns the number, with the nodes that would be
        deleted.

        Operation deleteWorkflowNode. Raises `StaleRevisionError`, `NotFoundError`, and
        `BadRequestError` for a node that cannot be deleted. If an error is `ambiguous`, the node
        may have been deleted: `workflows.get` shows whether it was.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = _body(revision, queued_contact_policy, dry_run)
        call, which = self._caller.call, (workflow_id, node_id(node))
        if dry_run:
            return call(PREVIEW_DELETE, *which, body=body)
        return call(DELETE, *which, body=body)

    @overload
    def delete_recursively(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: Literal[False] = False,
    ) -> WorkflowDeletedResponse: ...
    @overload
    def delete_recursively(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool,
    ) -> DeletePreview: ...
    def delete_recursively(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool = False,
    ) -> DeletePreview:
        """Deletes a node together with the nodes that only it leads to.

        Queued contacts, `dry_run` and errors are as for `delete`.

        Operation deleteWorkflowNodeRecursively.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = _body(revision, queued_contact_policy, dry_run)
        call, which = self._caller.call, (workflow_id, node_id(node))
        if dry_run:
            return call(PREVIEW_DELETE_RECURSIVELY, *which, body=body)
        return call(DELETE_RECURSIVELY, *which, body=body)


def _body(
    revision: str | None, policy: QueuedContactPolicy | None, dry_run: bool
) -> DeleteWorkflowNodeRequest:
    return DeleteWorkflowNodeRequest(
        expected_revision_id=revision,
        dry_run=read_dry_run(dry_run),
        queued_contact_policy=read_policy(policy),
    )
