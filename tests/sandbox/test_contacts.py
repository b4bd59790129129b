"""Contacts: who is who, what changes, and what silently does not."""

from __future__ import annotations

import pytest

from loops.sandbox import Sandbox

from .api import ADA, Api, message


def test_a_created_contact_is_found_with_all_built_in_keys(api: Api) -> None:
    created = api.create(email=ADA, firstName="Ada", userId="u1")

    assert created.status_code == 200
    assert api.find(email=ADA) == [
        {
            "id": created.json()["id"],
            "email": ADA,
            "firstName": "Ada",
            "lastName": None,
            "source": "API",
            "subscribed": True,
            "userGroup": "",
            "userId": "u1",
            "mailingLists": {},
            "optInStatus": None,
        }
    ]


@pytest.mark.parametrize("again", [{"email": ADA}, {"email": "new@example.com", "userId": "u1"}])
def test_creating_a_taken_email_or_user_id_is_a_conflict(api: Api, again: dict[str, str]) -> None:
    api.create(email=ADA, userId="u1")

    response = api.create(**again)

    assert response.status_code == 409
    assert response.json()["success"] is False


def test_an_address_that_is_none_is_refused_and_changes_nothing(api: Api, sandbox: Sandbox) -> None:
    response = api.create(email="ada")

    assert (response.status_code, message(response)) == (400, "Invalid email address.")
    assert sandbox.contacts == ()


def test_nothing_found_is_an_empty_array(api: Api) -> None:
    response = api("GET", "/v1/contacts/find", query={"email": ADA})

    assert (response.status_code, response.json()) == (200, [])


@pytest.mark.parametrize("query", [{}, {"email": ADA, "userId": "u1"}, {"email": "ada"}])
def test_find_takes_exactly_one_valid_id(api: Api, query: dict[str, str]) -> None:
    assert api("GET", "/v1/contacts/find", query=query).status_code == 400


def test_a_plus_in_an_address_survives_when_it_is_encoded(api: Api) -> None:
    api.create(email="ada+news@example.com")

    assert len(api.find(email="ada+news@example.com")) == 1


def test_updating_an_unknown_email_creates_the_contact(api: Api) -> None:
    updated = api.update(email=ADA, firstName="Ada")

    assert updated.status_code == 200
    assert api.find(email=ADA)[0]["id"] == updated.json()["id"]


def test_updating_an_unknown_user_id_alone_is_refused(api: Api, sandbox: Sandbox) -> None:
    response = api.update(userId="nobody", firstName="Ada")

    assert response.status_code == 400
    assert sandbox.contacts == ()


def test_an_update_by_email_overwrites_the_user_id(api: Api, sandbox: Sandbox) -> None:
    api.create(email=ADA, userId="old")

    api.update(email=ADA, userId="new")

    assert [contact.user_id for contact in sandbox.contacts] == ["new"]


def test_an_update_by_user_id_overwrites_the_email(api: Api, sandbox: Sandbox) -> None:
    created = api.create(email=ADA, userId="u1").json()["id"]

    api.update(email="lovelace@example.com", userId="u1")

    assert api.find(email=ADA) == []
    assert api.find(email="lovelace@example.com")[0]["id"] == created
    assert len(sandbox.contacts) == 1


def test_an_empty_user_id_is_none(api: Api, sandbox: Sandbox) -> None:
    for email in (ADA, "bob@example.com"):
        api.update(email=email, userId="")

    assert [contact.user_id for contact in sandbox.contacts] == [None, None]


def test_ids_of_two_different_contacts_are_refused(api: Api, sandbox: Sandbox) -> None:
    api.create(email=ADA, userId="u1")
    api.create(email="bob@example.com", userId="u2")

    response = api.update(email=ADA, userId="u2")

    assert response.status_code == 400
    assert [contact.user_id for contact in sandbox.contacts] == ["u1", "u2"]


def test_what_an_update_leaves_out_stays(api: Api) -> None:
    api.create(email=ADA, firstName="Ada", userGroup="pro")

    api.update(email=ADA, lastName="Lovelace")

    contact = api.find(email=ADA)[0]
    assert (contact["firstName"], contact["userGroup"]) == ("Ada", "pro")


def test_null_resets_built_in_and_custom_properties(api: Api, sandbox: Sandbox) -> None:
    api("POST", "/v1/contacts/properties", {"name": "plan", "type": "string"})
    api.create(email=ADA, firstName="Ada", userGroup="pro", source="crm", userId="u1", plan="x")

    api.update(email=ADA, firstName=None, userGroup=None, source=None, userId=None, plan=None)

    contact = api.find(email=ADA)[0]
    shown = [contact[k] for k in ("firstName", "userGroup", "source", "userId", "plan")]
    assert shown == [None, "", "API", None, None]
    assert sandbox.violations == ()


def test_null_is_no_address(api: Api) -> None:
    response = api.update(email=None, userId="u1")

    assert message(response) == (
        "Invalid request: body $.email: found null, the contract wants string"
    )


def test_a_property_that_nobody_created_is_accepted_and_dropped(api: Api, sandbox: Sandbox) -> None:
    response = api.update(email=ADA, favouriteColor="blue")

    assert response.status_code == 200
    assert "favouriteColor" not in api.find(email=ADA)[0]
    assert [dropped.name for dropped in sandbox.dropped_properties] == ["favouriteColor"]


def test_a_contact_can_be_unsubscribed_and_subscribed_again(api: Api) -> None:
    api.create(email=ADA, subscribed=False)
    assert api.find(email=ADA)[0]["subscribed"] is False

    api.update(email=ADA, subscribed=True)

    assert api.find(email=ADA)[0]["subscribed"] is True


def test_two_spellings_of_an_address_are_one_contact(api: Api, sandbox: Sandbox) -> None:
    api.create(email="Ada@Example.com")

    api.update(email=ADA, firstName="Ada")

    assert len(sandbox.contacts) == 1


@pytest.mark.parametrize("body", [{"email": ADA}, {"userId": "u1"}])
def test_a_contact_is_deleted_by_either_id(
    api: Api, sandbox: Sandbox, body: dict[str, str]
) -> None:
    api.create(email=ADA, userId="u1")

    response = api("POST", "/v1/contacts/delete", body)

    assert response.json() == {"success": True, "message": "Contact deleted."}
    assert sandbox.contacts == ()


def test_deleting_twice_is_not_found(api: Api) -> None:
    api.create(email=ADA)
    api("POST", "/v1/contacts/delete", {"email": ADA})

    response = api("POST", "/v1/contacts/delete", {"email": ADA})

    assert (response.status_code, message(response)) == (404, "This contact was not found.")


def test_a_deleted_contact_can_be_created_again(api: Api) -> None:
    first = api.create(email=ADA, userId="u1").json()["id"]
    api("POST", "/v1/contacts/delete", {"email": ADA})

    second = api.create(email=ADA, userId="u1")

    assert second.status_code == 200
    assert second.json()["id"] != first


@pytest.mark.parametrize(
    "body", [{"firstName": "x" * 499}, {"x" * 499: "Ada"}], ids=["value", "key"]
)
def test_a_text_that_is_too_long_is_refused(api: Api, body: dict[str, str]) -> None:
    response = api.update(email=ADA, **body)

    assert response.status_code == 400
    assert message(response) == "Some body key or value is longer than allowable"


def test_the_longest_text_is_taken(api: Api) -> None:
    assert api.update(email=ADA, firstName="x" * 498).status_code == 200
