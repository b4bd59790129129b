"""Contact properties: the default properties and the custom ones of the team."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loops.sandbox.answers import Answer, ApiFailure
from loops.sandbox.contract.json_types import Json
from loops.sandbox.handlers import Call, Group
from loops.sandbox.team import Team

group: Group = Group("contact_properties")

_DEFAULT_PROPERTIES: Mapping[str, str] = {
    "firstName": "string",
    "lastName": "string",
    "email": "string",
    "notes": "string",
    "source": "string",
    "userGroup": "string",
    "userId": "string",
    "subscribed": "boolean",
    "createdAt": "date",
}
_RESERVED = frozenset({"id", "listId", "softDeleteAt", "teamId", "updatedAt"})


@dataclass(frozen=True)
class DroppedProperty:
    """A contact property that was accepted but not stored, because it does not exist."""

    operation: str
    name: str
    time: datetime


class PropertyStore:
    """The custom properties of a team: their names and types."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self.custom: dict[str, str] = {}
        self.dropped: list[DroppedProperty] = []

    def create(self, name: str, kind: str) -> None:
        """Adds a property."""
        if name in _DEFAULT_PROPERTIES or name in self.custom:
            raise ApiFailure(400, "Property already exists.")
        if not name or name in _RESERVED:
            raise ApiFailure(400, "This property name is reserved or empty.")
        self.custom[name] = kind

    def split(self, values: Mapping[str, Json]) -> tuple[dict[str, Json], tuple[str, ...]]:
        """Returns the values of properties that exist, and the names of those that do not."""
        known = {
            name: value for name, value in values.items() if name == "notes" or name in self.custom
        }
        unknown = tuple(name for name in values if name not in known)
        if unknown and self._team.unknowns.unknown_property == "refuse":
            raise ApiFailure(400, f"Unknown contact property: {unknown[0]}")
        return known, unknown

    def record_dropped(self, operation: str, names: tuple[str, ...]) -> None:
        """Records that an operation dropped the values of some properties."""
        now = self._team.clock.now()
        self.dropped.extend(DroppedProperty(operation, name, now) for name in names)


@group.serves("listContactProperties")
def list_properties(call: Call) -> Answer:
    """Returns all properties, or only the custom ones with `?list=custom`."""
    wanted = call.query.get("list", "all")
    if wanted not in ("all", "custom"):
        raise ApiFailure(400, "list must be all or custom.")
    custom = call.team.state(PropertyStore).custom
    properties = custom if wanted == "custom" else {**_DEFAULT_PROPERTIES, **custom}
    return Answer(
        200, [{"key": key, "label": _label(key), "type": kind} for key, kind in properties.items()]
    )


@group.serves("createContactProperty")
def create_property(call: Call) -> Answer:
    """Creates a property. The API has no operation to change or delete one."""
    name, kind = call.text("name") or "", call.text("type") or ""
    call.team.state(PropertyStore).create(name, kind)
    return Answer(200, {"success": True})


def _label(key: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", key)
    return words[:1].upper() + words[1:]
