"""What the contract tests measure with: it finds what is wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from loops_openapi.models import ContactUpdateRequest, EventPattern, GroupResponse

from scripts.facade.result_fields import misreadings
from scripts.facade.schema_fields import Place, Places

from ..support.facade import stored
from ..support.typed import lies, unset

BODY = {
    "id": "g1",
    "name": "News",
    "description": "",
    "createdAt": "2025-06-29T07:47:39.370Z",
    "updatedAt": "2025-06-29T07:47:39.370Z",
}
NAIVE = datetime(2025, 6, 29, 7, 47, 39, 370000)
GROUP = {"$ref": "#/components/schemas/GroupResponse"}
EVENT = EventPattern.from_dict(
    {"id": "e", "eventName": "n", "incomingWebhookPlatform": None, "eventProperties": []}
)


def group(**changes: Any) -> GroupResponse:
    """The result that belongs to the body, or one that does not quite."""
    result = GroupResponse.from_dict(BODY)
    for name, value in changes.items():
        setattr(result, name, value)
    return result


@pytest.mark.parametrize(
    ("result", "path"),
    [
        (group(name="Old"), ".name"),
        (group(name=None), ".name"),
        (group(created_at=BODY["createdAt"]), ".createdAt"),
        (group(created_at=NAIVE), ".createdAt"),
        (EVENT, ".description"),
        ("g1", ""),
        (None, ""),
    ],
)
def test_a_result_that_tells_otherwise_is_found(result, path):
    found = misreadings(Places(stored().document), GROUP, BODY, result)

    assert path in [one.path for one in found]


def test_a_right_result_is_right():
    assert list(misreadings(Places(stored().document), GROUP, BODY, group())) == []


@pytest.mark.parametrize(
    ("value", "promised"),
    [
        ("1", int),
        (True, int),
        (True, float),
        (None, str),
        (NAIVE, datetime),
        ([1, "2"], list[int]),
        ({"a": 1}, dict[str, str]),
        (None, int | str),
        (EVENT, GroupResponse),
        (group(name=None), GroupResponse),
    ],
)
def test_a_value_of_another_type_is_found(value, promised):
    assert len(list(lies(value, promised))) == 1


def test_a_value_of_the_promised_type_is_right():
    assert list(lies([group(), None], list[GroupResponse | None])) == []
    assert list(lies(datetime(2025, 6, 29, tzinfo=UTC), datetime | None)) == []


def test_a_sentinel_is_found():
    assert ".email" in set(unset(ContactUpdateRequest()))


def test_places_tell_variants_apart():
    places = Places({"components": {"schemas": {}}})
    tagged = {"properties": {"kind": {"enum": ["a"]}, "size": {}}, "required": ["kind"]}
    other = {"properties": {"kind": {"enum": ["b"]}, "size": {}}, "required": ["kind"]}

    filled = places.filled({"oneOf": [tagged, other]}, {"kind": "b", "size": 1})

    assert Place("(b).size") in filled
    assert Place("(a).size") not in filled
    assert Place("(a).size") in places.declared({"oneOf": [tagged, other]})
