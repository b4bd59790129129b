"""Example calls for workflows and workflow nodes.

`expected_revision_id=None` is for a workflow that does not have a revision yet.
"""

from __future__ import annotations

from typing import Any

from .example_call import ExampleCall, call
from .filters import EVERY_CONDITION, PRO_USERS

POSITIONS = (
    {"insert_mode": "between", "from_node_id": "n1", "to_node_id": "n2"},
    {"insert_mode": "before", "to_node_id": "n2"},
    {"insert_mode": "after", "from_node_id": "n1"},
)
NODE_TYPES = (
    "AudienceFilter",
    "BranchNode",
    "ExperimentBranchNode",
    "SendEmailAction",
    "TimerAction",
    "VariantNode",
)
VALUE_BY_OPERATOR: dict[str, object] = {
    **dict.fromkeys(["any", "empty", "not_empty"], ""),
    **dict.fromkeys(["contains", "not_contains", "equal", "not_equal"], "pro"),
    **dict.fromkeys(["greater_than", "less_than", "numeric_equal", "numeric_not_equal"], 2.5),
    **dict.fromkeys(["after", "before", "between"], "2027-01-01"),
    **dict.fromkeys(["true", "false"], True),
}
"""Every operator of a contact property trigger, with a value that it accepts."""

PAYLOADS: tuple[dict[str, Any], ...] = (
    {"typeName": "SignupTrigger"},
    {"typeName": "EventTrigger", "eventPatternId": "p1", "reEligible": True},
    {"typeName": "EventTrigger", "eventName": "signup", "reEligible": False},
    {"typeName": "EventTrigger", "eventPatternId": None},
    {"typeName": "EventTrigger", "eventName": None},
    *(
        {
            "typeName": "ContactPropertyTrigger",
            "contactPropertyQuery": {
                "key": "plan",
                "is": {"operator": operator, "value": value},
                "was": {"operator": operator, "value": value},
            },
            "reEligible": True,
        }
        for operator, value in VALUE_BY_OPERATOR.items()
    ),
    {"typeName": "AddToListTrigger", "reEligible": True},
    {"audienceFilter": EVERY_CONDITION, "audienceSegmentId": "s1", "appliesDownstream": True},
    {"audienceFilter": PRO_USERS},
    {"audienceFilter": None, "audienceSegmentId": None},
    *({"amount": 2, "unit": unit} for unit in ("m", "h", "d")),
    {"samplingRate": 50},
)

EDITS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("update", {"payload": {"isControl": True}}),
    ("add_branch", {}),
    ("reroute", {"new_target_node_id": "n3"}),
)
DELETE_OPTIONS: tuple[dict[str, Any], ...] = (
    {"expected_revision_id": "r1"},
    {"expected_revision_id": None, "queued_contact_policy": "fail", "dry_run": True},
    {"expected_revision_id": "r1", "queued_contact_policy": "discard", "dry_run": True},
)

WORKFLOWS: tuple[ExampleCall, ...] = (
    # workflow_groups
    call("workflow_groups.list", per_page=50),
    call("workflow_groups.get", "g1"),
    call("workflow_groups.create", "Onboarding", description="The first week"),
    call("workflow_groups.update", "g1", name="Onboarding", description=""),
    # workflows
    call("workflows.list", per_page=50),
    call("workflows.get", "w1"),
    call("workflows.create", "Onboarding"),
    call(
        "workflows.create",
        "Onboarding",
        description="The first week",
        mailing_list_id="cm06f",
        workflow_group_id="g1",
    ),
    call("workflows.create", "Onboarding", mailing_list_id=None),
    call("workflows.update", "w1", expected_revision_id=None, name="Onboarding"),
    call(
        "workflows.update", "w1", expected_revision_id="r1", description="", workflow_group_id="g1"
    ),
    call("workflows.delete", "w1", expected_revision_id=None),
    call("workflows.delete", "w1", expected_revision_id="r1", confirm_delete=True),
    call("workflows.change_mailing_list", "w1", expected_revision_id="r1", mailing_list_id="cm06f"),
    *(
        call(
            "workflows.change_mailing_list",
            "w1",
            expected_revision_id=None,
            mailing_list_id=None,
            queued_contact_policy=policy,
            dry_run=True,
        )
        for policy in ("fail", "discard")
    ),
    # workflow_nodes
    *(
        call("workflow_nodes.create", "w1", node_type, **position, expected_revision_id=revision)
        for position in POSITIONS
        for node_type in NODE_TYPES
        for revision in ("r1", None)
        if (position["insert_mode"], node_type) != ("before", "VariantNode")
    ),
    call("workflow_nodes.get", "w1", "n1"),
    *(
        call("workflow_nodes.update", "w1", "n1", payload=payload, expected_revision_id="r1")
        for payload in PAYLOADS
    ),
    *(
        call(f"workflow_nodes.{method}", "w1", "n1", **options, expected_revision_id=revision)
        for method, options in EDITS
        for revision in ("r1", None)
    ),
    *(
        call(method, "w1", "n1", **options)
        for method in ("workflow_nodes.delete", "workflow_nodes.delete_recursively")
        for options in DELETE_OPTIONS
    ),
    call("workflow_nodes.get_metrics", "w1", "n1"),
)
