"""`client.events` against the sandbox."""

from __future__ import annotations

import uuid

import pytest

from loops import BadRequestError

from .worlds import ADA, GRACE


def test_an_event_reaches_the_contact_it_creates(world, sandbox, client):
    answer = world.run(client.events.send("signup", email=ADA))

    assert answer.success is True
    (event,) = sandbox.events
    assert (event.name, event.email) == ("signup", ADA)
    assert event.contact_id == sandbox.contacts[0].id


def test_only_what_is_given_is_sent(world, sandbox, client):
    world.run(client.events.send("signup", email=ADA))

    assert sandbox.requests[-1].body == {"eventName": "signup", "email": ADA}


def test_everything_goes_under_the_name_of_the_api(world, sandbox, client):
    news = sandbox.add_mailing_list("News")

    world.run(
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


def test_event_properties_stay_with_the_event(world, sandbox, client):
    world.run(client.events.send("signup", email=ADA, event_properties={"plan": "pro"}))

    assert sandbox.events[0].properties == {"plan": "pro"}
    assert sandbox.contacts[0].properties == {}


def test_contact_properties_are_stored_on_the_contact(world, sandbox, client):
    world.run(client.contact_properties.create("plan", "string"))

    world.run(client.events.send("signup", email=ADA, contact_properties={"plan": "pro"}))

    assert sandbox.contacts[0].properties == {"plan": "pro"}


def test_both_identities_rewrite_the_contact(world, sandbox, client):
    world.run(client.contacts.create(ADA, user_id="u1"))

    world.run(client.events.send("moved", email=GRACE, user_id="u1"))

    assert [contact.email for contact in sandbox.contacts] == [GRACE]


def test_a_user_id_that_nobody_has_is_refused_by_the_server(world, client):
    with pytest.raises(BadRequestError, match="Contact not found"):
        world.run(client.events.send("signup", user_id="u1"))


def test_every_send_has_a_key_of_its_own(world, sandbox, client):
    for _ in range(2):
        world.run(client.events.send("signup", email=ADA))

    first, second = (uuid.UUID(event.idempotency_key) for event in sandbox.events)
    assert first != second
    assert first.version == 4
