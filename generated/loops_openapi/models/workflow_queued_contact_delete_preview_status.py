from typing import Literal, cast

from .. import wire as _wire

WorkflowQueuedContactDeletePreviewStatus = Literal["dryRun", "queuedContactsFound"]

WORKFLOW_QUEUED_CONTACT_DELETE_PREVIEW_STATUS_VALUES: frozenset[
    WorkflowQueuedContactDeletePreviewStatus
] = frozenset(["dryRun", "queuedContactsFound"])


def check_workflow_queued_contact_delete_preview_status(
    value: object, name: str = "WorkflowQueuedContactDeletePreviewStatus"
) -> WorkflowQueuedContactDeletePreviewStatus:
    """Any string: values the contract does not list yet are kept."""
    return cast(WorkflowQueuedContactDeletePreviewStatus, _wire.string(value, name))
