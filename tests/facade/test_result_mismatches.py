"""The comparison of response bodies with results finds every kind of mismatch."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from loops_openapi.models import EventPattern, GroupResponse

from scripts.facade.result_mismatches import find_mismatches
from scripts.facade.schema_elements import SchemaWalker

from ..support.facade_calls import stored_comparison

BODY = {
    "id": "g1",
    "name": "News",
    "description": "",
    "createdAt": "2025-06-29T07:47:39.370Z",
    "updatedAt": "2025-06-29T07:47:39.370Z",
}
SCHEMA = {"$ref": "#/components/schemas/GroupResponse"}
EVENT = EventPattern.from_dict(
    {"id": "e", "eventName": "n", "incomingWebhookPlatform": None, "eventProperties": []}
)


def group(**changes: Any) -> GroupResponse:
    """Returns the result for the body, with some attributes changed."""
    result = GroupResponse.from_dict(BODY)
    for name, value in changes.items():
        setattr(result, name, value)
    return result


def mismatched_paths(result: object) -> list[str]:
    walker = SchemaWalker(stored_comparison().document)
    return [one.path for one in find_mismatches(walker, SCHEMA, BODY, result)]


@pytest.mark.parametrize(
    ("result", "path"),
    [
        pytest.param(group(name="Old"), ".name", id="other string"),
        pytest.param(group(name=None), ".name", id="none"),
        pytest.param(group(created_at=BODY["createdAt"]), ".createdAt", id="unparsed time"),
        pytest.param(
            group(created_at=datetime(2025, 6, 29, 7, 47, 39, 370000)),
            ".createdAt",
            id="naive time",
        ),
        pytest.param(EVENT, ".description", id="other class"),
        pytest.param("g1", "", id="string for an object"),
        pytest.param(None, "", id="none for an object"),
    ],
)
def test_a_result_that_differs_from_the_body_is_a_mismatch(result, path):
    assert path in mismatched_paths(result)


def test_a_complete_result_has_no_mismatch():
    assert mismatched_paths(group()) == []
