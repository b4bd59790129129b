"""The module through which all generated code reads and writes JSON."""

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
def test_a_value_of_the_right_type_is_read(decode, value):
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
        (wire.timestamp, "secret", 'field "f" must be an ISO 8601 date and time'),
        (wire.timestamp, 5, 'field "f" must be string, not number'),
        (wire.date, "2025-13-01", 'field "f" must be an ISO 8601 date$'),
        (wire.uuid, "secret", 'field "f" must be a UUID'),
        (wire.either({"string": wire.string, "null": wire.null}), 5, "must be null or string"),
        (wire.first_of(wire.integer, wire.string), None, 'field "f" does not match any variant'),
    ],
)
def test_an_error_names_the_field_without_its_value(decode, value, text):
    with pytest.raises((TypeError, ValueError), match=text) as caught:
        decode(value, "f")

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "error", "text"),
    [
        ({}, KeyError, 'required field "kind" is missing'),
        ({"kind": "secret"}, ValueError, 'field "kind" has an unknown value of type string'),
        ({"kind": ["secret"]}, ValueError, 'field "kind" has an unknown value of type array'),
        ("secret", TypeError, 'field "f" must be object, not string'),
    ],
)
def test_an_unusable_tag_is_named_without_its_value(value, error, text):
    decode = wire.tagged("kind", {"cat": dict, "dog": list})

    with pytest.raises(error, match=text) as caught:
        decode(value, "f")

    assert "secret" not in str(caught.value)


def test_the_tag_decides_which_variant_is_read():
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


def test_encoding_omits_unset_fields_and_keeps_null():
    value = {"a": UNSET, "b": None, "c": [{"d": UNSET}], "e": (1, 2)}

    assert wire.encode(value) == {"b": None, "c": [{}], "e": [1, 2]}


def test_dates_are_written_as_iso_8601():
    utc = datetime.UTC
    identifier = uuid.uuid4()

    assert wire.encode(datetime.date(2025, 6, 29)) == "2025-06-29"
    assert wire.encode(datetime.datetime(2025, 6, 29, tzinfo=utc)) == "2025-06-29T00:00:00Z"
    assert wire.encode(identifier) == str(identifier)


@pytest.mark.parametrize("value", ["", ".", "..", None, True, 1.5, b"x", [], object()])
def test_an_identifier_that_would_reach_another_endpoint_is_refused(value):
    with pytest.raises(ValueError, match=r"^contact_id must "):
        wire.path_segment("contact_id", value)


@pytest.mark.parametrize(
    ("value", "segment"),
    [("a", "a"), ("../x", "..%2Fx"), ("...", "..."), ("%2e", "%252e"), (7, "7")],
)
def test_an_identifier_is_quoted(value, segment):
    assert wire.path_segment("contact_id", value) == segment


def test_a_null_that_is_not_allowed_reads_as_an_absent_field():
    assert wire.optional({"f": None}, "f", wire.string) is UNSET
    assert wire.optional({"f": None}, "f", wire.nullable(wire.string)) is None
    with pytest.raises(TypeError, match='field "f" must be string, not number'):
        wire.optional({"f": 1}, "f", wire.string)
