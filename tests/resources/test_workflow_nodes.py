"""`client.workflow_nodes`: creating, updating, moving and deleting nodes."""

from __future__ import annotations

import pytest
from loops_openapi.models import (
    AudienceFilterInRequest,
    UnknownWorkflowNodeWithRevision,
    WorkflowNodeWithRevisionTimerAction,
    WorkflowTimerActionPayload,
)

from loops import (
    StaleRevisionError,
)

from ..support.recorder import Recorder
from .test_workflows import READ, WORKFLOW

NEWER = {**WORKFLOW, "workflowRevisionId": "r2"}
TIMER = {"typeName": "TimerAction", "id": "n3", "nextNodeIds": ["n2"], "amount": 2, "unit": "d"}
TIMER_READ = {**TIMER, "workflowId": "w1", "workflowRevisionId": "r1"}
TIMER_NEWER = {**TIMER, "workflowRevisionId": "r2"}
CHANGED = {**TIMER_NEWER, "workflow": NEWER}
MADE = {"node": TIMER_NEWER, "workflow": NEWER}
DELETED = {
    "status": "deleted",
    "nodeIds": ["n3"],
    "queuedContactCount": 0,
    "workflowRevisionId": "r2",
    "workflow": NEWER,
}
NODE = WorkflowNodeWithRevisionTimerAction.from_dict(TIMER_READ)


@pytest.fixture
def call(flavour):
    """Calls a method that gets this response; returns the recorder and the result."""

    def call(answer, method, *args, **kwargs):
        api = Recorder(answer)
        nodes = flavour.client(api).workflow_nodes
        return api, flavour.run(getattr(nodes, method)(*args, **kwargs))

    return call


@pytest.fixture
def refuse(flavour):
    """Makes a call that must be refused before anything is sent."""

    def refuse(kind, name, method, *args, **kwargs):
        api = Recorder({})
        with pytest.raises(kind, match=name):
            flavour.run(getattr(flavour.client(api).workflow_nodes, method)(*args, **kwargs))
        assert api.requests == []

    return refuse


class TestReading:
    @pytest.mark.parametrize(
        ("workflow", "node"), [("w1", "n3"), (READ, "n3"), ("w1", NODE), (NODE, NODE)]
    )
    def test_get_takes_ids_or_models(self, call, workflow, node):
        api, found = call(TIMER_READ, "get", workflow, node)

        assert api.line == "GET /v1/workflows/w1/nodes/n3"
        assert isinstance(found, WorkflowNodeWithRevisionTimerAction)

    def test_get_returns_a_node_of_an_unknown_type(self, call):
        _, found = call({**TIMER_READ, "typeName": "Oracle"}, "get", "w1", "n3")

        assert isinstance(found, UnknownWorkflowNodeWithRevision)
        assert (found.type_name, found.id) == ("Oracle", "n3")

    @pytest.mark.parametrize(
        ("workflow", "node", "kind", "name"),
        [
            ("w1", READ, TypeError, "node"),
            ("w1", None, TypeError, "node"),
            (None, "n3", TypeError, "workflow"),
        ],
    )
    def test_get_refuses_other_values(self, refuse, workflow, node, kind, name):
        refuse(kind, name, "get", workflow, node)


class TestCreate:
    @pytest.mark.parametrize(
        ("kind", "mode", "given", "name"),
        [
            ("TimerAction", "between", {"from_node_id": "n1"}, "to_node_id must be given"),
            ("TimerAction", "between", {"to_node_id": "n1"}, "from_node_id must be given"),
            ("TimerAction", "before", {}, "to_node_id must be given"),
            (
                "TimerAction",
                "before",
                {"from_node_id": "n1", "to_node_id": "n2"},
                "from_node_id must not be given",
            ),
            (
                "TimerAction",
                "after",
                {"from_node_id": "n1", "to_node_id": "n2"},
                "to_node_id must not be given",
            ),
            ("TimerAction", "after", {"from_node_id": ""}, "from_node_id"),
            ("TimerAction", "beside", {"from_node_id": "n1"}, "insert_mode"),
            ("VariantNode", "before", {"to_node_id": "n2"}, "insert_mode.*VariantNode"),
            ("ExitAction", "after", {"from_node_id": "n1"}, "node_type_name"),
        ],
    )
    def test_create_refuses_an_impossible_place(self, refuse, kind, mode, given, name):
        refuse(ValueError, name, "create", READ, kind, insert_mode=mode, **given)

    def test_create_takes_the_result_of_the_last_change(self, call):
        _, made = call(MADE, "add_branch", READ, "n3")

        api, _ = call(MADE, "create", made, "BranchNode", insert_mode="after", from_node_id="n3")

        assert api.body["expectedRevisionId"] == "r2"


class TestUpdate:
    @pytest.mark.parametrize(
        "payload", [{"amount": 2, "unit": "d"}, WorkflowTimerActionPayload(amount=2, unit="d")]
    )
    def test_update_takes_a_dict_or_a_model(self, call, payload):
        api, updated = call(CHANGED, "update", READ, "n3", payload=payload)

        assert api.line == "POST /v1/workflows/w1/nodes/n3"
        assert api.body == {"expectedRevisionId": "r1", "payload": {"amount": 2, "unit": "d"}}
        assert (updated.amount, updated.workflow_revision_id) == (2, "r2")

    def test_update_takes_the_revision_of_the_node(self, call):
        api, _ = call(CHANGED, "update", NODE, NODE, payload={"amount": 3})

        assert api.body["expectedRevisionId"] == "r1"

    @pytest.mark.parametrize(
        ("payload", "kind", "name"),
        [
            ({}, ValueError, "payload"),
            (None, TypeError, "payload"),
            ({"amonut": 2}, ValueError, "payload.*amonut"),
            ({"audienceFilter": {"match": "all", "conditions": []}}, ValueError, "conditions"),
            (AudienceFilterInRequest(match="all", conditions=[]), ValueError, "payload"),
        ],
    )
    def test_update_refuses_a_wrong_payload_before_anything_is_sent(
        self, refuse, payload, kind, name
    ):
        refuse(kind, name, "update", READ, "n3", payload=payload)


def test_reroute_changes_the_target_of_a_node(call):
    api, changed = call(CHANGED, "reroute", READ, NODE, new_target_node_id="n2")

    assert api.line == "POST /v1/workflows/w1/nodes/n3/reroute"
    assert api.body == {"expectedRevisionId": "r1", "newTargetNodeId": "n2"}
    assert changed.workflow.workflow_revision_id == "r2"


@pytest.mark.parametrize(("method", "path"), [("delete", ""), ("delete_recursively", "/recursive")])
class TestDelete:
    def test_delete_removes_nodes(self, call, method, path):
        api, deleted = call(DELETED, method, READ, NODE)

        assert api.line == f"DELETE /v1/workflows/w1/nodes/n3{path}"
        assert api.body == {"expectedRevisionId": "r1"}
        assert (deleted.node_ids, deleted.workflow.workflow_revision_id) == (["n3"], "r2")

    @pytest.mark.parametrize("answers", [(409,), (503, 409)])
    def test_a_delete_of_a_stale_revision_is_an_error(self, flavour, method, path, answers):
        api = Recorder(*answers)

        with pytest.raises(StaleRevisionError) as caught:
            flavour.run(getattr(flavour.client(api).workflow_nodes, method)(READ, NODE))

        assert caught.value.ambiguous is (len(answers) == 2)
