"""The API key itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.api_key import test_api_key

from .._call.operation import Operation
from .._call.retry import Replay
from .caller import AsyncResource

if TYPE_CHECKING:
    from loops_openapi.models import TestApiKeyResponse


TEST = Operation.of("api_key.test", test_api_key, Replay.SAFE)


class AsyncApiKey(AsyncResource):
    """`client.api_key`"""

    async def test(self) -> TestApiKeyResponse:
        """Checks that the API key works; `team_name` of the result is the team that it belongs to.

        Operation testApiKey. Raises `AuthenticationError` if the key does not work.
        """
        return await self._caller.call(TEST)
