"""`client.event_patterns`: reading the known events."""

from __future__ import annotations

import pytest

from ..support.recorder import Recorder

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
def test_a_pattern_is_found_by_any_name(flavour, name, path):
    api = Recorder(PATTERN)

    found = flavour.run(flavour.client(api).event_patterns.get_by_name(name))

    assert api.line == f"GET /v1/event-patterns/by-name/{path}"
    assert [(each.name, each.type_) for each in found.event_properties] == [("plan", "string")]


def test_patterns_are_listed_without_totals(flavour):
    summary = {name: PATTERN[name] for name in ("id", "eventName", "incomingWebhookPlatform")}
    api = Recorder({"data": [summary], "pagination": {}})

    assert [
        each.event_name for each in flavour.items(flavour.client(api).event_patterns.list())
    ] == ["a/b c"]
