"""Events: sent by name for a contact, which the event creates or updates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from loops.sandbox.answers import Answer, ApiFailure
from loops.sandbox.contract.json_types import Json, JsonObject
from loops.sandbox.contract.leniency import NULL_RESETS
from loops.sandbox.handlers import Call, Group
from loops.sandbox.team import Team

from ._contact_store import ContactStore
from ._text_checks import check_email, check_text_length

group: Group = Group("events")
group.allows(NULL_RESETS, "sendEvent")


@dataclass(frozen=True)
class SentEvent:
    """An event that was accepted. `contact_id` is the id of the contact it was sent for."""

    name: str
    contact_id: str
    email: str = field(repr=False)
    properties: Mapping[str, Json] = field(repr=False)
    idempotency_key: str | None
    time: datetime


@dataclass
class EventPattern:
    """A named kind of event, created by the first event of that name."""

    id: str
    name: str
    properties: dict[str, str]


class EventStore:
    """The events of a team and the patterns that they created."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self.sent: list[SentEvent] = []
        self.patterns: dict[str, EventPattern] = {}

    def add(self, event: SentEvent) -> None:
        """Stores an event, and a pattern with its properties if its name is new."""
        self.sent.append(event)
        if event.name not in self.patterns:
            properties = {name: _type_name(value) for name, value in event.properties.items()}
            pattern = EventPattern(self._team.ids.new(), event.name, properties)
            self.patterns[event.name] = pattern


@group.serves("sendEvent")
def send(call: Call) -> Answer:
    """Creates or updates the contact as `updateContact` does, then stores the event."""
    check_text_length(call.body, call.team.unknowns)
    email, name = call.text("email"), call.text("eventName") or ""
    if email is not None:
        check_email(email)
    if not name or ":" in name:
        raise ApiFailure(400, "eventName must not be empty or contain a colon.")
    properties = _properties(call)
    store = call.team.state(ContactStore)
    change = store.prepare_upsert(call.body, "Contact not found.")
    contact = store.put(change, call.operation.id)
    call.team.state(EventStore).add(
        SentEvent(name, contact.id, contact.email, properties, call.key, call.now)
    )
    return Answer(200, {"success": True})


def _properties(call: Call) -> JsonObject:
    raw = call.mapping("eventProperties")
    properties = {name.strip(): value for name, value in raw.items()}
    if len(properties) != len(raw):
        raise ApiFailure(400, "The names of event properties must be unique.")
    for name, value in properties.items():
        if not isinstance(value, str | int | float):
            raise ApiFailure(400, f"{name} must be a string, a number or a boolean.")
    return properties


def _type_name(value: Json) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "number" if isinstance(value, int | float) else "string"
