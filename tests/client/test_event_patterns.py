"""`client.event_patterns`: reading what events there are."""

from __future__ import annotations

import pytest

from .recorder import Recorder

PATTERN = {
    "id": "e1",
    "eventName": "a/b c",
    "incomingWebhookPlatform": "stripe",
    "eventProperties": [{"name": "plan", "type": "string"}],
}


@pytest.mark.parametrize(
    ("name", "path"),
    [("signup", "signup"), ("a/b c", "a%2Fb%20c"), ("clerk:user+x?", "clerk%3Auser%2Bx%3F")],
)
def test_one_is_found_by_any_name(world, name, path):
    api = Recorder(PATTERN)

    found = world.run(world.client(api).event_patterns.get_by_name(name))

    assert api.line == f"GET /v1/event-patterns/by-name/{path}"
    assert [(each.name, each.type_) for each in found.event_properties] == [("plan", "string")]


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_a_name_that_would_reach_something_else_is_refused(world, name):
    api = Recorder(PATTERN)

    with pytest.raises(ValueError, match="event_name must not be"):
        world.run(world.client(api).event_patterns.get_by_name(name))

    assert api.requests == []


def test_they_are_listed_without_totals(world):
    summary = {name: PATTERN[name] for name in ("id", "eventName", "incomingWebhookPlatform")}
    api = Recorder({"data": [summary], "pagination": {}})

    assert [each.event_name for each in world.items(world.client(api).event_patterns.list())] == [
        "a/b c"
    ]


def test_most_come_from_no_platform(world):
    api = Recorder({**PATTERN, "incomingWebhookPlatform": None})

    found = world.run(world.client(api).event_patterns.get("e1"))

    assert found.incoming_webhook_platform is None
