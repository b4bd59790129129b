from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client

from ... import errors
from ...models.contact_property import ContactProperty
from ...types import UNSET, Response, Unset

PATH = "/v1/contacts/properties"


def _get_kwargs(
    *,
    list_: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["list"] = list_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/contacts/properties",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[ContactProperty] | None:
    if response.status_code == 200:
        parsed: list[ContactProperty] = _wire.array(_wire.model(ContactProperty.from_dict))(
            response.json(), "response"
        )
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[ContactProperty]]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    list_: str | Unset = UNSET,
) -> Response[list[ContactProperty]]:
    """
    Args:
        list_ (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[ContactProperty]]
    """

    kwargs = _get_kwargs(
        list_=list_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    list_: str | Unset = UNSET,
) -> list[ContactProperty] | None:
    """
    Args:
        list_ (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[ContactProperty]
    """

    return sync_detailed(
        client=client,
        list_=list_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    list_: str | Unset = UNSET,
) -> Response[list[ContactProperty]]:
    """
    Args:
        list_ (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[ContactProperty]]
    """

    kwargs = _get_kwargs(
        list_=list_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    list_: str | Unset = UNSET,
) -> list[ContactProperty] | None:
    """
    Args:
        list_ (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[ContactProperty]
    """

    return (
        await asyncio_detailed(
            client=client,
            list_=list_,
        )
    ).parsed
