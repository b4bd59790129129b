"""Mailing lists, which are created in the app and can only be read through the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loops.sandbox.answers import Answer, ApiFailure
from loops.sandbox.contract.json_types import Json
from loops.sandbox.handlers import Call, Group
from loops.sandbox.team import Team

group: Group = Group("mailing_lists")


@dataclass(frozen=True)
class MailingList:
    """A list that contacts can be on."""

    id: str
    name: str
    description: str | None
    public: bool


class MailingListStore:
    """The mailing lists of a team in the order of their creation."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self.lists: dict[str, MailingList] = {}

    def add(self, name: str, description: str | None, public: bool) -> str:
        """Creates a list and returns its id."""
        created = MailingList(self._team.ids.new(), name, description, public)
        self.lists[created.id] = created
        return created.id

    def read_changes(self, changes: Mapping[str, Json]) -> dict[str, bool]:
        """Returns the `mailingLists` object of a request without the lists to be ignored."""
        read: dict[str, bool] = {}
        for list_id, wanted in changes.items():
            if not isinstance(wanted, bool):
                raise ApiFailure(400, "mailingLists must map list ids to true or false.")
            if list_id in self.lists:
                read[list_id] = wanted
            elif self._team.unknowns.unknown_mailing_list == "refuse":
                raise ApiFailure(400, f"Mailing list not found: {list_id}")
        return read


@group.serves("listMailingLists")
def list_mailing_lists(call: Call) -> Answer:
    """Returns all lists. This operation is not paginated."""
    lists = call.team.state(MailingListStore).lists.values()
    return Answer(200, [_to_json(item) for item in lists])


def _to_json(item: MailingList) -> Json:
    return {
        "id": item.id,
        "name": item.name,
        "description": item.description,
        "isPublic": item.public,
    }
