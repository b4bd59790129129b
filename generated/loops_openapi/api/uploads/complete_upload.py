from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.complete_upload_response import CompleteUploadResponse
from ...types import Response

PATH = "/v1/uploads/{email_asset_id}/complete"


def _get_kwargs(
    email_asset_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/uploads/{email_asset_id}/complete".format(
            email_asset_id=_wire.path_segment("email_asset_id", email_asset_id),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CompleteUploadResponse | None:
    if response.status_code == 200:
        parsed: CompleteUploadResponse = _wire.model(CompleteUploadResponse.from_dict)(
            response.json(), "response"
        )
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CompleteUploadResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    email_asset_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[CompleteUploadResponse]:
    """
    Args:
        email_asset_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CompleteUploadResponse]
    """

    kwargs = _get_kwargs(
        email_asset_id=email_asset_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    email_asset_id: str,
    *,
    client: AuthenticatedClient,
) -> CompleteUploadResponse | None:
    """
    Args:
        email_asset_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CompleteUploadResponse
    """

    return sync_detailed(
        email_asset_id=email_asset_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    email_asset_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[CompleteUploadResponse]:
    """
    Args:
        email_asset_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CompleteUploadResponse]
    """

    kwargs = _get_kwargs(
        email_asset_id=email_asset_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    email_asset_id: str,
    *,
    client: AuthenticatedClient,
) -> CompleteUploadResponse | None:
    """
    Args:
        email_asset_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CompleteUploadResponse
    """

    return (
        await asyncio_detailed(
            email_asset_id=email_asset_id,
            client=client,
        )
    ).parsed
