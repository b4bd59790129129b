"""Events: how they change contacts, and what is stored of them."""

from __future__ import annotations

import pytest

from loops.sandbox import Sandbox
from loops.sandbox.groups.events import EventStore
from tests.support.flavours import ADA

from .api import Api, message


def test_an_event_creates_its_contact(api: Api, sandbox: Sandbox) -> None:
    response = api.event(email=ADA, userId="u1", eventName="signup")

    assert (response.status_code, response.json()) == (200, {"success": True})
    assert [contact.user_id for contact in sandbox.contacts] == ["u1"]


def test_an_event_is_stored_with_trimmed_property_names(api: Api, sandbox: Sandbox) -> None:
    api.event(email=ADA, eventName="signup", eventProperties={" plan ": "pro", "seats": 3})

    (event,) = sandbox.events
    assert (event.name, event.email) == ("signup", ADA)
    assert event.properties == {"plan": "pro", "seats": 3}


def test_other_top_level_keys_of_an_event_change_the_contact(api: Api) -> None:
    api("POST", "/v1/contacts/properties", {"name": "plan", "type": "string"})

    api.event(email=ADA, eventName="signup", firstName="Ada", plan="pro")

    contact = api.find(email=ADA)[0]
    assert (contact["firstName"], contact["plan"]) == ("Ada", "pro")


def test_a_top_level_null_of_an_event_resets_a_property(api: Api, sandbox: Sandbox) -> None:
    api.create(email=ADA, firstName="Ada")

    api.event(email=ADA, eventName="signup", firstName=None)

    assert api.find(email=ADA)[0]["firstName"] is None
    assert sandbox.violations == ()


def test_an_event_changes_mailing_lists(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News")

    api.event(email=ADA, eventName="signup", mailingLists={news: True})

    assert api.find(email=ADA)[0]["mailingLists"] == {news: True}


def test_an_event_for_an_unknown_user_id_without_an_email_is_a_400(
    api: Api, sandbox: Sandbox
) -> None:
    response = api.event(userId="nobody", eventName="signup")

    assert (response.status_code, message(response)) == (400, "Contact not found.")
    assert sandbox.events == ()


def test_an_event_with_a_new_name_creates_a_pattern(api: Api, sandbox: Sandbox) -> None:
    for name in ("signup", "Signup", "signup"):
        api.event(email=ADA, eventName=name, eventProperties={"seats": 3})

    patterns = sandbox.state(EventStore).patterns
    assert list(patterns) == ["signup", "Signup"]
    assert patterns["signup"].properties == {"seats": "number"}


@pytest.mark.parametrize("name", ["", "stripe:paid"])
def test_an_event_name_that_is_empty_or_contains_a_colon_is_a_400(api: Api, name: str) -> None:
    assert api.event(email=ADA, eventName=name).status_code == 400


@pytest.mark.parametrize("value", [None, [1], {"a": 1}])
def test_an_event_property_that_is_null_or_nested_is_a_400(
    api: Api, sandbox: Sandbox, value: object
) -> None:
    response = api.event(email=ADA, eventName="signup", eventProperties={"plan": value})

    assert response.status_code == 400
    assert sandbox.contacts == ()


def test_an_event_without_an_email_or_user_id_is_a_violation(api: Api, sandbox: Sandbox) -> None:
    response = api.event(eventName="signup")

    assert response.status_code == 400
    assert [str(violation) for violation in sandbox.violations] == [
        "body $: expected at least one of email and userId, found none of them"
    ]
