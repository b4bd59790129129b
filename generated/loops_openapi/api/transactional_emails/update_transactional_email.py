from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.transactional_resource import TransactionalResource
from ...models.update_transactional_request import UpdateTransactionalRequest
from ...types import Response

PATH = "/v1/transactional-emails/{transactional_id}"


def _get_kwargs(
    transactional_id: str,
    *,
    body: UpdateTransactionalRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/transactional-emails/{transactional_id}".format(
            transactional_id=_wire.path_segment("transactional_id", transactional_id),
        ),
    }

    _kwargs["json"] = _wire.encode(body)
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TransactionalResource | None:
    if response.status_code == 200:
        parsed: TransactionalResource = _wire.model(TransactionalResource.from_dict)(
            response.json(), "response"
        )
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TransactionalResource]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    transactional_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateTransactionalRequest,
) -> Response[TransactionalResource]:
    """
    Args:
        transactional_id (str):
        body (UpdateTransactionalRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[TransactionalResource]
    """

    kwargs = _get_kwargs(
        transactional_id=transactional_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    transactional_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateTransactionalRequest,
) -> TransactionalResource | None:
    """
    Args:
        transactional_id (str):
        body (UpdateTransactionalRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        TransactionalResource
    """

    return sync_detailed(
        transactional_id=transactional_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    transactional_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateTransactionalRequest,
) -> Response[TransactionalResource]:
    """
    Args:
        transactional_id (str):
        body (UpdateTransactionalRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[TransactionalResource]
    """

    kwargs = _get_kwargs(
        transactional_id=transactional_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    transactional_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateTransactionalRequest,
) -> TransactionalResource | None:
    """
    Args:
        transactional_id (str):
        body (UpdateTransactionalRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        TransactionalResource
    """

    return (
        await asyncio_detailed(
            transactional_id=transactional_id,
            client=client,
            body=body,
        )
    ).parsed
