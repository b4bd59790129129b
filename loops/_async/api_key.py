"""The API key itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.api_key import test_api_key

from .._call.operation import Operation
from .._call.retry import Replay

if TYPE_CHECKING:
    from loops_openapi.models import TestApiKeyResponse

    from .client import AsyncLoops

TEST = Operation(
    "api_key.test", test_api_key._get_kwargs, test_api_key._parse_response, Replay.SAFE
)


class AsyncApiKey:
    """`client.api_key`"""

    def __init__(self, client: AsyncLoops) -> None:
        self._client = client

    async def test(self) -> TestApiKeyResponse:
        """Asks whether the key works; `team_name` says whose it is.

        Operation testApiKey. Raises `AuthenticationError` when it does not work.
        """
        return await self._client._call(TEST)
