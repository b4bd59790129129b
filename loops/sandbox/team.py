"""The team that owns the API key, and the state that its groups share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from .clock import Clock
from .ids import IdGenerator
from .unknowns import Unknowns

State = TypeVar("State")


class Team:
    """The account behind the API key.

    The settings that an owner can change in the app are plain attributes: `name`,
    `attachments_enabled`, `has_sending_domain` and `suppression_removals` (per 30 days).
    """

    def __init__(self, name: str, clock: Clock, unknowns: Unknowns, seed: int) -> None:
        self.name = name
        self.clock = clock
        self.unknowns = unknowns
        self.ids: IdGenerator = IdGenerator(seed)
        self.attachments_enabled = True
        self.has_sending_domain = True
        self.suppression_removals = 5
        self._states: dict[Callable[[Team], object], object] = {}

    def fold_email(self, email: str) -> str:
        """Returns the form of an address that is used to compare it with others."""
        return email.lower() if self.unknowns.fold_email_case else email

    def state(self, kind: Callable[[Team], State]) -> State:
        """Returns the team's instance of a state class, creating it on first use.

        Each group keeps its state in its own class, and other groups use that class to reach it.
        """
        if kind not in self._states:
            self._states[kind] = kind(self)
        return cast(State, self._states[kind])
