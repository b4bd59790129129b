"""`client.events` against the sandbox."""

from __future__ import annotations

import uuid

from ..support.flavours import ADA


def test_an_event_reaches_the_contact_it_creates(flavour, sandbox, client):
    answer = flavour.run(client.events.send("signup", email=ADA))

    assert answer.success is True
    (event,) = sandbox.events
    assert (event.name, event.email) == ("signup", ADA)
    assert event.contact_id == sandbox.contacts[0].id


def test_event_properties_stay_with_the_event(flavour, sandbox, client):
    flavour.run(client.events.send("signup", email=ADA, event_properties={"plan": "pro"}))

    assert sandbox.events[0].properties == {"plan": "pro"}
    assert sandbox.contacts[0].properties == {}


def test_contact_properties_are_stored_on_the_contact(flavour, sandbox, client):
    flavour.run(client.contact_properties.create("plan", "string"))

    flavour.run(client.events.send("signup", email=ADA, contact_properties={"plan": "pro"}))

    assert sandbox.contacts[0].properties == {"plan": "pro"}


def test_every_send_has_its_own_key(flavour, sandbox, client):
    for _ in range(2):
        flavour.run(client.events.send("signup", email=ADA))

    first, second = (uuid.UUID(event.idempotency_key) for event in sandbox.events)
    assert first != second
    assert first.version == 4
