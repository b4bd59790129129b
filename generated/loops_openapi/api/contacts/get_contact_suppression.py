from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client

from ... import errors
from ...models.contact_suppression_status_response import ContactSuppressionStatusResponse
from ...types import UNSET, Response, Unset

PATH = "/v1/contacts/suppression"


def _get_kwargs(
    *,
    email: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["email"] = email

    params["userId"] = user_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/contacts/suppression",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ContactSuppressionStatusResponse | None:
    if response.status_code == 200:
        parsed: ContactSuppressionStatusResponse = _wire.model(
            ContactSuppressionStatusResponse.from_dict
        )(response.json(), "response")
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ContactSuppressionStatusResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    email: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
) -> Response[ContactSuppressionStatusResponse]:
    """
    Args:
        email (str | Unset):
        user_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ContactSuppressionStatusResponse]
    """

    kwargs = _get_kwargs(
        email=email,
        user_id=user_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    email: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
) -> ContactSuppressionStatusResponse | None:
    """
    Args:
        email (str | Unset):
        user_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ContactSuppressionStatusResponse
    """

    return sync_detailed(
        client=client,
        email=email,
        user_id=user_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    email: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
) -> Response[ContactSuppressionStatusResponse]:
    """
    Args:
        email (str | Unset):
        user_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ContactSuppressionStatusResponse]
    """

    kwargs = _get_kwargs(
        email=email,
        user_id=user_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    email: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
) -> ContactSuppressionStatusResponse | None:
    """
    Args:
        email (str | Unset):
        user_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ContactSuppressionStatusResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            email=email,
            user_id=user_id,
        )
    ).parsed
