"""`client.events` against the sandbox."""

from __future__ import annotations

import uuid

import pytest

from loops import BadRequestError

from ..support.flavours import ADA, GRACE


def test_an_event_reaches_the_contact_it_creates(flavour, sandbox, client):
    answer = flavour.run(client.events.send("signup", email=ADA))

    assert answer.success is True
    (event,) = sandbox.events
    assert (event.name, event.email) == ("signup", ADA)
    assert event.contact_id == sandbox.contacts[0].id


def test_send_sends_only_what_is_given(flavour, sandbox, client):
    flavour.run(client.events.send("signup", email=ADA))

    assert sandbox.requests[-1].body == {"eventName": "signup", "email": ADA}


def test_send_sends_every_field(flavour, sandbox, client):
    news = sandbox.add_mailing_list("News")

    flavour.run(
        client.events.send(
            "signup",
            email=ADA,
            user_id="u1",
            event_properties={"plan": "pro", "seats": 3, "trial": False},
            contact_properties={"firstName": "Ada", "plan": None},
            mailing_lists={news: False},
        )
    )

    assert sandbox.requests[-1].body == {
        "eventName": "signup",
        "email": ADA,
        "userId": "u1",
        "eventProperties": {"plan": "pro", "seats": 3, "trial": False},
        "firstName": "Ada",
        "plan": None,
        "mailingLists": {news: False},
    }


def test_event_properties_stay_with_the_event(flavour, sandbox, client):
    flavour.run(client.events.send("signup", email=ADA, event_properties={"plan": "pro"}))

    assert sandbox.events[0].properties == {"plan": "pro"}
    assert sandbox.contacts[0].properties == {}


def test_contact_properties_are_stored_on_the_contact(flavour, sandbox, client):
    flavour.run(client.contact_properties.create("plan", "string"))

    flavour.run(client.events.send("signup", email=ADA, contact_properties={"plan": "pro"}))

    assert sandbox.contacts[0].properties == {"plan": "pro"}


def test_an_event_with_email_and_user_id_changes_the_address(flavour, sandbox, client):
    flavour.run(client.contacts.create(ADA, user_id="u1"))

    flavour.run(client.events.send("moved", email=GRACE, user_id="u1"))

    assert [contact.email for contact in sandbox.contacts] == [GRACE]


def test_an_event_for_an_unknown_user_id_is_an_error(flavour, client):
    with pytest.raises(BadRequestError, match="Contact not found"):
        flavour.run(client.events.send("signup", user_id="u1"))


def test_every_send_has_its_own_key(flavour, sandbox, client):
    for _ in range(2):
        flavour.run(client.events.send("signup", email=ADA))

    first, second = (uuid.UUID(event.idempotency_key) for event in sandbox.events)
    assert first != second
    assert first.version == 4
