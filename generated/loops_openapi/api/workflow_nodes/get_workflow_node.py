from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.unknown_workflow_node_with_revision import UnknownWorkflowNodeWithRevision
from ...models.workflow_node_with_revision_add_to_list_trigger import (
    WorkflowNodeWithRevisionAddToListTrigger,
)
from ...models.workflow_node_with_revision_audience_filter import (
    WorkflowNodeWithRevisionAudienceFilter,
)
from ...models.workflow_node_with_revision_blank_trigger import WorkflowNodeWithRevisionBlankTrigger
from ...models.workflow_node_with_revision_branch_node import WorkflowNodeWithRevisionBranchNode
from ...models.workflow_node_with_revision_contact_property_trigger import (
    WorkflowNodeWithRevisionContactPropertyTrigger,
)
from ...models.workflow_node_with_revision_event_trigger import WorkflowNodeWithRevisionEventTrigger
from ...models.workflow_node_with_revision_exit_action import WorkflowNodeWithRevisionExitAction
from ...models.workflow_node_with_revision_experiment_branch_node import (
    WorkflowNodeWithRevisionExperimentBranchNode,
)
from ...models.workflow_node_with_revision_send_email_action import (
    WorkflowNodeWithRevisionSendEmailAction,
)
from ...models.workflow_node_with_revision_signup_trigger import (
    WorkflowNodeWithRevisionSignupTrigger,
)
from ...models.workflow_node_with_revision_timer_action import WorkflowNodeWithRevisionTimerAction
from ...models.workflow_node_with_revision_variant_node import WorkflowNodeWithRevisionVariantNode
from ...types import Response

PATH = "/v1/workflows/{workflow_id}/nodes/{node_id}"


def _get_kwargs(
    workflow_id: str,
    node_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/workflows/{workflow_id}/nodes/{node_id}".format(
            workflow_id=_wire.path_segment("workflow_id", workflow_id),
            node_id=_wire.path_segment("node_id", node_id),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> (
    UnknownWorkflowNodeWithRevision
    | WorkflowNodeWithRevisionAddToListTrigger
    | WorkflowNodeWithRevisionAudienceFilter
    | WorkflowNodeWithRevisionBlankTrigger
    | WorkflowNodeWithRevisionBranchNode
    | WorkflowNodeWithRevisionContactPropertyTrigger
    | WorkflowNodeWithRevisionEventTrigger
    | WorkflowNodeWithRevisionExitAction
    | WorkflowNodeWithRevisionExperimentBranchNode
    | WorkflowNodeWithRevisionSendEmailAction
    | WorkflowNodeWithRevisionSignupTrigger
    | WorkflowNodeWithRevisionTimerAction
    | WorkflowNodeWithRevisionVariantNode
    | None
):
    if response.status_code == 200:
        parsed: (
            UnknownWorkflowNodeWithRevision
            | WorkflowNodeWithRevisionAddToListTrigger
            | WorkflowNodeWithRevisionAudienceFilter
            | WorkflowNodeWithRevisionBlankTrigger
            | WorkflowNodeWithRevisionBranchNode
            | WorkflowNodeWithRevisionContactPropertyTrigger
            | WorkflowNodeWithRevisionEventTrigger
            | WorkflowNodeWithRevisionExitAction
            | WorkflowNodeWithRevisionExperimentBranchNode
            | WorkflowNodeWithRevisionSendEmailAction
            | WorkflowNodeWithRevisionSignupTrigger
            | WorkflowNodeWithRevisionTimerAction
            | WorkflowNodeWithRevisionVariantNode
        ) = _wire.tagged(
            "typeName",
            {
                "SignupTrigger": WorkflowNodeWithRevisionSignupTrigger.from_dict,
                "EventTrigger": WorkflowNodeWithRevisionEventTrigger.from_dict,
                "ContactPropertyTrigger": WorkflowNodeWithRevisionContactPropertyTrigger.from_dict,
                "AddToListTrigger": WorkflowNodeWithRevisionAddToListTrigger.from_dict,
                "BlankTrigger": WorkflowNodeWithRevisionBlankTrigger.from_dict,
                "AudienceFilter": WorkflowNodeWithRevisionAudienceFilter.from_dict,
                "TimerAction": WorkflowNodeWithRevisionTimerAction.from_dict,
                "SendEmailAction": WorkflowNodeWithRevisionSendEmailAction.from_dict,
                "ExitAction": WorkflowNodeWithRevisionExitAction.from_dict,
                "BranchNode": WorkflowNodeWithRevisionBranchNode.from_dict,
                "ExperimentBranchNode": WorkflowNodeWithRevisionExperimentBranchNode.from_dict,
                "VariantNode": WorkflowNodeWithRevisionVariantNode.from_dict,
            },
            UnknownWorkflowNodeWithRevision.from_dict,
        )(response.json(), "response")
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[
    UnknownWorkflowNodeWithRevision
    | WorkflowNodeWithRevisionAddToListTrigger
    | WorkflowNodeWithRevisionAudienceFilter
    | WorkflowNodeWithRevisionBlankTrigger
    | WorkflowNodeWithRevisionBranchNode
    | WorkflowNodeWithRevisionContactPropertyTrigger
    | WorkflowNodeWithRevisionEventTrigger
    | WorkflowNodeWithRevisionExitAction
    | WorkflowNodeWithRevisionExperimentBranchNode
    | WorkflowNodeWithRevisionSendEmailAction
    | WorkflowNodeWithRevisionSignupTrigger
    | WorkflowNodeWithRevisionTimerAction
    | WorkflowNodeWithRevisionVariantNode
]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workflow_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[
    UnknownWorkflowNodeWithRevision
    | WorkflowNodeWithRevisionAddToListTrigger
    | WorkflowNodeWithRevisionAudienceFilter
    | WorkflowNodeWithRevisionBlankTrigger
    | WorkflowNodeWithRevisionBranchNode
    | WorkflowNodeWithRevisionContactPropertyTrigger
    | WorkflowNodeWithRevisionEventTrigger
    | WorkflowNodeWithRevisionExitAction
    | WorkflowNodeWithRevisionExperimentBranchNode
    | WorkflowNodeWithRevisionSendEmailAction
    | WorkflowNodeWithRevisionSignupTrigger
    | WorkflowNodeWithRevisionTimerAction
    | WorkflowNodeWithRevisionVariantNode
]:
    """
    Args:
        workflow_id (str):
        node_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UnknownWorkflowNodeWithRevision | WorkflowNodeWithRevisionAddToListTrigger | WorkflowNodeWithRevisionAudienceFilter | WorkflowNodeWithRevisionBlankTrigger | WorkflowNodeWithRevisionBranchNode | WorkflowNodeWithRevisionContactPropertyTrigger | WorkflowNodeWithRevisionEventTrigger | WorkflowNodeWithRevisionExitAction | WorkflowNodeWithRevisionExperimentBranchNode | WorkflowNodeWithRevisionSendEmailAction | WorkflowNodeWithRevisionSignupTrigger | WorkflowNodeWithRevisionTimerAction | WorkflowNodeWithRevisionVariantNode]
    """

    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        node_id=node_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    workflow_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient,
) -> (
    UnknownWorkflowNodeWithRevision
    | WorkflowNodeWithRevisionAddToListTrigger
    | WorkflowNodeWithRevisionAudienceFilter
    | WorkflowNodeWithRevisionBlankTrigger
    | WorkflowNodeWithRevisionBranchNode
    | WorkflowNodeWithRevisionContactPropertyTrigger
    | WorkflowNodeWithRevisionEventTrigger
    | WorkflowNodeWithRevisionExitAction
    | WorkflowNodeWithRevisionExperimentBranchNode
    | WorkflowNodeWithRevisionSendEmailAction
    | WorkflowNodeWithRevisionSignupTrigger
    | WorkflowNodeWithRevisionTimerAction
    | WorkflowNodeWithRevisionVariantNode
    | None
):
    """
    Args:
        workflow_id (str):
        node_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UnknownWorkflowNodeWithRevision | WorkflowNodeWithRevisionAddToListTrigger | WorkflowNodeWithRevisionAudienceFilter | WorkflowNodeWithRevisionBlankTrigger | WorkflowNodeWithRevisionBranchNode | WorkflowNodeWithRevisionContactPropertyTrigger | WorkflowNodeWithRevisionEventTrigger | WorkflowNodeWithRevisionExitAction | WorkflowNodeWithRevisionExperimentBranchNode | WorkflowNodeWithRevisionSendEmailAction | WorkflowNodeWithRevisionSignupTrigger | WorkflowNodeWithRevisionTimerAction | WorkflowNodeWithRevisionVariantNode
    """

    return sync_detailed(
        workflow_id=workflow_id,
        node_id=node_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    workflow_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[
    UnknownWorkflowNodeWithRevision
    | WorkflowNodeWithRevisionAddToListTrigger
    | WorkflowNodeWithRevisionAudienceFilter
    | WorkflowNodeWithRevisionBlankTrigger
    | WorkflowNodeWithRevisionBranchNode
    | WorkflowNodeWithRevisionContactPropertyTrigger
    | WorkflowNodeWithRevisionEventTrigger
    | WorkflowNodeWithRevisionExitAction
    | WorkflowNodeWithRevisionExperimentBranchNode
    | WorkflowNodeWithRevisionSendEmailAction
    | WorkflowNodeWithRevisionSignupTrigger
    | WorkflowNodeWithRevisionTimerAction
    | WorkflowNodeWithRevisionVariantNode
]:
    """
    Args:
        workflow_id (str):
        node_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UnknownWorkflowNodeWithRevision | WorkflowNodeWithRevisionAddToListTrigger | WorkflowNodeWithRevisionAudienceFilter | WorkflowNodeWithRevisionBlankTrigger | WorkflowNodeWithRevisionBranchNode | WorkflowNodeWithRevisionContactPropertyTrigger | WorkflowNodeWithRevisionEventTrigger | WorkflowNodeWithRevisionExitAction | WorkflowNodeWithRevisionExperimentBranchNode | WorkflowNodeWithRevisionSendEmailAction | WorkflowNodeWithRevisionSignupTrigger | WorkflowNodeWithRevisionTimerAction | WorkflowNodeWithRevisionVariantNode]
    """

    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        node_id=node_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    workflow_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient,
) -> (
    UnknownWorkflowNodeWithRevision
    | WorkflowNodeWithRevisionAddToListTrigger
    | WorkflowNodeWithRevisionAudienceFilter
    | WorkflowNodeWithRevisionBlankTrigger
    | WorkflowNodeWithRevisionBranchNode
    | WorkflowNodeWithRevisionContactPropertyTrigger
    | WorkflowNodeWithRevisionEventTrigger
    | WorkflowNodeWithRevisionExitAction
    | WorkflowNodeWithRevisionExperimentBranchNode
    | WorkflowNodeWithRevisionSendEmailAction
    | WorkflowNodeWithRevisionSignupTrigger
    | WorkflowNodeWithRevisionTimerAction
    | WorkflowNodeWithRevisionVariantNode
    | None
):
    """
    Args:
        workflow_id (str):
        node_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UnknownWorkflowNodeWithRevision | WorkflowNodeWithRevisionAddToListTrigger | WorkflowNodeWithRevisionAudienceFilter | WorkflowNodeWithRevisionBlankTrigger | WorkflowNodeWithRevisionBranchNode | WorkflowNodeWithRevisionContactPropertyTrigger | WorkflowNodeWithRevisionEventTrigger | WorkflowNodeWithRevisionExitAction | WorkflowNodeWithRevisionExperimentBranchNode | WorkflowNodeWithRevisionSendEmailAction | WorkflowNodeWithRevisionSignupTrigger | WorkflowNodeWithRevisionTimerAction | WorkflowNodeWithRevisionVariantNode
    """

    return (
        await asyncio_detailed(
            workflow_id=workflow_id,
            node_id=node_id,
            client=client,
        )
    ).parsed
