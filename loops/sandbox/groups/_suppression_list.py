"""The suppression list: addresses that receive no email."""

from __future__ import annotations

from datetime import datetime, timedelta

from loops.sandbox.answers import ApiFailure
from loops.sandbox.team import Team

_QUOTA_WINDOW = timedelta(days=30)


class SuppressionList:
    """The suppressed addresses of a team, and the removals that count against its quota."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._addresses: set[str] = set()
        self._removals: list[datetime] = []

    def add(self, email: str) -> None:
        """Adds an address."""
        self._addresses.add(self._team.fold_email(email))

    def __contains__(self, email: str) -> bool:
        return self._team.fold_email(email) in self._addresses

    def remove(self, email: str) -> None:
        """Removes an address, which uses up one removal of the quota."""
        if email not in self:
            raise ApiFailure(400, "This contact is not suppressed.")
        if not self.remaining_removals():
            raise ApiFailure(400, "The removal quota is used up.")
        self._addresses.discard(self._team.fold_email(email))
        self._removals.append(self._team.clock.now())

    def remaining_removals(self) -> int:
        """Returns the number of removals that the quota for 30 days still allows."""
        since = self._team.clock.now() - _QUOTA_WINDOW
        used = sum(1 for moment in self._removals if moment > since)
        return max(0, self._team.suppression_removals - used)
