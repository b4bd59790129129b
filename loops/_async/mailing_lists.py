"""Mailing lists."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from loops_openapi.api.mailing_lists import list_mailing_lists

from .._call.operation import Operation
from .._call.retry import Replay

if TYPE_CHECKING:
    from loops_openapi.models import MailingList

    from .client import AsyncLoops

LIST = Operation(
    "mailing_lists.list",
    list_mailing_lists._get_kwargs,
    list_mailing_lists._parse_response,
    Replay.SAFE,
)


class AsyncMailingLists:
    """`client.mailing_lists`: made in the app, read here, joined through contacts and events."""

    def __init__(self, client: AsyncLoops) -> None:
        self._client = client

    async def list(self) -> builtins.list[MailingList]:
        """All mailing lists of the team, in one answer.

        Operation listMailingLists.
        """
        return await self._client._call(LIST)
