"""Contacts: creating, updating, finding and deleting them."""

from __future__ import annotations

import pytest

from loops.sandbox import Sandbox
from tests.support.flavours import ADA

from .api import Api, message


def test_a_created_contact_is_found_with_all_built_in_properties(api: Api) -> None:
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
def test_creating_a_contact_with_a_taken_email_or_user_id_is_a_409(
    api: Api, again: dict[str, str]
) -> None:
    api.create(email=ADA, userId="u1")

    response = api.create(**again)

    assert response.status_code == 409
    assert response.json()["success"] is False


def test_creating_a_contact_with_an_invalid_email_is_a_400(api: Api, sandbox: Sandbox) -> None:
    response = api.create(email="ada")

    assert (response.status_code, message(response)) == (400, "Invalid email address.")
    assert sandbox.contacts == ()


def test_finding_no_contact_returns_an_empty_array(api: Api) -> None:
    response = api("GET", "/v1/contacts/find", query={"email": ADA})

    assert (response.status_code, response.json()) == (200, [])


@pytest.mark.parametrize("query", [{}, {"email": ADA, "userId": "u1"}, {"email": "ada"}])
def test_finding_a_contact_requires_exactly_one_valid_id(api: Api, query: dict[str, str]) -> None:
    assert api("GET", "/v1/contacts/find", query=query).status_code == 400


def test_an_email_with_an_encoded_plus_is_found(api: Api) -> None:
    api.create(email="ada+news@example.com")

    assert len(api.find(email="ada+news@example.com")) == 1


def test_updating_an_unknown_email_creates_a_contact(api: Api) -> None:
    updated = api.update(email=ADA, firstName="Ada")

    assert updated.status_code == 200
    assert api.find(email=ADA)[0]["id"] == updated.json()["id"]


def test_updating_an_unknown_user_id_without_an_email_is_a_400(api: Api, sandbox: Sandbox) -> None:
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


def test_an_empty_user_id_is_stored_as_no_user_id(api: Api, sandbox: Sandbox) -> None:
    for email in (ADA, "bob@example.com"):
        api.update(email=email, userId="")

    assert [contact.user_id for contact in sandbox.contacts] == [None, None]


def test_updating_with_the_ids_of_two_contacts_is_a_400(api: Api, sandbox: Sandbox) -> None:
    api.create(email=ADA, userId="u1")
    api.create(email="bob@example.com", userId="u2")

    response = api.update(email=ADA, userId="u2")

    assert response.status_code == 400
    assert [contact.user_id for contact in sandbox.contacts] == ["u1", "u2"]


def test_an_update_keeps_the_properties_that_it_omits(api: Api) -> None:
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


def test_null_does_not_reset_the_email(api: Api) -> None:
    response = api.update(email=None, userId="u1")

    assert message(response) == ("Invalid request: body $.email: expected string, found null")


def test_a_value_of_an_unknown_property_is_dropped_and_recorded(api: Api, sandbox: Sandbox) -> None:
    response = api.update(email=ADA, favouriteColor="blue")

    assert response.status_code == 200
    assert "favouriteColor" not in api.find(email=ADA)[0]
    assert [dropped.name for dropped in sandbox.dropped_properties] == ["favouriteColor"]


def test_a_contact_can_be_unsubscribed_and_resubscribed(api: Api) -> None:
    api.create(email=ADA, subscribed=False)
    assert api.find(email=ADA)[0]["subscribed"] is False

    api.update(email=ADA, subscribed=True)

    assert api.find(email=ADA)[0]["subscribed"] is True


def test_emails_that_differ_in_case_are_one_contact(api: Api, sandbox: Sandbox) -> None:
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


def test_deleting_a_contact_twice_is_a_404(api: Api) -> None:
    api.create(email=ADA)
    api("POST", "/v1/contacts/delete", {"email": ADA})

    response = api("POST", "/v1/contacts/delete", {"email": ADA})

    assert (response.status_code, message(response)) == (404, "This contact was not found.")


def test_a_deleted_contact_can_be_created_again_with_a_new_id(api: Api) -> None:
    first = api.create(email=ADA, userId="u1").json()["id"]
    api("POST", "/v1/contacts/delete", {"email": ADA})

    second = api.create(email=ADA, userId="u1")

    assert second.status_code == 200
    assert second.json()["id"] != first


@pytest.mark.parametrize(
    "body", [{"firstName": "x" * 499}, {"x" * 499: "Ada"}], ids=["value", "key"]
)
def test_a_key_or_value_above_the_maximum_length_is_a_400(api: Api, body: dict[str, str]) -> None:
    response = api.update(email=ADA, **body)

    assert response.status_code == 400
    assert message(response) == "Some body key or value is longer than allowable"


def test_a_value_of_the_maximum_length_is_accepted(api: Api) -> None:
    assert api.update(email=ADA, firstName="x" * 498).status_code == 200
