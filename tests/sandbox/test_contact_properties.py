"""Contact properties: listing and creating them, and the values that contacts show."""

from __future__ import annotations

import pytest

from tests.support.flavours import ADA

from .api import Api, message

PATH = "/v1/contacts/properties"


def test_a_new_team_has_the_default_properties(api: Api) -> None:
    properties = api("GET", PATH).json()

    assert [each["key"] for each in properties] == [
        "firstName",
        "lastName",
        "email",
        "notes",
        "source",
        "userGroup",
        "userId",
        "subscribed",
        "createdAt",
    ]


def test_a_created_property_is_listed_with_a_label(api: Api) -> None:
    created = api("POST", PATH, {"name": "favoriteColor", "type": "string"})

    assert created.json() == {"success": True}
    assert api("GET", PATH, query={"list": "custom"}).json() == [
        {"key": "favoriteColor", "label": "Favorite Color", "type": "string"}
    ]


def test_an_unknown_list_of_properties_is_a_400(api: Api) -> None:
    response = api("GET", PATH, query={"list": "other"})

    assert (response.status_code, message(response)) == (400, "list must be all or custom.")


@pytest.mark.parametrize("name", ["plan", "firstName"])
def test_creating_a_property_with_a_taken_name_is_a_400(api: Api, name: str) -> None:
    api("POST", PATH, {"name": "plan", "type": "string"})

    response = api("POST", PATH, {"name": name, "type": "string"})

    assert (response.status_code, message(response)) == (400, "Property already exists.")


@pytest.mark.parametrize("name", ["id", "listId", "softDeleteAt", "teamId", "updatedAt", ""])
def test_creating_a_property_with_a_reserved_or_empty_name_is_a_400(api: Api, name: str) -> None:
    assert api("POST", PATH, {"name": name, "type": "string"}).status_code == 400


def test_a_found_contact_shows_custom_properties_of_every_type(api: Api) -> None:
    for kind in ("string", "number", "boolean"):
        api("POST", PATH, {"name": kind + "Property", "type": kind})
    values = {"stringProperty": "x", "numberProperty": 1.5, "booleanProperty": False}

    api.create(email=ADA, **values)

    assert api.find(email=ADA)[0].items() >= values.items()


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        (1735689600000, "2025-01-01T00:00:00.000Z"),
        ("1735689600000", "2025-01-01T00:00:00.000Z"),
        ("2025-01-01", "2025-01-01T00:00:00.000Z"),
        ("2025-01-01T10:30:05.250", "2025-01-01T10:30:05.250Z"),
        ("2025-01-01 10:30", "2025-01-01T10:30:00.000Z"),
        ("2025-01-01T10:30:05+02:00", "2025-01-01T08:30:05.000Z"),
        (1735689600, "1970-01-21T02:08:09.600Z"),
        ("tomorrow", "tomorrow"),
        (True, True),
    ],
)
def test_a_date_property_accepts_every_documented_form(
    api: Api, sent: object, shown: object
) -> None:
    api("POST", PATH, {"name": "renewal", "type": "date"})

    api.create(email=ADA, renewal=sent)

    assert api.find(email=ADA)[0]["renewal"] == shown


def test_notes_is_a_property_without_being_created(api: Api) -> None:
    api.create(email=ADA, notes="met in London")

    assert api.find(email=ADA)[0]["notes"] == "met in London"
