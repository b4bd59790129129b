from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.update_theme_body import UpdateThemeBody
from ...models.update_theme_response import UpdateThemeResponse
from ...types import Response

PATH = "/v1/themes/{theme_id}"


def _get_kwargs(
    theme_id: str,
    *,
    body: UpdateThemeBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/themes/{theme_id}".format(
            theme_id=_wire.path_segment("theme_id", theme_id),
        ),
    }

    _kwargs["json"] = _wire.encode(body)
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> UpdateThemeResponse | None:
    if response.status_code == 200:
        parsed: UpdateThemeResponse = _wire.model(UpdateThemeResponse.from_dict)(
            response.json(), "response"
        )
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[UpdateThemeResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    theme_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateThemeBody,
) -> Response[UpdateThemeResponse]:
    """
    Args:
        theme_id (str):
        body (UpdateThemeBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UpdateThemeResponse]
    """

    kwargs = _get_kwargs(
        theme_id=theme_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    theme_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateThemeBody,
) -> UpdateThemeResponse | None:
    """
    Args:
        theme_id (str):
        body (UpdateThemeBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UpdateThemeResponse
    """

    return sync_detailed(
        theme_id=theme_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    theme_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateThemeBody,
) -> Response[UpdateThemeResponse]:
    """
    Args:
        theme_id (str):
        body (UpdateThemeBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UpdateThemeResponse]
    """

    kwargs = _get_kwargs(
        theme_id=theme_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    theme_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateThemeBody,
) -> UpdateThemeResponse | None:
    """
    Args:
        theme_id (str):
        body (UpdateThemeBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UpdateThemeResponse
    """

    return (
        await asyncio_detailed(
            theme_id=theme_id,
            client=client,
            body=body,
        )
    ).parsed
