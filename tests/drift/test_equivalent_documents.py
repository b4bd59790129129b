"""Documents that say the same in different ways have no changes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small_document import STRING, ref, thing

from .documents import LOCATIONS, api, api_with_paths, api_with_schema, changes_between, operation

NULL = {"type": "null"}
AB = thing("a", a=STRING, b=STRING)
VARIANTS = [thing("t", t={"const": "a"}), thing("t", t={"const": "b"}, b=STRING)]

EQUIVALENT_SCHEMAS = {
    "nullable and a list of types": (
        {**STRING, "nullable": True},
        {"type": ["string", "null"]},
    ),
    "a list of types and anyOf": ({"type": ["string", "null"]}, {"anyOf": [STRING, NULL]}),
    "oneOf and anyOf with null": ({"oneOf": [AB, NULL]}, {"anyOf": [NULL, AB]}),
    "nullable around a reference": (
        {"nullable": True, "allOf": [ref("A")]},
        {"oneOf": [ref("A"), NULL]},
    ),
    "nullable beside a reference": (
        {"nullable": True, "$ref": "#/components/schemas/A"},
        {**AB, "type": ["object", "null"]},
    ),
    "nullable in one variant or beside all": (
        {"oneOf": [{**VARIANTS[0], "nullable": True}, VARIANTS[1]]},
        {"oneOf": [*VARIANTS, NULL]},
    ),
    "types in any order": ({"type": ["string", "null"]}, {"type": ["null", "string"]}),
    "a list of one type": ({"type": ["string"]}, STRING),
    "a union of scalars": (
        {"oneOf": [{**STRING, "minLength": 1}, {"type": "number"}]},
        {"type": ["string", "number"], "minLength": 1},
    ),
    "const and enum": ({**STRING, "const": "a"}, {**STRING, "enum": ["a"]}),
    "a union of constants": ({"oneOf": [{"const": "a"}, {"const": "b"}]}, {"enum": ["b", "a"]}),
    "an enum implies its type": ({"enum": ["a"]}, {**STRING, "enum": ["a"]}),
    "properties imply an object": ({"properties": {"a": STRING}}, thing(a=STRING)),
    "allOf merged": (
        {"allOf": [thing("a", a=STRING), thing(b=STRING)]},
        AB,
    ),
    "allOf of a reference and more": (
        {"allOf": [ref("A"), thing(c=STRING)]},
        thing("a", a=STRING, b=STRING, c=STRING),
    ),
    "allOf of closed objects": (
        {"allOf": [{**thing(a=STRING), "additionalProperties": False},
                   {**thing(b=STRING), "additionalProperties": False}]},
        {**thing(a=STRING, b=STRING), "additionalProperties": False},
    ),
    "allOf narrows": (
        {"allOf": [{"type": "number", "maximum": 9}, {"type": "integer", "maximum": 5}]},
        {"type": "integer", "maximum": 5},
    ),
    "a union of one": ({"oneOf": [AB]}, AB),
    "unions in unions": (
        {"oneOf": [{"oneOf": VARIANTS}, thing("t", t={"const": "c"})]},
        {"oneOf": [thing("t", t={"const": "c"}), *VARIANTS]},
    ),
    "tagged variants in any order": ({"oneOf": VARIANTS}, {"oneOf": VARIANTS[::-1]}),
    "oneOf and anyOf of disjoint variants": ({"oneOf": VARIANTS}, {"anyOf": VARIANTS}),
    "untagged variants in any order": (
        {"anyOf": [thing(a=STRING, b=STRING), thing(a=STRING)]},
        {"anyOf": [thing(a=STRING), thing(a=STRING, b=STRING)]},
    ),
    "a reference inlined": (ref("A"), AB),
    "a reference to a reference": (ref("Alias"), ref("A")),
    "a recursive reference inlined once": (
        ref("Tree"),
        thing(child=thing(child=ref("Tree"), name=STRING), name=STRING),
    ),
    "exclusiveMinimum as a flag or a number": (
        {"type": "number", "minimum": 1, "exclusiveMinimum": True},
        {"type": "number", "exclusiveMinimum": 1},
    ),
    "bounds that exclude nothing": (
        {**STRING, "minLength": 0, "deprecated": False},
        STRING,
    ),
    "uniqueItems false": ({"type": "array", "uniqueItems": False}, {"type": "array"}),
    "open objects": (thing(a=STRING), {**thing(a=STRING), "additionalProperties": True}),
    "open arrays": ({"type": "array"}, {"type": "array", "items": {}}),
    "any schema": ({}, True),
}  # fmt: skip


@pytest.mark.parametrize("side", LOCATIONS)
@pytest.mark.parametrize("name", EQUIVALENT_SCHEMAS)
def test_equivalent_schemas_have_no_changes(name, side):
    schemas = {
        "A": AB,
        "Alias": ref("A"),
        "Tree": thing(child=ref("Tree"), name=STRING),
        "Unused": thing(c=STRING),
    }
    base, head = (api_with_schema(side, one, **schemas) for one in EQUIVALENT_SCHEMAS[name])

    assert changes_between(base, head) == []
    assert changes_between(head, base) == []


def parameters(*names: str, **keywords: Any) -> dict[str, Any]:
    return {
        "parameters": [
            {"in": "query", "name": name, "schema": STRING, **keywords} for name in names
        ]
    }


SCHEMES = {"key": {"type": "http", "scheme": "bearer"}}
RENAMED = {"token": {"type": "http", "scheme": "Bearer", "bearerFormat": "JWT"}}
SERVER = {"servers": [{"url": "https://x.test/api/v1/"}]}
PATH = {"name": "id", "in": "path", "required": True, "schema": STRING}

EQUIVALENT_DOCUMENTS = {
    "a prefix moved from the server to the paths": (
        api_with_paths({"/it/{id}": {"get": operation()}}, servers=[{"url": "https://x.test/api/v1"}]),
        api_with_paths({"/v1/it/{id}": {"get": operation()}}, servers=[{"url": "https://x.test/api"}]),
    ),
    "a trailing slash of the server": (
        api_with_paths({"/it": {"get": operation()}}, **SERVER),
        api_with_paths({"/it": {"get": operation(**SERVER)}}, servers=[{"url": "https://x.test/api/v1"}]),
    ),
    "a variable in the server": (
        api_with_paths(
            {"/it": {"get": operation()}},
            servers=[{"url": "https://{host}/", "variables": {"host": {"default": "x.test"}}}],
        ),
        api_with_paths({"/it": {"get": operation()}}, servers=[{"url": "https://x.test"}]),
    ),
    "parameters of the path item": (
        api_with_paths({"/it/{id}": {"get": operation(), "parameters": [PATH]}}),
        api_with_paths({"/it/{id}": {"get": operation(parameters=[PATH])}}),
    ),
    "parameters in any order": (
        api(**parameters("a", "b")),
        api(**parameters("b", "a")),
    ),
    "a parameter by reference, with its default style": (
        api_with_paths({"/it": {"get": operation(**parameters("a"))}}),
        api_with_paths(
            {"/it": {"get": operation(parameters=[{"$ref": "#/components/parameters/A"}])}},
            components={"parameters": {"A": {"in": "query", "name": "a", "required": False,
                                             "style": "form", "explode": True, "schema": STRING}}},
        ),
    ),
    "security by another name, at the top level": (
        api_with_paths(
            {"/it": {"get": operation(security=[{"key": []}])}},
            components={"securitySchemes": SCHEMES},
        ),
        api_with_paths(
            {"/it": {"get": operation()}},
            security=[{"token": []}],
            components={"securitySchemes": RENAMED},
        ),
    ),
    "the case of a header": (
        api(parameters=[{"in": "header", "name": "X-A"}]),
        api(parameters=[{"in": "header", "name": "x-a"}]),
    ),
    "the charset of a media type": (
        api(requestBody={"content": {"application/json": {}}}),
        api(requestBody={"content": {"application/json; charset=utf-8": {"schema": {}}}}),
    ),
    "further tags, in any order": (
        api(tags=["It", "B"], top={"tags": [{"name": "It"}, {"name": "B"}]}),
        api(tags=["It", "C", "D"], top={"tags": [{"name": "C"}]}),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EQUIVALENT_DOCUMENTS)
def test_equivalent_documents_have_no_changes(name):
    first, second = EQUIVALENT_DOCUMENTS[name]

    assert changes_between(first, second) == []
    assert changes_between(second, first) == []
