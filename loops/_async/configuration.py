"""The configuration that Loops uses to send email."""

from __future__ import annotations

from loops_openapi.api.configuration import list_dedicated_sending_ips

from .._call.operation import Operation
from .._call.retry import Replay
from .caller import AsyncResource

LIST_DEDICATED_SENDING_IPS = Operation.of(
    "configuration.list_dedicated_sending_ips", list_dedicated_sending_ips, Replay.SAFE
)


class AsyncConfiguration(AsyncResource):
    """`client.configuration`"""

    async def list_dedicated_sending_ips(self) -> list[str]:
        """Lists the IP addresses of all dedicated Loops servers, for the allow-lists of mail
        servers.

        They are the same for every team and change from time to time. Shared servers are not
        included. Operation listDedicatedSendingIps.
        """
        return await self._caller.call(LIST_DEDICATED_SENDING_IPS)
