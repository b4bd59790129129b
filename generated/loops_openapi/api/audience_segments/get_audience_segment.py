from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.audience_segment import AudienceSegment
from ...types import Response

PATH = "/v1/audience-segments/{audience_segment_id}"


def _get_kwargs(
    audience_segment_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/audience-segments/{audience_segment_id}".format(
            audience_segment_id=_wire.path_segment("audience_segment_id", audience_segment_id),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AudienceSegment | None:
    if response.status_code == 200:
        parsed: AudienceSegment = _wire.model(AudienceSegment.from_dict)(
            response.json(), "response"
        )
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AudienceSegment]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    audience_segment_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[AudienceSegment]:
    """
    Args:
        audience_segment_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AudienceSegment]
    """

    kwargs = _get_kwargs(
        audience_segment_id=audience_segment_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    audience_segment_id: str,
    *,
    client: AuthenticatedClient,
) -> AudienceSegment | None:
    """
    Args:
        audience_segment_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AudienceSegment
    """

    return sync_detailed(
        audience_segment_id=audience_segment_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    audience_segment_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[AudienceSegment]:
    """
    Args:
        audience_segment_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AudienceSegment]
    """

    kwargs = _get_kwargs(
        audience_segment_id=audience_segment_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    audience_segment_id: str,
    *,
    client: AuthenticatedClient,
) -> AudienceSegment | None:
    """
    Args:
        audience_segment_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AudienceSegment
    """

    return (
        await asyncio_detailed(
            audience_segment_id=audience_segment_id,
            client=client,
        )
    ).parsed
