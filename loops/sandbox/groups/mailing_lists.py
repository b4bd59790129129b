"""Mailing lists: created in the app, read through the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loops.sandbox.answers import Answer, Refused
from loops.sandbox.contract.json_types import Json
from loops.sandbox.group import Call, Group
from loops.sandbox.team import Team

group: Group = Group("mailing_lists")


@dataclass(frozen=True)
class MailingList:
    """A list that contacts can be on."""

    id: str
    name: str
    description: str | None
    public: bool


class MailingListBook:
    """The lists of a team, in the order they were created."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self.lists: dict[str, MailingList] = {}

    def add(self, name: str, description: str | None, public: bool) -> str:
        """Create a list and return its id."""
        made = MailingList(self._team.ids.new(), name, description, public)
        self.lists[made.id] = made
        return made.id

    def read_changes(self, changes: Mapping[str, Json]) -> dict[str, bool]:
        """The `mailingLists` object of a request, without what it cannot mean."""
        read: dict[str, bool] = {}
        for list_id, wanted in changes.items():
            if not isinstance(wanted, bool):
                raise Refused(400, "mailingLists must map list ids to true or false.")
            if list_id in self.lists:
                read[list_id] = wanted
            elif self._team.unknowns.unknown_mailing_list == "refuse":
                raise Refused(400, f"Mailing list not found: {list_id}")
        return read


@group.serves("listMailingLists")
def list_mailing_lists(call: Call) -> Answer:
    """All lists at once; there are no pages."""
    lists = call.team.state(MailingListBook).lists.values()
    return Answer(200, [_to_json(item) for item in lists])


def _to_json(item: MailingList) -> Json:
    return {
        "id": item.id,
        "name": item.name,
        "description": item.description,
        "isPublic": item.public,
    }
