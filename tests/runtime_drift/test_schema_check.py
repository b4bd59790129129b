"""Compares the schema checker of `on_drift` with a JSON Schema validator, for every operation."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loops._drift import drift
from loops._drift.schema_check import (
    CONTRACT_BROKEN,
    UNIONS,
    UNKNOWN_FIELD,
    UNKNOWN_VALUE,
    SchemaChecker,
)
from scripts.facade.usage import operations as facade_operations

from ..support.contract_schemas import SCHEMAS, Choice, example, resolve, variant_count, violations
from ..support.endpoints import operations

SUCCESSES = {one.name: one.success[1] for one in operations() if one.success[1] is not None}
KNOWN = {"$ref", "type", "properties", "required", "additionalProperties", "items", "minItems"} | {
    *UNIONS,
    *("allOf", "discriminator", "enum", "const", "format"),
}
REPLACEMENTS = [None, True, 7, 1.5, "unheard-of", [], ["unheard-of"], {}, {"a": 1}]
CHECKER = SchemaChecker(SCHEMAS)
everywhere = pytest.mark.parametrize("name", SUCCESSES)


def choices(schema: Any, **more: bool) -> Iterator[Choice]:
    for pick in range(variant_count(schema)):
        for full in (True, False):
            yield Choice(pick, full, **more)


def kinds(schema: Any, value: Any) -> set[str]:
    return {mismatch.kind for mismatch in CHECKER.mismatches(schema, value)}


def subschemas(schema: Any, seen: set[str]) -> Iterator[dict[str, Any]]:
    """Yields a schema and all its subschemas, with their references resolved."""
    if "$ref" in schema and schema["$ref"] in seen:
        return
    seen.add(schema.get("$ref", ""))
    yield schema
    below = [*schema.get("properties", {}).values(), schema.get("items"), resolve(schema)]
    below += [schema.get("additionalProperties"), *schema.get("allOf", [])]
    for part in [*below, *schema.get("oneOf", []), *schema.get("anyOf", [])]:
        if isinstance(part, dict) and part is not schema:
            yield from subschemas(part, seen)


@everywhere
def test_what_the_contract_allows_is_no_finding(name):
    for choice in choices(SUCCESSES[name]):
        assert [*CHECKER.mismatches(SUCCESSES[name], example(SUCCESSES[name], choice))] == []


@everywhere
def test_every_new_field_is_a_mismatch(name):
    schema = SUCCESSES[name]
    for choice in choices(schema):
        plain, more = (
            example(schema, choice),
            example(schema, Choice(choice.pick, choice.full, True)),
        )
        assert kinds(schema, more) == (set() if more == plain else {UNKNOWN_FIELD})


@everywhere
def test_every_new_enum_value_is_a_mismatch(name):
    schema = SUCCESSES[name]
    for choice in choices(schema):
        plain = example(schema, choice)
        other = example(schema, Choice(choice.pick, choice.full, unknown_enum_values=True))
        assert kinds(schema, other) == (set() if other == plain else {UNKNOWN_VALUE})


@everywhere
def test_the_contract_uses_only_supported_keywords(name):
    used = {keyword for one in subschemas(SUCCESSES[name], set()) for keyword in one}

    assert used <= KNOWN


@everywhere
def test_every_union_of_objects_has_a_tag(name):
    for schema in subschemas(SUCCESSES[name], set()):
        for union in UNIONS:
            variants = [resolve(one) for one in schema.get(union, ())]
            objects = [one for one in variants if CHECKER._types(one) & {"object"}]
            assert len(objects) < 2 or CHECKER._tag(objects, schema)


def test_every_operation_of_the_facade_has_declared_responses():
    """`uploads.put` has none, because it calls the storage."""
    named = {name: many for name, many in facade_operations().items() if name != "uploads.put"}
    ids = {
        str(sorted(drift.declared_responses(one).responses))
        for many in named.values()
        for one in many
    }
    found = {id(drift.declared_responses(one).responses) for many in named.values() for one in many}

    assert len(found) == 72
    assert ids == {"[200]", "[201]", "[204]"}


@given(st.data())
def test_it_agrees_with_a_json_schema_validator(data):
    """Drops and replaces fields. Unknown fields are excluded: a validator accepts them."""
    schema = SUCCESSES[data.draw(st.sampled_from(sorted(SUCCESSES)))]
    picked = data.draw(st.integers(0, variant_count(schema)))
    value = {"root": copy.deepcopy(example(schema, Choice(picked, data.draw(st.booleans()))))}
    spoil(data, value)
    spoil(data, value)

    found = {one.kind for one in CHECKER.mismatches(schema, value["root"]) if is_not_format(one)}

    assert bool(found - {UNKNOWN_FIELD}) == is_violated(schema, value["root"])


def is_not_format(mismatch: Any) -> bool:
    """Excludes formats, which the validator does not check."""
    return "without the format" not in mismatch.what


def is_violated(schema: Any, value: Any) -> bool:
    found = violations(value, schema)
    return any("Additional properties are not allowed" not in violation for violation in found)


def spoil(data: st.DataObject, holder: Any) -> None:
    """Drops or replaces a random value."""
    while True:
        keys = [*holder] if isinstance(holder, dict) else [*range(len(holder))]
        key = data.draw(st.sampled_from(keys))
        below = holder[key]
        if isinstance(below, dict | list) and below and data.draw(st.integers(0, 3)):
            holder = below
            continue
        if key != "root" and data.draw(st.booleans()):
            del holder[key]
        else:
            holder[key] = copy.deepcopy(data.draw(st.sampled_from(REPLACEMENTS)))
        return


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": ["string", "null"]}, None, []),
        ({"type": "integer"}, 1.0, []),
        ({"type": "integer"}, 1.5, [(CONTRACT_BROKEN, "", "must be integer, not number")]),
        ({"type": "number"}, True, [(CONTRACT_BROKEN, "", "must be number, not boolean")]),
        ({"const": "a"}, "b", [(UNKNOWN_VALUE, "")]),
        ({"enum": ["a", None]}, None, []),
        ({"enum": ["a"]}, 5, [(CONTRACT_BROKEN, "", "must be string, not number")]),
        ({"oneOf": [{"type": "string"}, {"type": "null"}]}, None, []),
        (
            {"oneOf": [{"type": "string"}, {"type": "number"}]},
            [],
            [(CONTRACT_BROKEN, "", "must be number or string, not array")],
        ),
        ({"type": "array", "items": {}, "minItems": 1}, [], [(CONTRACT_BROKEN, "")]),
        ({"type": "object", "additionalProperties": True}, {"a": 1}, []),
        ({"type": "object", "additionalProperties": False}, {"a": 1}, [(UNKNOWN_FIELD, "a")]),
        ({"type": "object"}, {"a": 1}, []),
        (
            {"type": "object", "additionalProperties": {"type": "string"}},
            {"a b": 1, "c": "d"},
            [(CONTRACT_BROKEN, "*", "must be string, not number")],
        ),
        (
            {"allOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]},
            {"a": 1, "b": 2, "c": 3},
            [(UNKNOWN_FIELD, "c")],
        ),
        ({"type": "string", "format": "date-time"}, "2026-03-01T12:00:00Z", []),
        ({"type": "string", "format": "date"}, "2026-03-32", [(CONTRACT_BROKEN, "")]),
        ({"type": "string", "format": "hostname"}, "?", []),
    ],
)
def test_the_mismatches_of_a_single_schema(schema, value, expected):
    found = [*SchemaChecker({}).mismatches(schema, value)]

    assert len(found) == len(expected)
    for mismatch, row in zip(found, expected, strict=True):
        assert tuple(mismatch)[: len(row)] == row


def test_a_union_without_tags_chooses_the_variant_with_the_fewest_mismatches():
    dog = {"properties": {"barks": {"type": "boolean"}, "name": {}}, "required": ["barks"]}
    cat = {"properties": {"purrs": {"type": "boolean"}, "name": {}}, "required": ["purrs"]}

    found = SchemaChecker({}).mismatches({"anyOf": [dog, cat]}, {"purrs": 1, "name": "Bo"})

    assert [(one.kind, one.path) for one in found] == [(CONTRACT_BROKEN, "purrs")]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            {"kind": "dog", "purrs": True},
            [("contract_broken", "barks"), ("unknown_field", "purrs")],
        ),
        ({"kind": "fox", "barks": 1}, [("unknown_value", "kind")]),
        ({"barks": True}, [("contract_broken", "kind")]),
        ({"kind": 5}, [("contract_broken", "kind")]),
    ],
)
def test_the_tag_decides_even_if_the_other_fields_match_another_variant(value, expected):
    dog = {"properties": {"kind": {"const": "dog"}, "barks": {"type": "boolean"}}}
    cat = {"properties": {"kind": {"enum": ["cat"]}, "purrs": {"type": "boolean"}}}
    pets = [dog | {"required": ["barks"]}, cat | {"required": ["purrs"]}]

    found = SchemaChecker({}).mismatches({"oneOf": pets}, value)

    assert [(one.kind, one.path) for one in found] == expected


def test_a_recursive_schema_is_checked():
    tree = {
        "type": "object",
        "properties": {"below": {"type": "array", "items": {"$ref": "#/x/Tree"}}},
    }

    found = SchemaChecker({"Tree": tree}).mismatches(tree, {"below": [{"below": [{"leaf": 1}]}]})

    assert [(one.kind, one.path) for one in found] == [(UNKNOWN_FIELD, "below[].below[].leaf")]
