"""Property values are converted to JSON, and invalid ones are refused, for contacts and events."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import attrs
import pytest
from loops_openapi.models import ContactRequest, ContactUpdateRequest, EventRequest

import loops
from loops._async import contacts, events

from ..support.flavours import ADA
from ..support.refusals import LONE_SURROGATE, Case, cases


class Plan(Enum):
    PRO = "pro"


class PlanLevel(IntEnum):
    HIGH = 3


class Color(StrEnum):
    RED = "red"


class Pair(Enum):
    ONE_TWO = (1, 2)


class Vague(tzinfo):
    """A time zone that does not know its offset."""

    def utcoffset(self, moment):
        return None

    tzname = dst = utcoffset


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
    (PlanLevel.HIGH, 3),
    (Color.RED, "red"),
    (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    (date(2026, 2, 28), "2026-02-28"),
    (datetime(2026, 2, 28, 23, 5, 1, 999999, tzinfo=UTC), "2026-02-28T23:05:01.999Z"),
    (datetime(2026, 3, 1, tzinfo=timezone(timedelta(hours=1))), "2026-02-28T23:00:00.000Z"),
    (datetime(2026, 7, 1, tzinfo=ZoneInfo("Europe/London")), "2026-06-30T23:00:00.000Z"),
    (1_772_366_400_000, 1_772_366_400_000),
]
INVALID_VALUES: list[Case] = [
    (datetime(2026, 3, 1), ValueError),
    (datetime(2026, 3, 1, tzinfo=Vague()), ValueError),
    (float("nan"), ValueError),
    (Decimal("NaN"), ValueError),
    (2**53 + 1, ValueError),
    (-(2**53) - 1, ValueError),
    (Decimal(2**53 + 1), ValueError),
    (Decimal("0.12345678901234567891"), ValueError),
    (Decimal("1E+5000"), ValueError),
    (LONE_SURROGATE, ValueError),
    ([1], TypeError),
    (Pair.ONE_TWO, TypeError),
]
INVALID_MAPPINGS: list[Case] = [
    ([], TypeError),
    ("x", TypeError),
    ({5: "x"}, ValueError),
    ({"": "x"}, ValueError),
    ({" ": "x"}, ValueError),
    ({LONE_SURROGATE: "x"}, ValueError),
]

WITH_PROPERTIES = {
    "contacts.create": lambda client, given: client.contacts.create(ADA, properties=given),
    "contacts.update": lambda client, given: client.contacts.update(email=ADA, properties=given),
    "contact_properties": lambda client, given: client.events.send(
        "seen", email=ADA, contact_properties=given
    ),
    "event_properties": lambda client, given: client.events.send(
        "seen", email=ADA, event_properties=given
    ),
}
everywhere = pytest.mark.parametrize("call", WITH_PROPERTIES.values(), ids=WITH_PROPERTIES)


@everywhere
@pytest.mark.parametrize(("given", "sent"), VALUES, ids=lambda value: repr(value))
def test_a_property_is_sent_as_json(flavour, sandbox, client, call, given, sent):
    flavour.run(call(client, {"x": given}))

    body = sandbox.requests[-1].body
    value = body.get("eventProperties", body)["x"]
    assert (value, type(value)) == (sent, type(sent))


@everywhere
@cases(INVALID_MAPPINGS)
def test_properties_must_map_names_to_values(refused, call, given, kind):
    refused(lambda client: call(client, given), kind, "properties")


@everywhere
@cases(INVALID_VALUES)
def test_a_property_must_have_a_json_value(refused, call, given, kind):
    refused(lambda client: call(client, {"x": given}), kind, r"properties\['x'\]")


def test_an_event_property_cannot_be_reset(refused):
    call = WITH_PROPERTIES["event_properties"]

    refused(lambda client: call(client, {"x": None}), ValueError, r"event_properties\['x'\]")


@pytest.mark.parametrize(
    ("reserved", "model", "others"),
    [
        (contacts.RESERVED, ContactRequest, {"id"}),
        (contacts.RESERVED, ContactUpdateRequest, {"id"}),
        (events.RESERVED, EventRequest, set()),
    ],
)
def test_every_field_of_a_request_is_reserved(reserved, model, others):
    fields = {field.alias for field in attrs.fields(model) if field.init}
    keys = model(**{name: name for name in fields}).to_dict()

    assert reserved.keys() == keys.keys() | others


@pytest.mark.parametrize("method", ["contacts.create", "contacts.update"])
@pytest.mark.parametrize("name", contacts.RESERVED)
def test_a_property_of_a_contact_cannot_overwrite_an_argument(refused, method, name):
    refused(
        lambda client: WITH_PROPERTIES[method](client, {name: "x"}),
        ValueError,
        f"properties must not contain {name!r}",
    )


@pytest.mark.parametrize("name", events.RESERVED)
def test_a_contact_property_of_an_event_cannot_overwrite_an_argument(refused, name):
    refused(
        lambda client: WITH_PROPERTIES["contact_properties"](client, {name: "x"}),
        ValueError,
        f"contact_properties must not contain {name!r}",
    )


@everywhere
@pytest.mark.parametrize("value", [1_772_366_400, 1_772_366_400.25], ids=["whole", "time()"])
def test_seconds_where_milliseconds_belong_cause_a_warning(flavour, client, call, value):
    with pytest.warns(UserWarning, match=r"\['x'\] looks like a time in seconds"):
        flavour.run(call(client, {"x": value}))


@everywhere
def test_the_warning_about_seconds_points_at_the_calling_code(flavour, client, call):
    with pytest.warns(UserWarning, match="seconds") as caught:
        flavour.run(call(client, {"x": 1_772_366_400}))

    assert Path(loops.__file__).parent not in Path(caught[0].filename).parents


@pytest.mark.parametrize("value", [999_999_999, 2_147_483_648, True, 1e-9, "1772366400"])
def test_values_that_are_not_seconds_cause_no_warning(flavour, client, value):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        flavour.run(client.contacts.update(email=ADA, properties={"x": value}))
