from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.change_workflow_mailing_list_request import ChangeWorkflowMailingListRequest
from ...models.unknown_change_workflow_mailing_list_response import (
    UnknownChangeWorkflowMailingListResponse,
)
from ...models.workflow_mailing_list_preview import WorkflowMailingListPreview
from ...models.workflow_mailing_list_updated_response import WorkflowMailingListUpdatedResponse
from ...types import Response

PATH = "/v1/workflows/{workflow_id}/mailing-list"


def _get_kwargs(
    workflow_id: str,
    *,
    body: ChangeWorkflowMailingListRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/workflows/{workflow_id}/mailing-list".format(
            workflow_id=_wire.path_segment("workflow_id", workflow_id),
        ),
    }

    _kwargs["json"] = _wire.encode(body)
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> (
    UnknownChangeWorkflowMailingListResponse
    | WorkflowMailingListPreview
    | WorkflowMailingListUpdatedResponse
    | None
):
    if response.status_code == 200:
        parsed: (
            UnknownChangeWorkflowMailingListResponse
            | WorkflowMailingListPreview
            | WorkflowMailingListUpdatedResponse
        ) = _wire.tagged(
            "status",
            {
                "dryRun": WorkflowMailingListPreview.from_dict,
                "queuedContactsFound": WorkflowMailingListPreview.from_dict,
                "updated": WorkflowMailingListUpdatedResponse.from_dict,
            },
            UnknownChangeWorkflowMailingListResponse.from_dict,
        )(response.json(), "response")
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[
    UnknownChangeWorkflowMailingListResponse
    | WorkflowMailingListPreview
    | WorkflowMailingListUpdatedResponse
]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workflow_id: str,
    *,
    client: AuthenticatedClient,
    body: ChangeWorkflowMailingListRequest,
) -> Response[
    UnknownChangeWorkflowMailingListResponse
    | WorkflowMailingListPreview
    | WorkflowMailingListUpdatedResponse
]:
    """
    Args:
        workflow_id (str):
        body (ChangeWorkflowMailingListRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UnknownChangeWorkflowMailingListResponse | WorkflowMailingListPreview | WorkflowMailingListUpdatedResponse]
    """

    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    workflow_id: str,
    *,
    client: AuthenticatedClient,
    body: ChangeWorkflowMailingListRequest,
) -> (
    UnknownChangeWorkflowMailingListResponse
    | WorkflowMailingListPreview
    | WorkflowMailingListUpdatedResponse
    | None
):
    """
    Args:
        workflow_id (str):
        body (ChangeWorkflowMailingListRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UnknownChangeWorkflowMailingListResponse | WorkflowMailingListPreview | WorkflowMailingListUpdatedResponse
    """

    return sync_detailed(
        workflow_id=workflow_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    workflow_id: str,
    *,
    client: AuthenticatedClient,
    body: ChangeWorkflowMailingListRequest,
) -> Response[
    UnknownChangeWorkflowMailingListResponse
    | WorkflowMailingListPreview
    | WorkflowMailingListUpdatedResponse
]:
    """
    Args:
        workflow_id (str):
        body (ChangeWorkflowMailingListRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UnknownChangeWorkflowMailingListResponse | WorkflowMailingListPreview | WorkflowMailingListUpdatedResponse]
    """

    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    workflow_id: str,
    *,
    client: AuthenticatedClient,
    body: ChangeWorkflowMailingListRequest,
) -> (
    UnknownChangeWorkflowMailingListResponse
    | WorkflowMailingListPreview
    | WorkflowMailingListUpdatedResponse
    | None
):
    """
    Args:
        workflow_id (str):
        body (ChangeWorkflowMailingListRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UnknownChangeWorkflowMailingListResponse | WorkflowMailingListPreview | WorkflowMailingListUpdatedResponse
    """

    return (
        await asyncio_detailed(
            workflow_id=workflow_id,
            client=client,
            body=body,
        )
    ).parsed
