"""Reads the workflow, node and expected revision that a change of a workflow needs.

The API accepts a change only together with the revision that it was made for. Callers pass either
the revision, or a result of an earlier call, which contains it.
"""

from __future__ import annotations

from typing import Protocol, TypeAlias

from loops_openapi.models.simplified_workflow import SimplifiedWorkflow
from loops_openapi.types import Unset

from . import arguments


class HasWorkflow(Protocol):
    """The result of a change, which contains the changed workflow."""

    @property
    def workflow(self) -> SimplifiedWorkflow | Unset | None: ...


class HasRevision(Protocol):
    """A node that `workflow_nodes.get` returned, with its workflow and revision."""

    @property
    def workflow_id(self) -> str | Unset | None: ...
    @property
    def workflow_revision_id(self) -> str | Unset | None: ...


class HasNodeId(Protocol):
    """A workflow node that was read or that a change returned."""

    @property
    def id(self) -> str | Unset | None: ...
    @property
    def next_node_ids(self) -> object: ...


WorkflowInput: TypeAlias = str | SimplifiedWorkflow | HasWorkflow | HasRevision
NodeInput: TypeAlias = str | HasNodeId


def workflow_id(workflow: WorkflowInput) -> str:
    """Returns the id of a workflow."""
    return workflow if isinstance(workflow, str) else _read_revision(workflow)[0]


def workflow_revision(
    workflow: WorkflowInput, expected_revision_id: str | Unset | None
) -> tuple[str, str | None]:
    """Returns the id of a workflow and its expected revision; a new workflow has none."""
    if isinstance(workflow, str):
        if isinstance(expected_revision_id, Unset):
            raise ValueError(
                "expected_revision_id is missing: pass it (None for a workflow without a "
                "revision), or the workflow returned by get instead of its id"
            )
        return workflow, arguments.nullable_nonblank(expected_revision_id, "expected_revision_id")
    if not isinstance(expected_revision_id, Unset):
        raise ValueError(
            "expected_revision_id must not be given together with a workflow that has a revision"
        )
    return _read_revision(workflow)


def node_id(node: NodeInput, name: str = "node") -> str:
    """Returns the id of a node."""
    if isinstance(node, str):
        return node
    found = getattr(node, "id", None) if hasattr(node, "next_node_ids") else None
    if not isinstance(found, str):
        raise TypeError(f"{name} must be a node or its id, not {type(node).__name__}")
    return found


def _read_revision(found: object) -> tuple[str, str | None]:
    holder = getattr(found, "workflow", found)
    if isinstance(holder, SimplifiedWorkflow):
        return holder.id, holder.workflow_revision_id
    owner = getattr(found, "workflow_id", None)
    revision = getattr(found, "workflow_revision_id", ())
    if isinstance(owner, str) and isinstance(revision, str | None):
        return owner, revision
    raise TypeError(
        "workflow must be an id, or a workflow or node returned by get or a change, not "
        f"{type(found).__name__}"
    )
