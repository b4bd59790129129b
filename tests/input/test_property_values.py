"""Property values: from Python to the wire, for contacts and events alike."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

import loops

from ..support.flavours import ADA


class Plan(Enum):
    PRO = "pro"


class Level(IntEnum):
    HIGH = 3


class Color(StrEnum):
    RED = "red"


VALUES = [
    ("text", "text"),
    ("", ""),
    ("ünï \N{GRINNING FACE}", "ünï \N{GRINNING FACE}"),
    (True, True),
    (7, 7),
    (-2.5, -2.5),
    (2**53, 2**53),
    (0.1 + 0.2, 0.1 + 0.2),
    (Decimal("12"), 12),
    (Decimal("12.50"), 12.5),
    (Plan.PRO, "pro"),
    (Level.HIGH, 3),
    (Color.RED, "red"),
    (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    (date(2026, 2, 28), "2026-02-28"),
    (datetime(2026, 2, 28, 23, 5, 1, 999999, tzinfo=UTC), "2026-02-28T23:05:01.999Z"),
    (datetime(2026, 3, 1, tzinfo=timezone(timedelta(hours=1))), "2026-02-28T23:00:00.000Z"),
    (datetime(2026, 7, 1, tzinfo=ZoneInfo("Europe/London")), "2026-06-30T23:00:00.000Z"),
    (1_772_366_400_000, 1_772_366_400_000),
]

PLACES = {
    "contacts.create": lambda client, value: client.contacts.create(ADA, properties={"x": value}),
    "contacts.update": lambda client, value: client.contacts.update(
        email=ADA, properties={"x": value}
    ),
    "events.send": lambda client, value: client.events.send(
        "seen", email=ADA, contact_properties={"x": value}
    ),
    "event properties": lambda client, value: client.events.send(
        "seen", email=ADA, event_properties={"x": value}
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("given", "sent"), VALUES, ids=lambda value: repr(value))
def test_a_property_goes_out_as_json(flavour, sandbox, client, place, given, sent):
    flavour.run(PLACES[place](client, given))

    body = sandbox.requests[-1].body
    value = body.get("eventProperties", body)["x"]
    assert (value, type(value)) == (sent, type(sent))


class TestSecondsWhereMillisecondsBelong:
    @pytest.mark.parametrize("value", [1_772_366_400, 1_772_366_400.25], ids=["whole", "time()"])
    @pytest.mark.parametrize("place", PLACES)
    def test_are_warned_of(self, flavour, client, place, value):
        with pytest.warns(UserWarning, match=r"\['x'\] looks like a time in seconds"):
            flavour.run(PLACES[place](client, value))

    @pytest.mark.parametrize("place", PLACES)
    def test_the_warning_points_at_the_code_that_calls(self, flavour, client, place):
        with pytest.warns(UserWarning, match="seconds") as caught:
            flavour.run(PLACES[place](client, 1_772_366_400))

        assert Path(loops.__file__).parent not in Path(caught[0].filename).parents

    @pytest.mark.parametrize("value", [999_999_999, 2_147_483_648, True, 1e-9, "1772366400"])
    def test_are_not_suspected_in_other_values(self, flavour, client, value):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            flavour.run(client.contacts.update(email=ADA, properties={"x": value}))
