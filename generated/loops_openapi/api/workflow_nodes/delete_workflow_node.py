from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.delete_workflow_node_request import DeleteWorkflowNodeRequest
from ...models.unknown_delete_workflow_node_response import UnknownDeleteWorkflowNodeResponse
from ...models.workflow_deleted_response import WorkflowDeletedResponse
from ...models.workflow_queued_contact_delete_preview import WorkflowQueuedContactDeletePreview
from ...types import Response

PATH = "/v1/workflows/{workflow_id}/nodes/{node_id}"


def _get_kwargs(
    workflow_id: str,
    node_id: str,
    *,
    body: DeleteWorkflowNodeRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "delete",
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
    UnknownDeleteWorkflowNodeResponse
    | WorkflowDeletedResponse
    | WorkflowQueuedContactDeletePreview
    | None
):
    if response.status_code == 200:
        parsed: (
            UnknownDeleteWorkflowNodeResponse
            | WorkflowDeletedResponse
            | WorkflowQueuedContactDeletePreview
        ) = _wire.tagged(
            "status",
            {
                "dryRun": WorkflowQueuedContactDeletePreview.from_dict,
                "queuedContactsFound": WorkflowQueuedContactDeletePreview.from_dict,
                "deleted": WorkflowDeletedResponse.from_dict,
            },
            UnknownDeleteWorkflowNodeResponse.from_dict,
        )(response.json(), "response")
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[
    UnknownDeleteWorkflowNodeResponse | WorkflowDeletedResponse | WorkflowQueuedContactDeletePreview
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
    body: DeleteWorkflowNodeRequest,
) -> Response[
    UnknownDeleteWorkflowNodeResponse | WorkflowDeletedResponse | WorkflowQueuedContactDeletePreview
]:
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (DeleteWorkflowNodeRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UnknownDeleteWorkflowNodeResponse | WorkflowDeletedResponse | WorkflowQueuedContactDeletePreview]
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
    body: DeleteWorkflowNodeRequest,
) -> (
    UnknownDeleteWorkflowNodeResponse
    | WorkflowDeletedResponse
    | WorkflowQueuedContactDeletePreview
    | None
):
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (DeleteWorkflowNodeRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UnknownDeleteWorkflowNodeResponse | WorkflowDeletedResponse | WorkflowQueuedContactDeletePreview
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
    body: DeleteWorkflowNodeRequest,
) -> Response[
    UnknownDeleteWorkflowNodeResponse | WorkflowDeletedResponse | WorkflowQueuedContactDeletePreview
]:
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (DeleteWorkflowNodeRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UnknownDeleteWorkflowNodeResponse | WorkflowDeletedResponse | WorkflowQueuedContactDeletePreview]
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
    body: DeleteWorkflowNodeRequest,
) -> (
    UnknownDeleteWorkflowNodeResponse
    | WorkflowDeletedResponse
    | WorkflowQueuedContactDeletePreview
    | None
):
    """
    Args:
        workflow_id (str):
        node_id (str):
        body (DeleteWorkflowNodeRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UnknownDeleteWorkflowNodeResponse | WorkflowDeletedResponse | WorkflowQueuedContactDeletePreview
    """

    return (
        await asyncio_detailed(
            workflow_id=workflow_id,
            node_id=node_id,
            client=client,
            body=body,
        )
    ).parsed
