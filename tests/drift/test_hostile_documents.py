"""Documents that are malformed or built to exhaust the comparison."""

from __future__ import annotations

import copy

import pytest

from scripts.cli import ToolError
from scripts.drift import compare
from scripts.pipeline.canonical import canonicalize
from tests.support.small_document import STRING, json_body, ref, thing

from .documents import api, document_bytes, operation

PROPERTIES = {
    "number": {"type": ["number", "null"], "minimum": 1, "exclusiveMaximum": 9, "multipleOf": 0.5},
    "text": {
        "enum": ["a", None],
        "format": "date",
        "pattern": "^a",
        "maxLength": 9,
        "default": "a",
    },
    "list": {"type": "array", "items": STRING, "prefixItems": [{}], "minItems": 1, "contains": {}},
    "union": {"oneOf": [ref("A"), thing(b={"const": 1})], "discriminator": {"propertyName": "a"}},
    "more": {"allOf": [ref("A"), {"not": {"required": ["b"]}}], "additionalProperties": {}},
    "names": {"propertyNames": {"minLength": 1}, "patternProperties": {"^x": {"nullable": True}}},
}
DOCUMENT = api(
    "/it/{id}",
    parameters=[{"in": "path", "name": "id", "required": True, "style": "simple", "schema": {}}],
    requestBody=json_body(thing("text", **PROPERTIES)),
    responses={"200": {"headers": {"X-A": {"schema": STRING}}, **json_body(ref("A"))}},
    security=[{"key": []}],
    callbacks={"on": {"url": {"post": operation(requestBody=json_body(STRING))}}},
    top={
        "servers": [{"url": "https://{a}.test", "variables": {"a": {"default": "x"}}}],
        "webhooks": {"told": {"post": operation(requestBody=json_body(ref("A")))}},
        "components": {
            "schemas": {"A": thing(a=STRING)},
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "K"}},
        },
    },
)


def test_a_wrong_type_anywhere_never_crashes():
    """A wrong type anywhere either raises a `ToolError` or can be compared."""
    errors = 0
    for path in list(_paths(DOCUMENT, ())):
        for wrong in (None, True, 7, "x", [], {}, [None], {"x": None}):
            changed = copy.deepcopy(DOCUMENT)
            here = changed
            for key in path[:-1]:
                here = here[key]
            here[path[-1]] = wrong
            try:
                compare(DOCUMENT, canonicalize(changed))
            except ToolError:
                errors += 1
    assert errors > 400


def _paths(value, path):
    items = value.items() if isinstance(value, dict) else (
        enumerate(value) if isinstance(value, list) else ())  # fmt: skip
    for key, item in items:
        yield (*path, key)
        yield from _paths(item, (*path, key))


def test_interwoven_schemas_are_compared_in_time(drift):
    """Each schema contains all others, so that each pair must be compared only once."""
    names = [f"S{i}" for i in range(30)]
    tangle = {name: {"allOf": [thing(**{other: ref(other) for other in names})]} for name in names}
    tied = {f"T{i}": {"allOf": [ref(f"T{i + 1}"), ref(f"T{i + 1}")]} for i in range(40)}
    schemas = {**tangle, **tied, "T40": STRING}

    document = document_bytes(thing(s=ref("S0"), t=ref("T0")), **schemas)

    assert drift(document, document)[0] == 0


def test_huge_unions_are_rejected():
    base, head = (
        api(responses={"200": json_body({"oneOf": [thing(**{f"{x}{i}": STRING})
                                                   for i in range(1500)]})})
        for x in "ab"
    )  # fmt: skip

    with pytest.raises(ToolError, match="too large"):
        compare(base, head)


def test_many_references_to_a_large_schema_are_rejected():
    large = {"allOf": [{"minLength": 1}, *([{"maxLength": 9}] * 1000)]}
    many = thing(**{f"p{i}": {"allOf": [ref("A"), {"pattern": f"{i}"}]} for i in range(1000)})
    document = api(
        responses={"200": json_body(many)}, top={"components": {"schemas": {"A": large}}}
    )

    with pytest.raises(ToolError, match="base: the schemas are too large"):
        compare(document, document)
