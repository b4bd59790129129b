"""Events: sent by name, for a contact that they create or change on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from loops.sandbox.answers import Answer, Refused
from loops.sandbox.contract.json_types import Json, JsonObject
from loops.sandbox.contract.leniency import NULL_RESETS
from loops.sandbox.group import Call, Group
from loops.sandbox.team import Team

from ._contact_book import ContactBook
from ._texts import require_email, require_short_texts

group: Group = Group("events")
group.forgives(NULL_RESETS, "sendEvent")


@dataclass(frozen=True)
class SentEvent:
    """An event that was accepted. `contact_id` is the contact that it reached."""

    name: str
    contact_id: str
    email: str = field(repr=False)
    properties: Mapping[str, Json] = field(repr=False)
    idempotency_key: str | None
    time: datetime


@dataclass
class EventPattern:
    """An event by name: made by the first event that is called so."""

    id: str
    name: str
    properties: dict[str, str]


class EventBook:
    """The events of a team and the patterns that they created."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self.sent: list[SentEvent] = []
        self.patterns: dict[str, EventPattern] = {}

    def record(self, event: SentEvent) -> None:
        """Keep an event. One with a new name makes a pattern with its properties."""
        self.sent.append(event)
        if event.name not in self.patterns:
            properties = {name: _kind(value) for name, value in event.properties.items()}
            pattern = EventPattern(self._team.ids.new(), event.name, properties)
            self.patterns[event.name] = pattern


@group.serves("sendEvent")
def send(call: Call) -> Answer:
    """The contact is found, created and changed as by an update; then the event is kept."""
    require_short_texts(call.body, call.team.unknowns)
    email, name = call.text("email"), call.text("eventName") or ""
    if email is not None:
        require_email(email)
    if not name or ":" in name:
        raise Refused(400, "eventName must not be empty or contain a colon.")
    properties = _properties(call)
    book = call.team.state(ContactBook)
    contact = book.put(book.upsert(call.body, "Contact not found."), call.operation.id)
    call.team.state(EventBook).record(
        SentEvent(name, contact.id, contact.email, properties, call.key, call.now)
    )
    return Answer(200, {"success": True})


def _properties(call: Call) -> JsonObject:
    raw = call.mapping("eventProperties")
    properties = {name.strip(): value for name, value in raw.items()}
    if len(properties) != len(raw):
        raise Refused(400, "The names of event properties must differ.")
    if call.team.unknowns.odd_event_property == "refuse":
        for name, value in properties.items():
            if not isinstance(value, str | int | float):
                raise Refused(400, f"{name} must be a string, a number or a boolean.")
    return properties


def _kind(value: Json) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "number" if isinstance(value, int | float) else "string"
