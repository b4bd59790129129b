"""The module all generated code reads and writes through."""

from __future__ import annotations

import datetime
import uuid

import pytest
from loops_openapi import wire
from loops_openapi.types import UNSET


@pytest.mark.parametrize(
    ("decode", "value"),
    [
        (wire.string, "a"),
        (wire.number, 1),
        (wire.number, 1.5),
        (wire.integer, 3),
        (wire.boolean, False),
        (wire.null, None),
        (wire.anything, object),
        (wire.nullable(wire.string), None),
        (wire.array(wire.nullable(wire.integer)), [1, None]),
        (wire.either({"string": wire.string, "null": wire.null}), None),
        (wire.first_of(wire.integer, wire.string), "a"),
    ],
)
def test_what_fits_is_read(decode, value):
    assert decode(value, "f") == value


@pytest.mark.parametrize(
    ("decode", "value", "text"),
    [
        (wire.string, 1, 'field "f" must be string, not number'),
        (wire.string, None, 'field "f" must be string, not null'),
        (wire.number, True, 'field "f" must be number, not boolean'),
        (wire.number, "1", 'field "f" must be number, not string'),
        (wire.integer, 1.5, 'field "f" must be an integer, not a fraction'),
        (wire.boolean, 0, 'field "f" must be boolean, not number'),
        (wire.null, {}, 'field "f" must be null, not object'),
        (wire.array(wire.string), "abc", 'field "f" must be array, not string'),
        (wire.array(wire.string), ["a", 5], r'field "f\[1\]" must be string, not number'),
        (wire.model(dict), [("a", 1)], 'field "f" must be object, not array'),
        (wire.timestamp, "secret", 'field "f" is a string of another format'),
        (wire.timestamp, 5, 'field "f" must be string, not number'),
        (wire.date, "2025-13-01", 'field "f" is a string of another format'),
        (wire.uuid, "secret", 'field "f" is a string of another format'),
        (wire.either({"string": wire.string, "null": wire.null}), 5, "must be null or string"),
        (wire.first_of(wire.integer, wire.string), None, 'field "f" fits no variant'),
    ],
)
def test_what_does_not_fit_is_named_without_its_value(decode, value, text):
    with pytest.raises((TypeError, ValueError), match=text) as caught:
        decode(value, "f")

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "error", "text"),
    [
        ({}, KeyError, 'required field "kind" is missing'),
        ({"kind": "secret"}, ValueError, 'field "kind" has a string the contract does not know'),
        ({"kind": ["secret"]}, ValueError, 'field "kind" has a array the contract does not know'),
        ("secret", TypeError, 'field "f" must be object, not string'),
    ],
)
def test_a_tag_that_decides_nothing_is_named_without_its_value(value, error, text):
    decode = wire.tagged("kind", {"cat": dict, "dog": list})

    with pytest.raises(error, match=text) as caught:
        decode(value, "f")

    assert "secret" not in str(caught.value)


def test_a_tag_decides():
    decode = wire.tagged("kind", {"cat": dict, "dog": list}, set)

    assert decode({"kind": "cat"}, "f") == {"kind": "cat"}
    assert decode({"kind": "dog"}, "f") == ["kind"]
    assert decode({"kind": "emu"}, "f") == {"kind"}


@pytest.mark.parametrize(
    "text",
    ["2025-06-29T07:47:39.370Z", "2025-06-29T07:47:39Z", "2025-06-29 09:47:39.370000+02:00"],
)
def test_timestamps_are_aware(text):
    assert wire.timestamp(text, "f").utcoffset() is not None


def test_encoding_leaves_out_what_is_unset_and_keeps_null():
    value = {"a": UNSET, "b": None, "c": [{"d": UNSET}], "e": (1, 2)}

    assert wire.encode(value) == {"b": None, "c": [{}], "e": [1, 2]}


def test_dates_are_written_as_iso_8601():
    utc = datetime.UTC
    identifier = uuid.uuid4()

    assert wire.encode(datetime.date(2025, 6, 29)) == "2025-06-29"
    assert wire.encode(datetime.datetime(2025, 6, 29, tzinfo=utc)) == "2025-06-29T00:00:00Z"
    assert wire.encode(identifier) == str(identifier)


@pytest.mark.parametrize("value", ["", ".", "..", None, True, 1.5, b"x", [], object()])
def test_a_segment_that_leads_elsewhere_is_refused(value):
    with pytest.raises(ValueError, match=r"^contact_id must "):
        wire.path_segment("contact_id", value)


@pytest.mark.parametrize(
    ("value", "segment"),
    [("a", "a"), ("../x", "..%2Fx"), ("...", "..."), ("%2e", "%252e"), (7, "7")],
)
def test_a_segment_is_quoted(value, segment):
    assert wire.path_segment("contact_id", value) == segment


def test_a_null_where_none_is_allowed_says_no_more_than_absence():
    assert wire.optional({"f": None}, "f", wire.string) is UNSET
    assert wire.optional({"f": None}, "f", wire.nullable(wire.string)) is None
    with pytest.raises(TypeError, match='field "f" must be string, not number'):
        wire.optional({"f": 1}, "f", wire.string)
