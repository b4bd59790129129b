# Written by scripts/unasync.py from loops/_async/workflow_confirmations.py. Do not edit.
"""The changes of a whole workflow that may have to be confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from loops_openapi.api.workflows import (
    change_workflow_mailing_list,
    delete_workflow,
    get_workflow,
)
from loops_openapi.models.change_workflow_mailing_list_request import (
    ChangeWorkflowMailingListRequest,
)
from loops_openapi.models.delete_workflow_request import DeleteWorkflowRequest
from loops_openapi.models.workflow_mailing_list_preview import WorkflowMailingListPreview
from loops_openapi.models.workflow_mailing_list_updated_response import (
    WorkflowMailingListUpdatedResponse,
)
from loops_openapi.types import UNSET, Unset

from .. import errors
from .._call.confirmation import QueuedContactPolicy, confirmable, read_dry_run, read_policy
from .._call.operation import Echo, Operation
from .._call.retry import Replay
from .._input import arguments as arguments
from .._input.revisions import WorkflowInput, workflow_revision
from .._pacing.rate_limit import Budget

if TYPE_CHECKING:
    from loops_openapi.models import UnknownChangeWorkflowMailingListResponse

    from .client import Loops

    MailingListPreview: TypeAlias = (
        WorkflowMailingListPreview
        | WorkflowMailingListUpdatedResponse
        | UnknownChangeWorkflowMailingListResponse
    )

GET = Operation(
    "workflows.get",
    get_workflow._get_kwargs,
    get_workflow._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
DELETE: Operation[..., None] = Operation(
    "workflows.delete",
    delete_workflow._get_kwargs,
    delete_workflow._parse_response,
    Replay.GUARDED,
    Budget.CONTENT,
    echo=Echo(404, lambda: None),
    empty=204,
    settle="workflows.get tells",
)
PREVIEW_MAILING_LIST: Operation[..., MailingListPreview]
CHANGE_MAILING_LIST, PREVIEW_MAILING_LIST = confirmable(
    "workflows.change_mailing_list",
    change_workflow_mailing_list._get_kwargs,
    change_workflow_mailing_list._parse_response,
    WorkflowMailingListUpdatedResponse,
    WorkflowMailingListPreview,
)


class ConfirmedWorkflowChanges:
    """The part of `client.workflows` that contacts can stand in the way of."""

    def __init__(self, client: Loops) -> None:
        self._client = client

    def delete(
        self,
        workflow: WorkflowInput,
        *,
        expected_revision_id: str | Unset | None = UNSET,
        confirm_delete: bool | Unset = UNSET,
    ) -> None:
        """Deletes a workflow for good.

        One that sends, or in which contacts are queued, stays and raises `WorkflowInUseError`:
        repeat the call with the same revision and `confirm_delete=True`, which drops the
        contacts.

        Operation deleteWorkflow. Raises `StaleRevisionError`, `NotFoundError`. The server
        answers 409 to an old revision as to a workflow in use; the workflow is then read once
        more to tell which, and when that fails the error is a plain `ConflictError`.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = DeleteWorkflowRequest(
            expected_revision_id=revision,
            confirm_delete=arguments.boolean(confirm_delete, "confirm_delete"),
        )
        try:
            self._client._call(DELETE, workflow_id, body=body)
        except errors.ConflictError as conflict:
            raise self._explained(conflict, workflow_id, body) from None

    def _explained(
        self, conflict: errors.ConflictError, workflow_id: str, body: DeleteWorkflowRequest
    ) -> errors.ConflictError:
        try:
            current = self._client._call(GET, workflow_id)
        except errors.APIError:
            return conflict
        if current.workflow_revision_id != body.expected_revision_id:
            return errors.narrowed(conflict, errors.StaleRevisionError)
        if body.confirm_delete:
            return conflict
        return errors.narrowed(conflict, errors.WorkflowInUseError)

    @overload
    def change_mailing_list(
        self,
        workflow: WorkflowInput,
        *,
        mailing_list_id: str | None,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: Literal[False] = False,
    ) -> WorkflowMailingListUpdatedResponse: ...
    @overload
    def change_mailing_list(
        self,
        workflow: WorkflowInput,
        *,
        mailing_list_id: str | None,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool,
    ) -> MailingListPreview: ...
    def change_mailing_list(
        self,
        workflow: WorkflowInput,
        *,
        mailing_list_id: str | None,
        expected_revision_id: str | Unset | None = UNSET,
        queued_contact_policy: QueuedContactPolicy | None = None,
        dry_run: bool = False,
    ) -> MailingListPreview:
        """Restricts a workflow to the contacts of a mailing list; `None` lifts that.

        When contacts are queued who would be dropped, nothing is changed and
        `ConfirmationRequiredError` says how many: repeat the call with
        `queued_contact_policy="discard"`. `dry_run=True` changes nothing in any case and
        returns the count. Lifting the restriction drops nobody.

        Operation changeWorkflowMailingList. Raises `StaleRevisionError`, `BadRequestError` for an
        unknown list, `NotFoundError`.
        """
        workflow_id, revision = workflow_revision(workflow, expected_revision_id)
        body = ChangeWorkflowMailingListRequest(
            expected_revision_id=revision,
            mailing_list_id=arguments.nonblank_or_none(mailing_list_id, "mailing_list_id"),
            dry_run=read_dry_run(dry_run),
            queued_contact_policy=read_policy(queued_contact_policy),
        )
        if dry_run:
            return self._client._call(PREVIEW_MAILING_LIST, workflow_id, body=body)
        return self._client._call(CHANGE_MAILING_LIST, workflow_id, body=body)
