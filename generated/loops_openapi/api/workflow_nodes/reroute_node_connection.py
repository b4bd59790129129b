from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.reroute_node_connection_request import RerouteNodeConnectionRequest
from ...models.reroute_node_connection_response_add_to_list_trigger import (
    RerouteNodeConnectionResponseAddToListTrigger,
)
from ...models.reroute_node_connection_response_audience_filter import (
    RerouteNodeConnectionResponseAudienceFilter,
)
from ...models.reroute_node_connection_response_blank_trigger import (
    RerouteNodeConnectionResponseBlankTrigger,
)
from ...models.reroute_node_connection_response_branch_node import (
    RerouteNodeConnectionResponseBranchNode,
)
from ...models.reroute_node_connection_response_contact_property_trigger import (
    RerouteNodeConnectionResponseContactPropertyTrigger,
)
from ...models.reroute_node_connection_response_event_trigger import (
    RerouteNodeConnectionResponseEventTrigger,
)
from ...models.reroute_node_connection_response_exit_action import (
    RerouteNodeConnectionResponseExitAction,
)
from ...models.reroute_node_connection_response_experiment_branch_node import (
    RerouteNodeConnectionResponseExperimentBranchNode,
)
from ...models.reroute_node_connection_response_send_email_action import (
    RerouteNodeConnectionResponseSendEmailAction,
)
from ...models.reroute_node_connection_response_signup_trigger import (
    RerouteNodeConnectionResponseSignupTrigger,
)
from ...models.reroute_node_connection_response_timer_action import (
    RerouteNodeConnectionResponseTimerAction,
)
from ...models.reroute_node_connection_response_variant_node import (
    RerouteNodeConnectionResponseVariantNode,
)
from ...models.unknown_reroute_node_connection_response import UnknownRerouteNodeConnectionResponse
from ...types import Response

PATH = "/v1/workflows/{workflow_id}/nodes/{node_id}/reroute"


def _get_kwargs(
    workflow_id: str,
    node_id: str,
    *,
    body: RerouteNodeConnectionRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/workflows/{workflow_id}/nodes/{node_id}/reroute".format(
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
    RerouteNodeConnectionResponseAddToListTrigger
    | RerouteNodeConnectionResponseAudienceFilter
    | RerouteNodeConnectionResponseBlankTrigger
    | RerouteNodeConnectionResponseBranchNode
    | RerouteNodeConnectionResponseContactPropertyTrigger
    | RerouteNodeConnectionResponseEventTrigger
    | RerouteNodeConnectionResponseExitAction
    | RerouteNodeConnectionResponseExperimentBranchNode
    | RerouteNodeConnectionResponseSendEmailAction
    | RerouteNodeConnectionResponseSignupTrigger
    | RerouteNodeConnectionResponseTimerAction
    | RerouteNodeConnectionResponseVariantNode
    | UnknownRerouteNodeConnectionResponse
    | None
):
    if response.status_code == 200:
        parsed: (
            RerouteNodeConnectionResponseAddToListTrigger
            | RerouteNodeConnectionResponseAudienceFilter
            | RerouteNodeConnectionResponseBlankTrigger
            | RerouteNodeConnectionResponseBranchNode
            | RerouteNodeConnectionResponseContactPropertyTrigger
            | RerouteNodeConnectionResponseEventTrigger
            | RerouteNodeConnectionResponseExitAction
            | RerouteNodeConnectionResponseExperimentBranchNode
            | RerouteNodeConnectionResponseSendEmailAction
            | RerouteNodeConnectionResponseSignupTrigger
            | RerouteNodeConnectionResponseTimerAction
            | RerouteNodeConnectionResponseVariantNode
            | UnknownRerouteNodeConnectionResponse
        ) = _wire.tagged(
            "typeName",
            {
                "SignupTrigger": RerouteNodeConnectionResponseSignupTrigger.from_dict,
                "EventTrigger": RerouteNodeConnectionResponseEventTrigger.from_dict,
                "ContactPropertyTrigger": RerouteNodeConnectionResponseContactPropertyTrigger.from_dict,
                "AddToListTrigger": RerouteNodeConnectionResponseAddToListTrigger.from_dict,
                "BlankTrigger": RerouteNodeConnectionResponseBlankTrigger.from_dict,
                "AudienceFilter": RerouteNodeConnectionResponseAudienceFilter.from_dict,
                "TimerAction": RerouteNodeConnectionResponseTimerAction.from_dict,
                "SendEmailAction": RerouteNodeConnectionResponseSendEmailAction.from_dict,
                "ExitAction": RerouteNodeConnectionResponseExitAction.from_dict,
                "BranchNode": RerouteNodeConnectionResponseBranchNode.from_dict,
                "ExperimentBranchNode": RerouteNodeConnectionResponseExperimentBranchNode.from_dict,
                "VariantNode": RerouteNodeConnectionResponseVariantNode.from_dict,
            },
            UnknownRerouteNodeConnectionResponse.from_dict,
        )(response.json(), "response")
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[
    RerouteNodeConnectionResponseAddToListTrigger
    | RerouteNodeConnectionResponseAudienceFilter
    | RerouteNodeConnectionResponseBlankTrigger
    | RerouteNodeConnectionResponseBranchNode
    | RerouteNodeConnectionResponseContactPropertyTrigger
    | RerouteNodeConnectionResponseEventTrigger
    | RerouteNodeConnectionResponseExitAction
    | RerouteNodeConnectionResponseExperimentBranchNode
    | RerouteNodeConnectionResponseSendEmailAction
    | RerouteNodeConnectionResponseSignupTrigger
    | RerouteNodeConnectionResponseTimerAction
    | RerouteNodeConnectionResponseVariantNode
    | UnknownRerouteNodeConnectionResponse
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
    body: RerouteNodeConnectionRequest,
) -> Response[
    RerouteNodeConnectionResponseAddToListTrigger
    | RerouteNodeConnectionResponseAudienceFilter
    | RerouteNodeConnectionResponseBlankTrigger
    | RerouteNodeConnectionResponseBranchNode
    | RerouteNodeConnectionResponseContactPropertyTrigger
    | RerouteNodeConnectionResponseEventTrigger
    | RerouteNodeConnectionResponseExitAction
    | RerouteNodeConnectionResponseExperimentBranchNode
    | RerouteNodeConnectionResponseSendEmailAction
    | RerouteNodeConnectionResponseSignupTrigger
    | RerouteNodeConnectionResponseTimerAction
    | RerouteNodeConnectionResponseVariantNode
    | UnknownRerouteNodeConnectionResponse
]:
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (RerouteNodeConnectionRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[RerouteNodeConnectionResponseAddToListTrigger | RerouteNodeConnectionResponseAudienceFilter | RerouteNodeConnectionResponseBlankTrigger | RerouteNodeConnectionResponseBranchNode | RerouteNodeConnectionResponseContactPropertyTrigger | RerouteNodeConnectionResponseEventTrigger | RerouteNodeConnectionResponseExitAction | RerouteNodeConnectionResponseExperimentBranchNode | RerouteNodeConnectionResponseSendEmailAction | RerouteNodeConnectionResponseSignupTrigger | RerouteNodeConnectionResponseTimerAction | RerouteNodeConnectionResponseVariantNode | UnknownRerouteNodeConnectionResponse]
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
    body: RerouteNodeConnectionRequest,
) -> (
    RerouteNodeConnectionResponseAddToListTrigger
    | RerouteNodeConnectionResponseAudienceFilter
    | RerouteNodeConnectionResponseBlankTrigger
    | RerouteNodeConnectionResponseBranchNode
    | RerouteNodeConnectionResponseContactPropertyTrigger
    | RerouteNodeConnectionResponseEventTrigger
    | RerouteNodeConnectionResponseExitAction
    | RerouteNodeConnectionResponseExperimentBranchNode
    | RerouteNodeConnectionResponseSendEmailAction
    | RerouteNodeConnectionResponseSignupTrigger
    | RerouteNodeConnectionResponseTimerAction
    | RerouteNodeConnectionResponseVariantNode
    | UnknownRerouteNodeConnectionResponse
    | None
):
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (RerouteNodeConnectionRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        RerouteNodeConnectionResponseAddToListTrigger | RerouteNodeConnectionResponseAudienceFilter | RerouteNodeConnectionResponseBlankTrigger | RerouteNodeConnectionResponseBranchNode | RerouteNodeConnectionResponseContactPropertyTrigger | RerouteNodeConnectionResponseEventTrigger | RerouteNodeConnectionResponseExitAction | RerouteNodeConnectionResponseExperimentBranchNode | RerouteNodeConnectionResponseSendEmailAction | RerouteNodeConnectionResponseSignupTrigger | RerouteNodeConnectionResponseTimerAction | RerouteNodeConnectionResponseVariantNode | UnknownRerouteNodeConnectionResponse
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
    body: RerouteNodeConnectionRequest,
) -> Response[
    RerouteNodeConnectionResponseAddToListTrigger
    | RerouteNodeConnectionResponseAudienceFilter
    | RerouteNodeConnectionResponseBlankTrigger
    | RerouteNodeConnectionResponseBranchNode
    | RerouteNodeConnectionResponseContactPropertyTrigger
    | RerouteNodeConnectionResponseEventTrigger
    | RerouteNodeConnectionResponseExitAction
    | RerouteNodeConnectionResponseExperimentBranchNode
    | RerouteNodeConnectionResponseSendEmailAction
    | RerouteNodeConnectionResponseSignupTrigger
    | RerouteNodeConnectionResponseTimerAction
    | RerouteNodeConnectionResponseVariantNode
    | UnknownRerouteNodeConnectionResponse
]:
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (RerouteNodeConnectionRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[RerouteNodeConnectionResponseAddToListTrigger | RerouteNodeConnectionResponseAudienceFilter | RerouteNodeConnectionResponseBlankTrigger | RerouteNodeConnectionResponseBranchNode | RerouteNodeConnectionResponseContactPropertyTrigger | RerouteNodeConnectionResponseEventTrigger | RerouteNodeConnectionResponseExitAction | RerouteNodeConnectionResponseExperimentBranchNode | RerouteNodeConnectionResponseSendEmailAction | RerouteNodeConnectionResponseSignupTrigger | RerouteNodeConnectionResponseTimerAction | RerouteNodeConnectionResponseVariantNode | UnknownRerouteNodeConnectionResponse]
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
    body: RerouteNodeConnectionRequest,
) -> (
    RerouteNodeConnectionResponseAddToListTrigger
    | RerouteNodeConnectionResponseAudienceFilter
    | RerouteNodeConnectionResponseBlankTrigger
    | RerouteNodeConnectionResponseBranchNode
    | RerouteNodeConnectionResponseContactPropertyTrigger
    | RerouteNodeConnectionResponseEventTrigger
    | RerouteNodeConnectionResponseExitAction
    | RerouteNodeConnectionResponseExperimentBranchNode
    | RerouteNodeConnectionResponseSendEmailAction
    | RerouteNodeConnectionResponseSignupTrigger
    | RerouteNodeConnectionResponseTimerAction
    | RerouteNodeConnectionResponseVariantNode
    | UnknownRerouteNodeConnectionResponse
    | None
):
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (RerouteNodeConnectionRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        RerouteNodeConnectionResponseAddToListTrigger | RerouteNodeConnectionResponseAudienceFilter | RerouteNodeConnectionResponseBlankTrigger | RerouteNodeConnectionResponseBranchNode | RerouteNodeConnectionResponseContactPropertyTrigger | RerouteNodeConnectionResponseEventTrigger | RerouteNodeConnectionResponseExitAction | RerouteNodeConnectionResponseExperimentBranchNode | RerouteNodeConnectionResponseSendEmailAction | RerouteNodeConnectionResponseSignupTrigger | RerouteNodeConnectionResponseTimerAction | RerouteNodeConnectionResponseVariantNode | UnknownRerouteNodeConnectionResponse
    """

    return (
        await asyncio_detailed(
            workflow_id=workflow_id,
            node_id=node_id,
            client=client,
            body=body,
        )
    ).parsed
