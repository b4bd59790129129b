"""What all groups of one sandbox share: the team, its clock, its ids and each group's state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from .clock import Clock
from .ids import Ids
from .unknowns import Unknowns

State = TypeVar("State")


class Team:
    """The account behind the API key.

    What an owner could change in the app are plain attributes: `name`, `attachments_enabled`,
    `has_sending_domain`, `suppression_removals` (per 30 days).
    """

    def __init__(self, name: str, clock: Clock, unknowns: Unknowns, seed: int) -> None:
        self.name = name
        self.clock = clock
        self.unknowns = unknowns
        self.ids: Ids = Ids(seed)
        self.attachments_enabled = True
        self.has_sending_domain = True
        self.suppression_removals = 5
        self._states: dict[Callable[[Team], object], object] = {}

    def fold_email(self, email: str) -> str:
        """An address in the form in which two are compared."""
        return email.lower() if self.unknowns.fold_email_case else email

    def state(self, kind: Callable[[Team], State]) -> State:
        """The one instance of a state class, made with this team when first asked for.

        A group keeps its state in a class of its own; another group reaches it by naming the class.
        """
        if kind not in self._states:
            self._states[kind] = kind(self)
        return cast(State, self._states[kind])
