"""How Loops sends for its teams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.configuration import list_dedicated_sending_ips

from .._call.operation import Operation
from .._call.retry import Replay

if TYPE_CHECKING:
    from .client import AsyncLoops

LIST_DEDICATED_SENDING_IPS = Operation(
    "configuration.list_dedicated_sending_ips",
    list_dedicated_sending_ips._get_kwargs,
    list_dedicated_sending_ips._parse_response,
    Replay.SAFE,
)


class AsyncConfiguration:
    """`client.configuration`"""

    def __init__(self, client: AsyncLoops) -> None:
        self._client = client

    async def list_dedicated_sending_ips(self) -> list[str]:
        """The addresses of all dedicated servers of Loops, for allow-lists of mail servers.

        They are the same for every team and change now and then; shared servers are not among
        them. Operation listDedicatedSendingIps.
        """
        return await self._client._call(LIST_DEDICATED_SENDING_IPS)
