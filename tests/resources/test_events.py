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


def test_only_what_is_given_is_sent(flavour, sandbox, client):
    flavour.run(client.events.send("signup", email=ADA))

    assert sandbox.requests[-1].body == {"eventName": "signup", "email": ADA}


def test_everything_goes_under_the_name_of_the_api(flavour, sandbox, client):
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


def test_both_identities_rewrite_the_contact(flavour, sandbox, client):
    flavour.run(client.contacts.create(ADA, user_id="u1"))

    flavour.run(client.events.send("moved", email=GRACE, user_id="u1"))

    assert [contact.email for contact in sandbox.contacts] == [GRACE]


def test_a_user_id_that_nobody_has_is_refused_by_the_server(flavour, client):
    with pytest.raises(BadRequestError, match="Contact not found"):
        flavour.run(client.events.send("signup", user_id="u1"))


def test_every_send_has_a_key_of_its_own(flavour, sandbox, client):
    for _ in range(2):
        flavour.run(client.events.send("signup", email=ADA))

    first, second = (uuid.UUID(event.idempotency_key) for event in sandbox.events)
    assert first != second
    assert first.version == 4
