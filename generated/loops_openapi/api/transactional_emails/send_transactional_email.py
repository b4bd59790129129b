from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client

from ... import errors
from ...models.transactional_request import TransactionalRequest
from ...models.transactional_success_response import TransactionalSuccessResponse
from ...types import UNSET, Response, Unset

PATH = "/v1/transactional"


def _get_kwargs(
    *,
    body: TransactionalRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/transactional",
    }

    _kwargs["json"] = _wire.encode(body)
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TransactionalSuccessResponse | None:
    if response.status_code == 200:
        parsed: TransactionalSuccessResponse = _wire.model(TransactionalSuccessResponse.from_dict)(
            response.json(), "response"
        )
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TransactionalSuccessResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: TransactionalRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[TransactionalSuccessResponse]:
    """
    Args:
        idempotency_key (str | Unset):
        body (TransactionalRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[TransactionalSuccessResponse]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: TransactionalRequest,
    idempotency_key: str | Unset = UNSET,
) -> TransactionalSuccessResponse | None:
    """
    Args:
        idempotency_key (str | Unset):
        body (TransactionalRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        TransactionalSuccessResponse
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: TransactionalRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[TransactionalSuccessResponse]:
    """
    Args:
        idempotency_key (str | Unset):
        body (TransactionalRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[TransactionalSuccessResponse]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: TransactionalRequest,
    idempotency_key: str | Unset = UNSET,
) -> TransactionalSuccessResponse | None:
    """
    Args:
        idempotency_key (str | Unset):
        body (TransactionalRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        TransactionalSuccessResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
