"""`client.audience_segments`: named filters."""

from __future__ import annotations

import pytest

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


def test_the_filter_of_a_segment_can_be_given_to_a_campaign(flavour):
    api = Recorder(page(SEGMENT), 409)
    client = flavour.client(api)
    segment = flavour.run(client.audience_segments.list().first())

    with pytest.raises(Exception, match="409"):
        flavour.run(client.campaigns.update("c1", audience_filter=segment.filter_))

    assert api.body == {"audienceFilter": FILTER}


def test_a_segment_needs_a_filter(flavour):
    api = Recorder(SEGMENT)

    with pytest.raises(TypeError, match="filter"):
        flavour.run(flavour.client(api).audience_segments.create("Customers", filter=None))

    assert api.requests == []
