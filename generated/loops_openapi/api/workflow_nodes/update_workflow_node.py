from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.unknown_update_workflow_node_response import UnknownUpdateWorkflowNodeResponse
from ...models.update_workflow_node_request import UpdateWorkflowNodeRequest
from ...models.update_workflow_node_response_add_to_list_trigger import (
    UpdateWorkflowNodeResponseAddToListTrigger,
)
from ...models.update_workflow_node_response_audience_filter import (
    UpdateWorkflowNodeResponseAudienceFilter,
)
from ...models.update_workflow_node_response_blank_trigger import (
    UpdateWorkflowNodeResponseBlankTrigger,
)
from ...models.update_workflow_node_response_branch_node import UpdateWorkflowNodeResponseBranchNode
from ...models.update_workflow_node_response_contact_property_trigger import (
    UpdateWorkflowNodeResponseContactPropertyTrigger,
)
from ...models.update_workflow_node_response_event_trigger import (
    UpdateWorkflowNodeResponseEventTrigger,
)
from ...models.update_workflow_node_response_exit_action import UpdateWorkflowNodeResponseExitAction
from ...models.update_workflow_node_response_experiment_branch_node import (
    UpdateWorkflowNodeResponseExperimentBranchNode,
)
from ...models.update_workflow_node_response_send_email_action import (
    UpdateWorkflowNodeResponseSendEmailAction,
)
from ...models.update_workflow_node_response_signup_trigger import (
    UpdateWorkflowNodeResponseSignupTrigger,
)
from ...models.update_workflow_node_response_timer_action import (
    UpdateWorkflowNodeResponseTimerAction,
)
from ...models.update_workflow_node_response_variant_node import (
    UpdateWorkflowNodeResponseVariantNode,
)
from ...types import Response

PATH = "/v1/workflows/{workflow_id}/nodes/{node_id}"


def _get_kwargs(
    workflow_id: str,
    node_id: str,
    *,
    body: UpdateWorkflowNodeRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/workflows/{workflow_id}/nodes/{node_id}".format(
            workflow_id=_wire.path_segment("workflow_id", workflow_id),
            node_id=_wire.path_segment("node_id", node_id),
        ),
    }

    _kwargs["json"] = _wire.encode(body)
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> (
    UnknownUpdateWorkflowNodeResponse
    | UpdateWorkflowNodeResponseAddToListTrigger
    | UpdateWorkflowNodeResponseAudienceFilter
    | UpdateWorkflowNodeResponseBlankTrigger
    | UpdateWorkflowNodeResponseBranchNode
    | UpdateWorkflowNodeResponseContactPropertyTrigger
    | UpdateWorkflowNodeResponseEventTrigger
    | UpdateWorkflowNodeResponseExitAction
    | UpdateWorkflowNodeResponseExperimentBranchNode
    | UpdateWorkflowNodeResponseSendEmailAction
    | UpdateWorkflowNodeResponseSignupTrigger
    | UpdateWorkflowNodeResponseTimerAction
    | UpdateWorkflowNodeResponseVariantNode
    | None
):
    if response.status_code == 200:
        parsed: (
            UnknownUpdateWorkflowNodeResponse
            | UpdateWorkflowNodeResponseAddToListTrigger
            | UpdateWorkflowNodeResponseAudienceFilter
            | UpdateWorkflowNodeResponseBlankTrigger
            | UpdateWorkflowNodeResponseBranchNode
            | UpdateWorkflowNodeResponseContactPropertyTrigger
            | UpdateWorkflowNodeResponseEventTrigger
            | UpdateWorkflowNodeResponseExitAction
            | UpdateWorkflowNodeResponseExperimentBranchNode
            | UpdateWorkflowNodeResponseSendEmailAction
            | UpdateWorkflowNodeResponseSignupTrigger
            | UpdateWorkflowNodeResponseTimerAction
            | UpdateWorkflowNodeResponseVariantNode
        ) = _wire.tagged(
            "typeName",
            {
                "SignupTrigger": UpdateWorkflowNodeResponseSignupTrigger.from_dict,
                "EventTrigger": UpdateWorkflowNodeResponseEventTrigger.from_dict,
                "ContactPropertyTrigger": UpdateWorkflowNodeResponseContactPropertyTrigger.from_dict,
                "AddToListTrigger": UpdateWorkflowNodeResponseAddToListTrigger.from_dict,
                "BlankTrigger": UpdateWorkflowNodeResponseBlankTrigger.from_dict,
                "AudienceFilter": UpdateWorkflowNodeResponseAudienceFilter.from_dict,
                "TimerAction": UpdateWorkflowNodeResponseTimerAction.from_dict,
                "SendEmailAction": UpdateWorkflowNodeResponseSendEmailAction.from_dict,
                "ExitAction": UpdateWorkflowNodeResponseExitAction.from_dict,
                "BranchNode": UpdateWorkflowNodeResponseBranchNode.from_dict,
                "ExperimentBranchNode": UpdateWorkflowNodeResponseExperimentBranchNode.from_dict,
                "VariantNode": UpdateWorkflowNodeResponseVariantNode.from_dict,
            },
            UnknownUpdateWorkflowNodeResponse.from_dict,
        )(response.json(), "response")
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[
    UnknownUpdateWorkflowNodeResponse
    | UpdateWorkflowNodeResponseAddToListTrigger
    | UpdateWorkflowNodeResponseAudienceFilter
    | UpdateWorkflowNodeResponseBlankTrigger
    | UpdateWorkflowNodeResponseBranchNode
    | UpdateWorkflowNodeResponseContactPropertyTrigger
    | UpdateWorkflowNodeResponseEventTrigger
    | UpdateWorkflowNodeResponseExitAction
    | UpdateWorkflowNodeResponseExperimentBranchNode
    | UpdateWorkflowNodeResponseSendEmailAction
    | UpdateWorkflowNodeResponseSignupTrigger
    | UpdateWorkflowNodeResponseTimerAction
    | UpdateWorkflowNodeResponseVariantNode
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
    body: UpdateWorkflowNodeRequest,
) -> Response[
    UnknownUpdateWorkflowNodeResponse
    | UpdateWorkflowNodeResponseAddToListTrigger
    | UpdateWorkflowNodeResponseAudienceFilter
    | UpdateWorkflowNodeResponseBlankTrigger
    | UpdateWorkflowNodeResponseBranchNode
    | UpdateWorkflowNodeResponseContactPropertyTrigger
    | UpdateWorkflowNodeResponseEventTrigger
    | UpdateWorkflowNodeResponseExitAction
    | UpdateWorkflowNodeResponseExperimentBranchNode
    | UpdateWorkflowNodeResponseSendEmailAction
    | UpdateWorkflowNodeResponseSignupTrigger
    | UpdateWorkflowNodeResponseTimerAction
    | UpdateWorkflowNodeResponseVariantNode
]:
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (UpdateWorkflowNodeRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UnknownUpdateWorkflowNodeResponse | UpdateWorkflowNodeResponseAddToListTrigger | UpdateWorkflowNodeResponseAudienceFilter | UpdateWorkflowNodeResponseBlankTrigger | UpdateWorkflowNodeResponseBranchNode | UpdateWorkflowNodeResponseContactPropertyTrigger | UpdateWorkflowNodeResponseEventTrigger | UpdateWorkflowNodeResponseExitAction | UpdateWorkflowNodeResponseExperimentBranchNode | UpdateWorkflowNodeResponseSendEmailAction | UpdateWorkflowNodeResponseSignupTrigger | UpdateWorkflowNodeResponseTimerAction | UpdateWorkflowNodeResponseVariantNode]
    """

    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        node_id=node_id,
        body=body,
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
    body: UpdateWorkflowNodeRequest,
) -> (
    UnknownUpdateWorkflowNodeResponse
    | UpdateWorkflowNodeResponseAddToListTrigger
    | UpdateWorkflowNodeResponseAudienceFilter
    | UpdateWorkflowNodeResponseBlankTrigger
    | UpdateWorkflowNodeResponseBranchNode
    | UpdateWorkflowNodeResponseContactPropertyTrigger
    | UpdateWorkflowNodeResponseEventTrigger
    | UpdateWorkflowNodeResponseExitAction
    | UpdateWorkflowNodeResponseExperimentBranchNode
    | UpdateWorkflowNodeResponseSendEmailAction
    | UpdateWorkflowNodeResponseSignupTrigger
    | UpdateWorkflowNodeResponseTimerAction
    | UpdateWorkflowNodeResponseVariantNode
    | None
):
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (UpdateWorkflowNodeRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UnknownUpdateWorkflowNodeResponse | UpdateWorkflowNodeResponseAddToListTrigger | UpdateWorkflowNodeResponseAudienceFilter | UpdateWorkflowNodeResponseBlankTrigger | UpdateWorkflowNodeResponseBranchNode | UpdateWorkflowNodeResponseContactPropertyTrigger | UpdateWorkflowNodeResponseEventTrigger | UpdateWorkflowNodeResponseExitAction | UpdateWorkflowNodeResponseExperimentBranchNode | UpdateWorkflowNodeResponseSendEmailAction | UpdateWorkflowNodeResponseSignupTrigger | UpdateWorkflowNodeResponseTimerAction | UpdateWorkflowNodeResponseVariantNode
    """

    return sync_detailed(
        workflow_id=workflow_id,
        node_id=node_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    workflow_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateWorkflowNodeRequest,
) -> Response[
    UnknownUpdateWorkflowNodeResponse
    | UpdateWorkflowNodeResponseAddToListTrigger
    | UpdateWorkflowNodeResponseAudienceFilter
    | UpdateWorkflowNodeResponseBlankTrigger
    | UpdateWorkflowNodeResponseBranchNode
    | UpdateWorkflowNodeResponseContactPropertyTrigger
    | UpdateWorkflowNodeResponseEventTrigger
    | UpdateWorkflowNodeResponseExitAction
    | UpdateWorkflowNodeResponseExperimentBranchNode
    | UpdateWorkflowNodeResponseSendEmailAction
    | UpdateWorkflowNodeResponseSignupTrigger
    | UpdateWorkflowNodeResponseTimerAction
    | UpdateWorkflowNodeResponseVariantNode
]:
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (UpdateWorkflowNodeRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UnknownUpdateWorkflowNodeResponse | UpdateWorkflowNodeResponseAddToListTrigger | UpdateWorkflowNodeResponseAudienceFilter | UpdateWorkflowNodeResponseBlankTrigger | UpdateWorkflowNodeResponseBranchNode | UpdateWorkflowNodeResponseContactPropertyTrigger | UpdateWorkflowNodeResponseEventTrigger | UpdateWorkflowNodeResponseExitAction | UpdateWorkflowNodeResponseExperimentBranchNode | UpdateWorkflowNodeResponseSendEmailAction | UpdateWorkflowNodeResponseSignupTrigger | UpdateWorkflowNodeResponseTimerAction | UpdateWorkflowNodeResponseVariantNode]
    """

    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        node_id=node_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    workflow_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateWorkflowNodeRequest,
) -> (
    UnknownUpdateWorkflowNodeResponse
    | UpdateWorkflowNodeResponseAddToListTrigger
    | UpdateWorkflowNodeResponseAudienceFilter
    | UpdateWorkflowNodeResponseBlankTrigger
    | UpdateWorkflowNodeResponseBranchNode
    | UpdateWorkflowNodeResponseContactPropertyTrigger
    | UpdateWorkflowNodeResponseEventTrigger
    | UpdateWorkflowNodeResponseExitAction
    | UpdateWorkflowNodeResponseExperimentBranchNode
    | UpdateWorkflowNodeResponseSendEmailAction
    | UpdateWorkflowNodeResponseSignupTrigger
    | UpdateWorkflowNodeResponseTimerAction
    | UpdateWorkflowNodeResponseVariantNode
    | None
):
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (UpdateWorkflowNodeRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UnknownUpdateWorkflowNodeResponse | UpdateWorkflowNodeResponseAddToListTrigger | UpdateWorkflowNodeResponseAudienceFilter | UpdateWorkflowNodeResponseBlankTrigger | UpdateWorkflowNodeResponseBranchNode | UpdateWorkflowNodeResponseContactPropertyTrigger | UpdateWorkflowNodeResponseEventTrigger | UpdateWorkflowNodeResponseExitAction | UpdateWorkflowNodeResponseExperimentBranchNode | UpdateWorkflowNodeResponseSendEmailAction | UpdateWorkflowNodeResponseSignupTrigger | UpdateWorkflowNodeResponseTimerAction | UpdateWorkflowNodeResponseVariantNode
    """

    return (
        await asyncio_detailed(
            workflow_id=workflow_id,
            node_id=node_id,
            client=client,
            body=body,
        )
    ).parsed
