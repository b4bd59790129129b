"""`client.audience_segments`: named filters."""

from __future__ import annotations

import pytest

from loops import BadRequestError

from ..support.recorder import Recorder, page

FILTER = {
    "match": "any",
    "conditions": [
        {"type": "property", "key": "plan", "operator": "equals", "value": "pro"},
        {"type": "optIn", "status": None},
        {"type": "activity", "action": "opened", "negate": True, "target": "campaign", "id": "c1"},
    ],
}
SEGMENT = {
    "id": "s1",
    "name": "Customers",
    "description": None,
    "createdAt": "2026-03-01T12:00:00.000Z",
    "updatedAt": "2026-03-01T12:00:00.000Z",
    "filter": FILTER,
}


def test_a_segment_is_created_from_a_mapping(flavour):
    api = Recorder(SEGMENT)

    made = flavour.run(flavour.client(api).audience_segments.create("Customers", filter=FILTER))

    assert made.id == "s1"
    assert api.line == "POST /v1/audience-segments"
    assert api.body == {"name": "Customers", "filter": FILTER}


def test_a_segment_is_created_from_the_filter_of_another(flavour):
    api = Recorder(SEGMENT)
    client = flavour.client(api)
    found = flavour.run(client.audience_segments.get("s1"))

    flavour.run(client.audience_segments.create("Again", filter=found.filter_, description="Copy"))

    assert api.body == {"name": "Again", "filter": FILTER, "description": "Copy"}


def test_the_filter_of_a_segment_can_be_given_to_a_campaign(flavour):
    api = Recorder(page(SEGMENT), 409)
    client = flavour.client(api)
    segment = flavour.run(client.audience_segments.list().first())

    with pytest.raises(Exception, match="409"):
        flavour.run(client.campaigns.update("c1", audience_filter=segment.filter_))

    assert api.body == {"audienceFilter": FILTER}


@pytest.mark.parametrize(
    ("wrong", "kind", "name"),
    [
        (None, TypeError, "filter"),
        ([], TypeError, "filter"),
        ({}, ValueError, "filter"),
        ({"match": "all", "conditions": []}, ValueError, "filter must have at least one condition"),
        (
            {"match": "all", "conditions": [{"type": "weather"}]},
            ValueError,
            r"filter\.conditions\[0\]\.type",
        ),
        ({**FILTER, "limit": 3}, ValueError, "limit"),
    ],
)
def test_a_filter_of_a_wrong_shape_is_refused(flavour, wrong, kind, name):
    api = Recorder(SEGMENT)

    with pytest.raises(kind, match=name):
        flavour.run(flavour.client(api).audience_segments.create("Customers", filter=wrong))

    assert api.requests == []


def test_a_name_taken_after_a_failed_attempt_is_an_ambiguous_error(flavour):
    api = Recorder(503, 400)

    with pytest.raises(BadRequestError) as caught:
        flavour.run(flavour.client(api).audience_segments.create("Customers", filter=FILTER))

    assert len(api.requests) == 2
    assert caught.value.ambiguous
