from typing import Literal, cast

from .. import wire as _wire

WorkflowMailingListPreviewStatus = Literal["dryRun", "queuedContactsFound"]

WORKFLOW_MAILING_LIST_PREVIEW_STATUS_VALUES: frozenset[WorkflowMailingListPreviewStatus] = (
    frozenset(["dryRun", "queuedContactsFound"])
)


def check_workflow_mailing_list_preview_status(
    value: object, name: str = "WorkflowMailingListPreviewStatus"
) -> WorkflowMailingListPreviewStatus:
    """Any string: values the contract does not list yet are kept."""
    return cast(WorkflowMailingListPreviewStatus, _wire.string(value, name))
