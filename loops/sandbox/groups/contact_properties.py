"""Contact properties: the default ones and those that the team created."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loops.sandbox.answers import Answer, Refused
from loops.sandbox.contract.json_types import Json
from loops.sandbox.group import Call, Group
from loops.sandbox.team import Team

from ._dates import read_date

group: Group = Group("contact_properties")

DEFAULTS: Mapping[str, str] = {
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
    """A property of a contact that was sent, accepted, and kept nowhere: nobody had created it."""

    operation: str
    name: str
    time: datetime


class PropertyBook:
    """The custom properties of a team: names and types."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self.custom: dict[str, str] = {}
        self.dropped: list[DroppedProperty] = []

    def create(self, name: str, kind: str) -> None:
        """Add a property."""
        if name in DEFAULTS or name in self.custom:
            raise Refused(400, "Property already exists.")
        if not name or name in _RESERVED:
            raise Refused(400, "This property name is reserved or empty.")
        self.custom[name] = kind

    def sift(self, values: Mapping[str, Json]) -> tuple[dict[str, Json], tuple[str, ...]]:
        """Part what can be kept from the names that nobody created."""
        unknowns = self._team.unknowns
        known = {name: value for name, value in values.items() if self._kind(name)}
        lost = tuple(name for name in values if name not in known)
        if lost and unknowns.unknown_property == "refuse":
            raise Refused(400, f"Unknown contact property: {lost[0]}")
        for name, value in known.items():
            if unknowns.mismatched_value == "refuse" and not _fits(value, self._kind(name)):
                raise Refused(400, f"The value of {name} is not a {self._kind(name)}.")
        return known, lost

    def report(self, operation: str, lost: tuple[str, ...]) -> None:
        """Remember the names of what was dropped."""
        now = self._team.clock.now()
        self.dropped.extend(DroppedProperty(operation, name, now) for name in lost)

    def _kind(self, name: str) -> str | None:
        return "string" if name == "notes" else self.custom.get(name)


@group.serves("listContactProperties")
def list_properties(call: Call) -> Answer:
    """All properties, or with `?list=custom` the team's own."""
    wanted = call.query.get("list", "all")
    if wanted not in ("all", "custom") and call.team.unknowns.unknown_properties_filter == "refuse":
        raise Refused(400, "list must be all or custom.")
    custom = call.team.state(PropertyBook).custom
    listed = custom if wanted == "custom" else {**DEFAULTS, **custom}
    return Answer(
        200, [{"key": key, "label": _label(key), "type": kind} for key, kind in listed.items()]
    )


@group.serves("createContactProperty")
def create_property(call: Call) -> Answer:
    """Create a property; there is no way to change or delete one."""
    name, kind = call.text("name") or "", call.text("type") or ""
    call.team.state(PropertyBook).create(name, kind)
    return Answer(200, {"success": True})


def _label(key: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", key)
    return words[:1].upper() + words[1:]


def _fits(value: Json, kind: str | None) -> bool:
    if value is None:
        return True
    if kind == "date":
        return read_date(value) is not None
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str)
