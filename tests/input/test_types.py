"""`Contact.date` reads dates as people, imports and the API write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loops import Contact
from loops._input.values import wire_value

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def read(value: object) -> datetime | None:
    return Contact(id="c1", email=None, properties={"born": value}).date("born")


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-01T12:00:00.000Z",
        "2026-03-01T12:00:00+00:00",
        "2026-03-01T14:00+02:00",
        "2026-03-01 12:00:00.000",
        "2026-03-01T12:00:00",
        "2026-03-01 12:00",
        " 2026-03-01T12:00Z\n",
        "March 1, 2026 12:00",
        "Sun, 01 Mar 2026 12:00:00 GMT",
        "1 Mar 2026 7:00 AM -0500",
        "1772366400000",
        1772366400000,
        1772366400000.0,
    ],
)
def test_a_date_is_read_from_any_format(written):
    moment = read(written)

    assert moment == NOON
    assert moment.tzinfo is not None


@pytest.mark.parametrize("absent", [None, ""])
def test_a_date_that_is_not_set_is_none(absent):
    assert read(absent) is None


def test_a_date_without_a_time_is_midnight_utc():
    assert read("2026-03-01") == datetime(2026, 3, 1, tzinfo=UTC)


def test_negative_milliseconds_are_dates_before_1970():
    assert read(-1) == read("-1") == datetime(1969, 12, 31, 23, 59, 59, 999000, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [True, {"a": 1}, [1], "soon", "2026-13-01", " ", float("nan"), float("inf"), 10**30, 10**400,
     "9" * 400, "--5", "²"],
    ids=lambda value: repr(value)[:12],
)  # fmt: skip
def test_an_invalid_date_is_an_error_that_names_the_property(value):
    with pytest.raises(ValueError, match="born") as caught:
        read(value)

    assert str(value) not in str(caught.value) or value == " "


@pytest.mark.parametrize("part", ["May", "Sunday", "10:30", "5pm", "March 2026", "March 1"])
def test_an_incomplete_date_is_refused_because_today_would_complete_it(part):
    with pytest.raises(ValueError, match="born"):
        read(part)


@pytest.mark.parametrize("zone", ["XYZ", "EST"])
def test_a_time_zone_name_is_refused_because_machines_differ_in_those_they_know(zone, monkeypatch):
    monkeypatch.setattr("time.tzname", ("EST", "EDT"))

    with pytest.raises(ValueError, match="born"):
        read(f"March 1, 2026 12:00 {zone}")


@given(st.datetimes(timezones=st.timezones()))
def test_a_datetime_survives_the_round_trip_to_the_millisecond(moment):
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:  # the first and the last day of the calendar
        return
    back = read(wire_value(moment, "born"))

    assert back == utc.replace(microsecond=utc.microsecond // 1000 * 1000)


@given(st.dates())
def test_a_date_survives_the_round_trip(day):
    back = read(wire_value(day, "born"))

    assert back is not None
    assert back.date() == day
    assert back.utcoffset() == timedelta()


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)))
def test_milliseconds_survive_the_round_trip(moment):
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=UTC)
    milliseconds = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)

    assert read(milliseconds) == read(str(milliseconds)) == moment


@given(st.text() | st.integers() | st.floats())
def test_any_value_is_an_aware_datetime_or_a_value_error(value):
    try:
        moment = read(value)
    except ValueError:
        return
    assert moment is None or moment.utcoffset() is not None


def test_a_datetime_after_the_year_9999_in_utc_is_refused():
    latest = datetime.max.replace(tzinfo=timezone(-timedelta(hours=1)))

    with pytest.raises(ValueError, match="born"):
        wire_value(latest, "born")
    assert wire_value(date.max, "born") == "9999-12-31"
