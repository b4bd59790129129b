"""The changes between published versions, compared with those found by reading the documents."""

from __future__ import annotations

import time

import pytest

from scripts.drift import ChangeKind, Report, compare
from scripts.pipeline.canonical import canonicalize
from tests.support.upstream import published_document

CONTACT_WRITERS = ("updateContact", "sendEvent")
EMAIL_MESSAGE = ("getEmailMessage", "updateEmailMessage")
CAMPAIGN = ("listCampaigns", "getCampaign", "updateCampaign")
READERS = (
    *CAMPAIGN,
    *("listComponents", "getComponent", *EMAIL_MESSAGE, "listThemes", "getTheme"),
)
ALL_OF_1_8 = (
    *("testApiKey", "listCampaigns", "createCampaign", "getCampaign", "updateCampaign"),
    *("listComponents", "getComponent", "createContact", "deleteContact", "findContact"),
    *("listContactProperties", "createContactProperty", "getContactSuppression"),
    *("removeContactSuppression", "updateContact", "listDedicatedSendingIps", *EMAIL_MESSAGE),
    *("sendEvent", "listMailingLists", "listThemes", "getTheme"),
    *("listPublishedTransactionalEmails", "sendTransactionalEmail"),
)

DELETE_BY_ONE_ID = (
    # Both properties were required, contrary to the description; now exactly one of them is.
    ("condition_narrowed", ("deleteContact",), "request body"),
)
SINCE_1_8_0 = {
    # No operation had an operationId.
    ("operation_id_added", ALL_OF_1_8, "operationId"),
    # Each resource had an id of its own name, which is now `id`. The flag `success` was removed.
    ("property_removed", READERS, "response 200, success"),
    ("property_removed", CAMPAIGN, "response 200, campaignId"),
    ("property_removed", ("createCampaign",), "response 201, campaignId"),
    ("property_removed", ("createCampaign",), "response 201, success"),
    ("property_removed", ("listComponents",), "response 200, data[].componentId"),
    ("property_removed", ("getComponent",), "response 200, componentId"),
    ("property_removed", ("listThemes",), "response 200, data[].themeId"),
    ("property_removed", ("getTheme",), "response 200, themeId"),
    ("property_removed", EMAIL_MESSAGE, "response 200, emailMessageId"),
    (
        "property_removed",
        ("listCampaigns", "createCampaign", *READERS[1:]),
        "response 400, success",
    ),
    # A list of campaigns no longer contains the subjects of their messages.
    ("property_removed", ("listCampaigns",), "response 200, data[].subject"),
    # A campaign can be created without a message, and a message without a campaign.
    ("null_allowed", ("createCampaign",), "response 201, emailMessageId"),
    ("now_optional", EMAIL_MESSAGE, "response 200, campaignId"),
    ("null_allowed", ("listMailingLists",), "response 200, [].description"),
    # The schema now demands what only the description did.
    ("enum_added", ("createContactProperty",), "request body, type"),
    ("condition_narrowed", CONTACT_WRITERS, "request body"),
    # The wire format is unchanged, but the generated module is not.
    ("module_moved", ("listDedicatedSendingIps",), "GET /dedicated-sending-ips"),
}
WORKFLOW_CHANGES = (
    *("createWorkflow", "getWorkflow", "updateWorkflowProperties", "changeWorkflowMailingList"),
    *("createWorkflowNode", "updateWorkflowNode", "deleteWorkflowNode", "addWorkflowBranch"),
    *("deleteWorkflowNodeRecursively", "rerouteNodeConnection"),
)
WITH_URL = (
    *("listCampaigns", "createCampaign", "getCampaign", "updateCampaign"),
    *("listTransactionalEmails", "createTransactionalEmail", "getTransactionalEmail"),
    *("updateTransactionalEmail", "ensureTransactionalDraft", "publishTransactionalEmail"),
    *("listWorkflows", *WORKFLOW_CHANGES),
)
SINCE_1_21_6 = {
    *DELETE_BY_ONE_ID,
    ("required_property_added", WITH_URL, "response 200, url"),
    ("now_optional", ("deleteContact",), "request body, email"),
    ("now_optional", ("deleteContact",), "request body, userId"),
    ("required_property_added", ("listWorkflows",), "response 200, data[].workflowGroupId"),
    ("property_added", ("createWorkflow", "updateWorkflowProperties"),
     "request body, workflowGroupId"),
    ("error_status_removed", ("createWorkflow",), "response 500"),
    ("required_property_added", WORKFLOW_CHANGES, "response 200, workflowGroupId"),
    ("untagged_variant_added", ("updateWorkflowProperties",),
     "request body, <with workflowGroupId>"),
}  # fmt: skip
NEW_IN_1_22_6 = {
    *("getCampaignMetrics", "getTransactionalEmailMetrics", "getWorkflowNodeMetrics"),
    *("listWorkflowGroups", "createWorkflowGroup", "getWorkflowGroup", "updateWorkflowGroup"),
    "deleteWorkflow",
}


def report(base: str, head: str) -> Report:
    return compare(canonicalize(published_document(base)), canonicalize(published_document(head)))


def change_rows(found: Report, level: str) -> set[tuple[str, tuple[str, ...], str]]:
    additions = (ChangeKind.OPERATION_ADDED, ChangeKind.EVENT_ADDED)
    return {
        (str(one.kind), one.operations, one.where)
        for one in found.changes
        if one.kind not in additions and (level in (one.level, "any"))
    }


def added(found: Report, kind: ChangeKind) -> set[str]:
    return {one.operations[0] for one in found.changes if one.kind is kind}


def ignoring_order(found: set[tuple[str, tuple[str, ...], str]]) -> set[object]:
    return {(kind, frozenset(operations), where) for kind, operations, where in found}


@pytest.mark.parametrize(
    ("head", "operations", "broken"),
    [("1.21.6", 40, SINCE_1_8_0), ("1.22.6", 48, {*SINCE_1_8_0, *DELETE_BY_ONE_ID})],
)
def test_changes_since_1_8_0(head, operations, broken):
    found = report("1.8.0", head)

    assert ignoring_order(change_rows(found, "breaking")) == ignoring_order(broken)
    assert len(added(found, ChangeKind.OPERATION_ADDED)) == operations
    assert len(added(found, ChangeKind.EVENT_ADDED)) == 17
    assert len(change_rows(found, "any")) == sum(found.counts.values()) - operations - 17


def test_changes_since_1_21_6():
    found = report("1.21.6", "1.22.6")

    assert ignoring_order(change_rows(found, "any")) == ignoring_order(SINCE_1_21_6)
    assert change_rows(found, "breaking") == {*DELETE_BY_ONE_ID}
    assert added(found, ChangeKind.OPERATION_ADDED) == NEW_IN_1_22_6


def test_a_comparison_is_fast():
    base, head = (canonicalize(published_document(one)) for one in ("1.8.0", "1.22.6"))

    start = time.process_time()
    compare(base, head)

    assert time.process_time() - start < 1.5  # usually about a tenth of that
