from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.transactional_metrics_response import TransactionalMetricsResponse
from ...types import Response

PATH = "/v1/transactional-emails/{transactional_id}/metrics"


def _get_kwargs(
    transactional_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/transactional-emails/{transactional_id}/metrics".format(
            transactional_id=_wire.path_segment("transactional_id", transactional_id),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TransactionalMetricsResponse | None:
    if response.status_code == 200:
        parsed: TransactionalMetricsResponse = _wire.model(TransactionalMetricsResponse.from_dict)(
            response.json(), "response"
        )
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TransactionalMetricsResponse]:
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
) -> Response[TransactionalMetricsResponse]:
    """
    Args:
        transactional_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[TransactionalMetricsResponse]
    """

    kwargs = _get_kwargs(
        transactional_id=transactional_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    transactional_id: str,
    *,
    client: AuthenticatedClient,
) -> TransactionalMetricsResponse | None:
    """
    Args:
        transactional_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        TransactionalMetricsResponse
    """

    return sync_detailed(
        transactional_id=transactional_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    transactional_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[TransactionalMetricsResponse]:
    """
    Args:
        transactional_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[TransactionalMetricsResponse]
    """

    kwargs = _get_kwargs(
        transactional_id=transactional_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    transactional_id: str,
    *,
    client: AuthenticatedClient,
) -> TransactionalMetricsResponse | None:
    """
    Args:
        transactional_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        TransactionalMetricsResponse
    """

    return (
        await asyncio_detailed(
            transactional_id=transactional_id,
            client=client,
        )
    ).parsed
