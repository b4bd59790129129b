from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import wire as _wire

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
from ... import errors
from ...models.email_message_guardian_response import EmailMessageGuardianResponse
from ...types import Response

PATH = "/v1/email-messages/{email_message_id}/guardian"


def _get_kwargs(
    email_message_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/email-messages/{email_message_id}/guardian".format(
            email_message_id=_wire.path_segment("email_message_id", email_message_id),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> EmailMessageGuardianResponse | None:
    if response.status_code == 200:
        parsed: EmailMessageGuardianResponse = _wire.model(EmailMessageGuardianResponse.from_dict)(
            response.json(), "response"
        )
        return parsed

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[EmailMessageGuardianResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    email_message_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[EmailMessageGuardianResponse]:
    """
    Args:
        email_message_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EmailMessageGuardianResponse]
    """

    kwargs = _get_kwargs(
        email_message_id=email_message_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    email_message_id: str,
    *,
    client: AuthenticatedClient,
) -> EmailMessageGuardianResponse | None:
    """
    Args:
        email_message_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EmailMessageGuardianResponse
    """

    return sync_detailed(
        email_message_id=email_message_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    email_message_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[EmailMessageGuardianResponse]:
    """
    Args:
        email_message_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EmailMessageGuardianResponse]
    """

    kwargs = _get_kwargs(
        email_message_id=email_message_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    email_message_id: str,
    *,
    client: AuthenticatedClient,
) -> EmailMessageGuardianResponse | None:
    """
    Args:
        email_message_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EmailMessageGuardianResponse
    """

    return (
        await asyncio_detailed(
            email_message_id=email_message_id,
            client=client,
        )
    ).parsed
