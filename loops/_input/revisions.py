"""Which workflow is meant, and which revision of it a change expects to find.

The API takes a change of a workflow only together with the revision that the change was made for.
Who passes what was just read or changed need not name it.
"""

from __future__ import annotations

from typing import Protocol, TypeAlias

from loops_openapi.models.simplified_workflow import SimplifiedWorkflow
from loops_openapi.types import Unset

from . import arguments as arguments


class Changed(Protocol):
    """What a change returns: it holds the workflow as it is now."""

    @property
    def workflow(self) -> SimplifiedWorkflow | Unset | None: ...


class NodeRead(Protocol):
    """A node as `workflow_nodes.get` returns it: it tells of which workflow and revision."""

    @property
    def workflow_id(self) -> str | Unset | None: ...
    @property
    def workflow_revision_id(self) -> str | Unset | None: ...


class Node(Protocol):
    """A node of a workflow that knows its id, as read or as returned by a change."""

    @property
    def id(self) -> str | Unset | None: ...
    @property
    def next_node_ids(self) -> object: ...


WorkflowInput: TypeAlias = str | SimplifiedWorkflow | Changed | NodeRead
NodeInput: TypeAlias = str | Node


def workflow_id(workflow: WorkflowInput) -> str:
    """The id of a workflow, however it is given."""
    return workflow if isinstance(workflow, str) else _read(workflow)[0]


def workflow_revision(
    workflow: WorkflowInput, expected_revision_id: str | Unset | None
) -> tuple[str, str | None]:
    """The id of a workflow and the revision to expect; `None` is that of a fresh workflow."""
    if isinstance(workflow, str):
        if isinstance(expected_revision_id, Unset):
            raise ValueError(
                "expected_revision_id is missing: pass the workflow as it was read instead of its "
                "id, or say which revision is expected (None: it has none yet)"
            )
        return workflow, arguments.nonblank_or_none(expected_revision_id, "expected_revision_id")
    if not isinstance(expected_revision_id, Unset):
        raise ValueError(
            "expected_revision_id must be left out: workflow, as given, has a revision of its own"
        )
    return _read(workflow)


def node_id(node: NodeInput, name: str = "node") -> str:
    """The id of a node, however it is given."""
    if isinstance(node, str):
        return node
    found = getattr(node, "id", None) if hasattr(node, "next_node_ids") else None
    if not isinstance(found, str):
        raise TypeError(f"{name} must be a node or its id, not {type(node).__name__}")
    return found


def _read(found: object) -> tuple[str, str | None]:
    holder = getattr(found, "workflow", found)
    if isinstance(holder, SimplifiedWorkflow):
        return holder.id, holder.workflow_revision_id
    of = getattr(found, "workflow_id", None)
    revision = getattr(found, "workflow_revision_id", ())
    if isinstance(of, str) and isinstance(revision, str | None):
        return of, revision
    raise TypeError(
        "workflow must be an id, or a workflow or node as get or a change returned it, not "
        f"{type(found).__name__}, which knows no revision"
    )
