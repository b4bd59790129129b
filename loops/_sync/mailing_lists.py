# Written by scripts/unasync.py from loops/_async/mailing_lists.py. Do not edit.
"""Mailing lists that contacts can subscribe to."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from loops_openapi.api.mailing_lists import list_mailing_lists

from .._call.operation import Operation
from .._call.retry import Replay
from .caller import Resource

if TYPE_CHECKING:
    from loops_openapi.models import MailingList


LIST = Operation.of("mailing_lists.list", list_mailing_lists, Replay.SAFE)


class MailingLists(Resource):
    """`client.mailing_lists`: created in the app, and joined through contacts and events."""

    def list(self) -> builtins.list[MailingList]:
        """Lists all mailing lists of the team, with one request.

        Operation listMailingLists.
        """
        return self._caller.call(LIST)
