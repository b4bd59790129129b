"""Each kind of change to a schema, in both directions and on every side.

A row contains two schemas, for each direction the kind and its levels where the client writes and
where it reads (``a`` additive, ``b`` breaking), and the path from ``x`` down to the change.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small_document import STRING, thing

from .documents import LOCATIONS, api_with_schema, changes_between

Expected = tuple[str, str, str]
"""The kind and levels in each direction, and the path."""

NUMBER, INTEGER, BOOLEAN = {"type": "number"}, {"type": "integer"}, {"type": "boolean"}
TEXT_OR_NUMBER = {"type": ["string", "number"]}
A = thing("t", "a", t={"const": "a"}, a=STRING)
B = thing("t", "b", t={"const": "b"}, b=STRING)
UNTAGGED_A, UNTAGGED_B = thing("a", a=STRING, c=STRING), thing("b", b=STRING, d=STRING)
OPTIONS = [{"required": ["a"]}, {"required": ["b"]}]
TAGGED = {"discriminator": {"propertyName": "t"}}


def string(**keywords: Any) -> dict[str, Any]:
    return {**STRING, **keywords}


def number(**keywords: Any) -> dict[str, Any]:
    return {**NUMBER, **keywords}


def array(items: Any = STRING, **keywords: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, **keywords}


def one_of(*schemas: Any, **keywords: Any) -> dict[str, Any]:
    return {"oneOf": [*schemas], **keywords}


def any_of(*schemas: Any, **keywords: Any) -> dict[str, Any]:
    return {"anyOf": [*schemas], **keywords}


def change_of(what: str, path: str = "", levels: str = "b/b") -> Expected:
    return f"{what}_changed {levels}", f"{what}_changed {levels}", path


def narrowing_of(what: str, path: str = "") -> Expected:
    return f"{what}_narrowed b/a", f"{what}_widened a/b", path


def widening_of(what: str, path: str = "") -> Expected:
    return f"{what}_widened a/b", f"{what}_narrowed b/a", path


NULL_ALLOWED = ("null_allowed a/b", "null_forbidden b/a", "")
VALUE_ADDED = ("enum_value_added a/a", "enum_value_removed b/a", "")
LEVELS = {"a": "additive", "b": "breaking"}
ROWS: dict[str, tuple[Any, ...]] = {
    # types
    "another type": (STRING, NUMBER, *change_of("type")),
    "an object instead of a string": (STRING, thing(a=STRING), *change_of("type")),
    "a further type": (STRING, TEXT_OR_NUMBER, *widening_of("type")),
    "any type": (STRING, {}, *widening_of("type")),
    "integer to number": (INTEGER, NUMBER, *widening_of("type")),
    "a type with its bounds": (string(maxLength=3), number(maximum=3), *change_of("type")),
    "null, by a list of types": (STRING, {"type": ["string", "null"]}, *NULL_ALLOWED),
    "null, by nullable": (STRING, string(nullable=True), *NULL_ALLOWED),
    "null, by a union": (thing(a=STRING), any_of(thing(a=STRING), {"type": "null"}), *NULL_ALLOWED),
    "null, by an enum": (
        string(enum=["a", "b"]),
        {"type": ["string", "null"], "enum": ["a", "b", None]},
        *NULL_ALLOWED,
    ),
    "null, by the type of an enum": (
        string(enum=["a"]),
        {"type": ["string", "null"], "enum": ["a"]},
        *NULL_ALLOWED,
    ),
    "one of several types with its bounds": (
        {"type": ["string", "object"], "minLength": 1, "properties": {"a": STRING}},
        {"type": "object", "properties": {"a": STRING}},
        *narrowing_of("type"),
    ),
    "an object as one of several types": (
        {"oneOf": [STRING, NUMBER, thing("a", a=STRING)]},
        {"oneOf": [STRING, NUMBER]},
        *narrowing_of("type"),
    ),
    "null beside a condition": (
        {**thing(a=STRING), "oneOf": OPTIONS},
        {**thing(a=STRING), "type": ["object", "null"], "oneOf": OPTIONS},
        *NULL_ALLOWED,
    ),
    "null in a union": (one_of(A, B), one_of(A, B, {"type": "null"}), *NULL_ALLOWED),
    # values
    "an enum value": (string(enum=["a", "b"]), string(enum=["a", "b", "c"]), *VALUE_ADDED),
    "two enum values": (string(enum=["a"]), string(enum=["a", "b", "c"]), *VALUE_ADDED),
    "an enum": (STRING, string(enum=["a", "b"]), "enum_added b/a", "enum_removed a/b", ""),
    "a constant": (STRING, string(const="a"), "enum_added b/a", "enum_removed a/b", ""),
    "another constant": (string(const="a"), string(const="b"), *change_of("constant")),
    "a constant and a second value": (string(const="a"), string(enum=["a", "b"]), *VALUE_ADDED),
    # constraints
    "maxLength": (string(maxLength=9), string(maxLength=5), *narrowing_of("bound")),
    "minLength": (STRING, string(minLength=1), *narrowing_of("bound")),
    "minItems": (array(), array(minItems=2), *narrowing_of("bound")),
    "maxItems": (array(), array(maxItems=2), *narrowing_of("bound")),
    "uniqueItems": (array(), array(uniqueItems=True), *narrowing_of("bound")),
    "minProperties": (thing(), {**thing(), "minProperties": 1}, *narrowing_of("bound")),
    "maxProperties": (thing(), {**thing(), "maxProperties": 1}, *narrowing_of("bound")),
    "minimum": (number(minimum=1), number(minimum=2), *narrowing_of("bound")),
    "maximum": (NUMBER, number(maximum=2), *narrowing_of("bound")),
    "exclusive by a flag": (
        number(minimum=1),
        number(minimum=1, exclusiveMinimum=True),
        *narrowing_of("bound"),
    ),
    "exclusive by a number": (
        number(maximum=1),
        number(exclusiveMaximum=1),
        *narrowing_of("bound"),
    ),
    "multipleOf": (number(multipleOf=0.1), number(multipleOf=0.5), *narrowing_of("bound")),
    "another multipleOf": (number(multipleOf=2), number(multipleOf=3), *change_of("bound")),
    "a pattern": (STRING, string(pattern="^a"), *narrowing_of("pattern")),
    "another pattern": (string(pattern="^a"), string(pattern="^b"), *change_of("pattern")),
    "a format": (STRING, string(format="date"), *narrowing_of("format")),
    "another format": (string(format="date"), string(format="date-time"), *change_of("format")),
    "a wider format": (
        {**INTEGER, "format": "int32"},
        {**INTEGER, "format": "int64"},
        *widening_of("format"),
    ),
    "an encoding": (STRING, string(contentEncoding="base64"), *change_of("encoding")),
    "a default": (STRING, string(default="a"), "default_added a/a", "default_removed b/a", ""),
    "another default": (
        string(default="a"),
        string(default="b"),
        *change_of("default", levels="b/a"),
    ),
    "deprecated": (STRING, string(deprecated=True), "deprecated a/a", "undeprecated a/a", ""),
    "readOnly": (STRING, string(readOnly=True), "read_only_added b/a", "read_only_removed a/a", ""),
    "writeOnly": (
        STRING,
        string(writeOnly=True),
        "write_only_added a/b",
        "write_only_removed a/a",
        "",
    ),
    # objects
    "a property": (
        thing(a=STRING),
        thing(a=STRING, b=thing(c=STRING)),
        "property_added a/a",
        "property_removed b/b",
        ".b",
    ),
    "a required property": (
        thing(a=STRING),
        thing("b", a=STRING, b=STRING),
        "required_property_added b/a",
        "property_removed b/b",
        ".b",
    ),
    "a read-only property": (
        thing(a=STRING),
        thing("b", a=STRING, b=string(readOnly=True)),
        "required_property_added a/a",
        "property_removed a/b",
        ".b",
    ),
    "a write-only property": (
        thing(a=STRING),
        thing("b", a=STRING, b=string(writeOnly=True)),
        "required_property_added b/a",
        "property_removed b/a",
        ".b",
    ),
    "required": (
        thing(a=STRING),
        thing("a", a=STRING),
        "now_required b/a",
        "now_optional a/b",
        ".a",
    ),
    "no undeclared properties": (
        thing(a=STRING),
        {**thing(a=STRING), "additionalProperties": False},
        "extras_forbidden b/a",
        "extras_allowed a/a",
        "",
    ),
    "undeclared properties of a type": (
        thing(a=STRING),
        {**thing(a=STRING), "additionalProperties": STRING},
        *narrowing_of("type", ".*"),
    ),
    "a pattern property": (
        thing(),
        {**thing(), "patternProperties": {"^x": STRING}},
        "pattern_property_added b/a",
        "pattern_property_removed a/b",
        ".</^x/>",
    ),
    "the type of a pattern property": (
        {**thing(), "patternProperties": {"^x": STRING}},
        {**thing(), "patternProperties": {"^x": NUMBER}},
        *change_of("type", ".</^x/>"),
    ),
    "propertyNames": (
        thing(),
        {**thing(), "propertyNames": {"maxLength": 5}},
        *narrowing_of("bound", ".<names>"),
    ),
    # arrays
    "items": (array(STRING), array(NUMBER), *change_of("type", "[]")),
    "items where there were none": ({"type": "array"}, array(STRING), *narrowing_of("type", "[]")),
    "prefixItems": (
        {"type": "array", "prefixItems": [STRING]},
        {"type": "array", "prefixItems": [STRING, NUMBER]},
        *narrowing_of("type", "[1]"),
    ),
    "contains": (
        {"type": "array"},
        {"type": "array", "contains": STRING},
        *narrowing_of("condition"),
    ),
    "another contains": (
        {"type": "array", "contains": STRING},
        {"type": "array", "contains": NUMBER},
        *change_of("condition"),
    ),
    "not": (STRING, string(**{"not": {"const": "a"}}), *narrowing_of("condition")),
    # unions
    "a tagged variant": (
        one_of(A, B),
        one_of(A, B, thing("t", t={"const": "c"})),
        "variant_added a/a",
        "variant_removed b/a",
        "<c>",
    ),
    "a second, tagged variant": (
        A,
        one_of(A, B, **TAGGED),
        "variant_added a/a",
        "variant_removed b/a",
        "<b>",
    ),
    "a variant without a tag": (
        UNTAGGED_A,
        any_of(UNTAGGED_A, UNTAGGED_B),
        "untagged_variant_added a/b",
        "variant_removed b/a",
        "<object 2>",
    ),
    "another tag": (
        one_of(A, B),
        one_of(A, thing("t", "b", t={"const": "c"}, b=STRING)),
        *change_of("constant", "<b>.t|<c>.t"),
    ),
    "a property of a variant": (
        one_of(A, B),
        one_of(B, thing("t", "a", t={"const": "a"}, a=STRING, c=STRING)),
        "property_added a/a",
        "property_removed b/b",
        "<a>.c",
    ),
    "the type of a variant": (
        one_of(UNTAGGED_A, UNTAGGED_B),
        one_of({**UNTAGGED_A, "type": "string"}, UNTAGGED_B),
        *change_of("type", "<object 1>|<string>"),
    ),
    "a discriminator": (
        one_of(A, B),
        one_of(A, B, **TAGGED),
        "discriminator_added a/a",
        "discriminator_removed a/b",
        "",
    ),
    "another discriminator": (
        one_of(A, B, **TAGGED),
        one_of(A, B, discriminator={"propertyName": "u"}),
        *change_of("discriminator"),
    ),
    "anyOf to oneOf": (
        any_of(UNTAGGED_A, UNTAGGED_B),
        one_of(UNTAGGED_A, UNTAGGED_B),
        *narrowing_of("condition"),
    ),
    "a condition of required properties": (
        thing(a=STRING, b=STRING),
        {**thing(a=STRING, b=STRING), "anyOf": OPTIONS},
        *narrowing_of("condition"),
    ),
    "another variant of a condition": (
        {**thing(a=STRING, b=STRING), "anyOf": OPTIONS},
        {**thing(a=STRING, b=STRING), "anyOf": [*OPTIONS, {"required": ["c"]}]},
        "untagged_variant_added a/b",
        "variant_removed b/a",
        "<with c>",
    ),
}


@pytest.mark.parametrize("side", LOCATIONS)
@pytest.mark.parametrize("direction", ["forward", "backward"])
@pytest.mark.parametrize("name", ROWS)
def test_a_change_of_a_schema_is_reported_once(name, direction, side):
    before, after, change, reverse_change, paths = ROWS[name]
    path, _, reverse_path = paths.partition("|")
    if direction == "backward":
        before, after = after, before
        change, path = reverse_change, reverse_path or path
    kind, levels = change.split()
    level = LEVELS[levels.split("/")[0 if side == "request" else 1]]
    operation, where = LOCATIONS[side]

    base, head = api_with_schema(side, before), api_with_schema(side, after)

    assert changes_between(base, head) == [(level, kind, operation, where + path)]
