# Written by scripts/unasync.py from loops/_async/workflow_nodes.py. Do not edit.
"""Workflow nodes: the steps of a workflow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from loops_openapi.api.workflow_nodes import (
    add_workflow_branch,
    create_workflow_node,
    get_workflow_node,
    get_workflow_node_metrics,
    reroute_node_connection,
    update_workflow_node,
)
from loops_openapi.models.add_workflow_branch_request import AddWorkflowBranchRequest
from loops_openapi.models.reroute_node_connection_request import RerouteNodeConnectionRequest
from loops_openapi.types import UNSET, Unset

from .._call.operation import Operation
from .._call.retry import Replay
from .._input.revisions import NodeInput, WorkflowInput, node_id, workflow_id, workflow_revision
from .._input.workflow_nodes import InsertMode, insertion, node_update
from .._pacing.rate_limit import Budget
from .node_confirmations import ConfirmedNodeChanges

if TYPE_CHECKING:
    from loops_openapi.models import (
        AddWorkflowBranchResponse,
        CreateWorkflowNodeResponse,
        EmailMetricsResponse,
    )

    from .._input.workflow_node_types import NodePayload, NodeRead, NodeRerouted, NodeUpdated

NewNode: TypeAlias = Literal[
    "AudienceFilter",
    "BranchNode",
    "ExperimentBranchNode",
    "SendEmailAction",
    "TimerAction",
    "VariantNode",
]
"""The types of nodes that can be made; triggers and the exit come with the workflow."""

GET: Operation[..., NodeRead] = Operation(
    "workflow_nodes.get",
    get_workflow_node._get_kwargs,
    get_workflow_node._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
CREATE = Operation(
    "workflow_nodes.create",
    create_workflow_node._get_kwargs,
    create_workflow_node._parse_response,
    Replay.GUARDED,
    Budget.CONTENT,
    revised=True,
    settle="workflows.get tells",
)
UPDATE: Operation[..., NodeUpdated] = Operation(
    "workflow_nodes.update",
    update_workflow_node._get_kwargs,
    update_workflow_node._parse_response,
    Replay.GUARDED,
    Budget.CONTENT,
    revised=True,
    settle="workflows.get tells",
)
ADD_BRANCH = Operation(
    "workflow_nodes.add_branch",
    add_workflow_branch._get_kwargs,
    add_workflow_branch._parse_response,
    Replay.GUARDED,
    Budget.CONTENT,
    revised=True,
    settle="workflows.get tells",
)
REROUTE: Operation[..., NodeRerouted] = Operation(
    "workflow_nodes.reroute",
    reroute_node_connection._get_kwargs,
    reroute_node_connection._parse_response,
    Replay.GUARDED,
    Budget.CONTENT,
    revised=True,
    settle="workflows.get tells",
)
GET_METRICS = Operation(
    "workflow_nodes.get_metrics",
    get_workflow_node_metrics._get_kwargs,
    get_workflow_node_metrics._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)


class WorkflowNodes(ConfirmedNodeChanges):
    """`client.workflow_nodes`

    Each change expects a revision of the workflow, as `client.workflows` explains: pass the
    workflow as it was read or as the last change returned it, or its id together with
    `expected_revision_id`. A workflow that is sending cannot be changed (`BadRequestError`).
    """

    def get(self, workflow: WorkflowInput, node: NodeInput) -> NodeRead:
        """One node, as a class of its type, with more detail than the workflow's graph.

        Operation getWorkflowNode. Raises `NotFoundError`.
        """
        return self._client._call(GET, workflow_id(workflow), node_id(node))

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
        """Inserts a node, and with branches their first children (`node.created_child_nodes`).

        `insert_mode` says where: `"between"` takes `from_node_id` and `to_node_id`, which must
        be connected; `"before"` takes `to_node_id`, and not for a VariantNode; `"after"` takes
        `from_node_id`, which must have exactly one way out. A workflow has room for 400 nodes.

        Operation createWorkflowNode. Raises `StaleRevisionError`, `NotFoundError`,
        `BadRequestError` where such a node cannot go, `ValueError` when the ids do not fit the
        mode.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = insertion(insert_mode, node_type_name, from_node_id, to_node_id, revision)
        return self._client._call(CREATE, workflow_id, body=body)

    def update(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        payload: NodePayload,
        expected_revision_id: str | Unset | None = UNSET,
    ) -> NodeUpdated:
        """Sets what a node does; what the payload leaves out stays.

        `payload` depends on the type of the node: a model such as `WorkflowTimerActionPayload`,
        or a mapping with the keys of the API (`{"amount": 2, "unit": "d"}`). Only a trigger can
        become another type of node, another trigger. The mail of a SendEmailAction is an email
        message.

        Operation updateWorkflowNode. Raises `StaleRevisionError`, `NotFoundError`,
        `BadRequestError` for a payload of another type of node, `ServerError` (501) for updates
        that the API does not have yet.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = node_update(payload, revision)
        return self._client._call(UPDATE, workflow_id, node_id(node), body=body)

    def add_branch(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
    ) -> AddWorkflowBranchResponse:
        """Adds one branch to a BranchNode (an AudienceFilter) or an experiment (a VariantNode).

        Operation addWorkflowBranch. Raises `StaleRevisionError`, `NotFoundError`,
        `BadRequestError` for other types of nodes.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = AddWorkflowBranchRequest(expected_revision_id=revision)
        return self._client._call(ADD_BRANCH, workflow_id, node_id(node), body=body)

    def reroute(
        self,
        workflow: WorkflowInput,
        node: NodeInput,
        *,
        new_target_node_id: str,
        expected_revision_id: str | Unset | None = UNSET,
    ) -> NodeRerouted:
        """Lets a node lead to another one than it does.

        It must have exactly one way out, and its old target another way in.

        Operation rerouteNodeConnection. Raises `StaleRevisionError`, `NotFoundError`,
        `BadRequestError` where that cannot be.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = RerouteNodeConnectionRequest(
            expected_revision_id=revision,
            new_target_node_id=node_id(new_target_node_id, "new_target_node_id"),
        )
        return self._client._call(REROUTE, workflow_id, node_id(node), body=body)

    def get_metrics(self, workflow: WorkflowInput, node: NodeInput) -> EmailMetricsResponse:
        """What became of the mails of a SendEmailAction, since it was made; zeros before any.

        Operation getWorkflowNodeMetrics. Raises `BadRequestError` for other types of nodes,
        `NotFoundError`.
        """
        return self._client._call(GET_METRICS, workflow_id(workflow), node_id(node))
