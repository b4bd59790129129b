"""The suppression list: addresses that mail is held back from."""

from __future__ import annotations

from datetime import datetime, timedelta

from loops.sandbox.answers import Refused
from loops.sandbox.team import Team

_QUOTA_WINDOW = timedelta(days=30)


class Suppressions:
    """The list of a team, and how often it took an address off it."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._addresses: set[str] = set()
        self._removals: list[datetime] = []

    def add(self, email: str) -> None:
        """Put an address on the list."""
        self._addresses.add(self._team.fold_email(email))

    def __contains__(self, email: str) -> bool:
        return self._team.fold_email(email) in self._addresses

    def remove(self, email: str) -> None:
        """Take an address off the list, at the cost of one removal."""
        if email not in self:
            raise Refused(400, "This contact is not suppressed.")
        if not self.removals_left():
            raise Refused(400, "The removal quota is used up.")
        self._addresses.discard(self._team.fold_email(email))
        self._removals.append(self._team.clock.now())

    def removals_left(self) -> int:
        """How many removals are left in the rolling 30 days."""
        since = self._team.clock.now() - _QUOTA_WINDOW
        used = sum(1 for moment in self._removals if moment > since)
        return max(0, self._team.suppression_removals - used)
