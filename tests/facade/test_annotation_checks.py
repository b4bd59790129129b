"""The checks of values against annotations find wrong types and sentinels."""

from __future__ import annotations

from datetime import UTC, datetime

import attrs
import pytest
from loops_openapi.models import ContactUpdateRequest, EventPattern, GroupResponse

from ..support.annotation_checks import find_sentinels, find_type_errors

TIME = datetime(2025, 6, 29, tzinfo=UTC)
EVENT = EventPattern(id="e", event_name="n", incoming_webhook_platform=None, event_properties=[])
GROUP = GroupResponse(id="g1", name="News", description="", created_at=TIME, updated_at=TIME)
GROUP_WITHOUT_NAME = attrs.evolve(GROUP, name=None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1", int),
        (True, int),
        (True, float),
        (None, str),
        (TIME.replace(tzinfo=None), datetime),
        ([1, "2"], list[int]),
        ({"a": 1}, dict[str, str]),
        (None, int | str),
        (EVENT, GroupResponse),
        (GROUP_WITHOUT_NAME, GroupResponse),
    ],
)
def test_a_value_of_another_type_is_an_error(value, expected):
    assert len([*find_type_errors(value, expected)]) == 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [([GROUP, None], list[GroupResponse | None]), (TIME, datetime | None)],
)
def test_a_value_of_the_expected_type_is_no_error(value, expected):
    assert [*find_type_errors(value, expected)] == []


def test_a_sentinel_is_found_by_its_path():
    assert ".email" in set(find_sentinels(ContactUpdateRequest()))
