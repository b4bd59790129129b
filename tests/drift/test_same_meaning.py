"""What is spelled differently and means the same is no change."""

from __future__ import annotations

import pytest

from tests.support.small_document import STRING, ref, thing

from .pairs import PLACES, apis, at, found, operation

NULL = {"type": "null"}
AB = thing("a", a=STRING, b=STRING)
VARIANTS = [thing("t", t={"const": "a"}), thing("t", t={"const": "b"}, b=STRING)]

SAME = {
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
    "scalars as a union": (
        {"oneOf": [{**STRING, "minLength": 1}, {"type": "number"}]},
        {"type": ["string", "number"], "minLength": 1},
    ),
    "const and enum": ({**STRING, "const": "a"}, {**STRING, "enum": ["a"]}),
    "constants as a union": ({"oneOf": [{"const": "a"}, {"const": "b"}]}, {"enum": ["b", "a"]}),
    "listed values imply their type": ({"enum": ["a"]}, {**STRING, "enum": ["a"]}),
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
    "variants that exclude each other": ({"oneOf": VARIANTS}, {"anyOf": VARIANTS}),
    "nameless variants in any order": (
        {"anyOf": [thing(a=STRING, b=STRING), thing(a=STRING)]},
        {"anyOf": [thing(a=STRING), thing(a=STRING, b=STRING)]},
    ),
    "a reference inlined": (ref("A"), AB),
    "a reference to a reference": (ref("Alias"), ref("A")),
    "recursion, written out once": (
        ref("Tree"),
        thing(child=thing(child=ref("Tree"), name=STRING), name=STRING),
    ),
    "exclusive by a flag or a number": (
        {"type": "number", "minimum": 1, "exclusiveMinimum": True},
        {"type": "number", "exclusiveMinimum": 1},
    ),
    "bounds that exclude nothing": (
        {**STRING, "minLength": 0, "deprecated": False},
        STRING,
    ),
    "items without a limit": ({"type": "array", "uniqueItems": False}, {"type": "array"}),
    "open objects": (thing(a=STRING), {**thing(a=STRING), "additionalProperties": True}),
    "open arrays": ({"type": "array"}, {"type": "array", "items": {}}),
    "any schema": ({}, True),
}  # fmt: skip


@pytest.mark.parametrize("side", PLACES)
@pytest.mark.parametrize("name", SAME)
def test_same_schema(name, side):
    schemas = {
        "A": AB,
        "Alias": ref("A"),
        "Tree": thing(child=ref("Tree"), name=STRING),
        "Unused": thing(c=STRING),
    }
    first, second = SAME[name]
    base, head = at(side, first, **schemas), at(side, second, **schemas)

    assert found(base, head) == []
    assert found(head, base) == []


def parameters(*names: str, **facts: object) -> dict[str, object]:
    return {
        "parameters": [{"in": "query", "name": name, "schema": STRING, **facts} for name in names]
    }


SCHEMES = {"key": {"type": "http", "scheme": "bearer"}}
RENAMED = {"token": {"type": "http", "scheme": "Bearer", "bearerFormat": "JWT"}}
SERVER = {"servers": [{"url": "https://x.test/api/v1/"}]}
PATH = {"name": "id", "in": "path", "required": True, "schema": STRING}

SAME_DOCUMENTS = {
    "prefix moved from the server to the paths": (
        apis({"/it/{id}": {"get": operation()}}, servers=[{"url": "https://x.test/api/v1"}]),
        apis({"/v1/it/{id}": {"get": operation()}}, servers=[{"url": "https://x.test/api"}]),
    ),
    "a slash at the server's end": (
        apis({"/it": {"get": operation()}}, **SERVER),
        apis({"/it": {"get": operation(**SERVER)}}, servers=[{"url": "https://x.test/api/v1"}]),
    ),
    "a variable in the server": (
        apis(
            {"/it": {"get": operation()}},
            servers=[{"url": "https://{host}/", "variables": {"host": {"default": "x.test"}}}],
        ),
        apis({"/it": {"get": operation()}}, servers=[{"url": "https://x.test"}]),
    ),
    "parameters of the path item": (
        apis({"/it/{id}": {"get": operation(), "parameters": [PATH]}}),
        apis({"/it/{id}": {"get": operation(parameters=[PATH])}}),
    ),
    "parameters in any order": (
        apis({"/it": {"get": operation(**parameters("a", "b"))}}),
        apis({"/it": {"get": operation(**parameters("b", "a"))}}),
    ),
    "a parameter by reference, its style said": (
        apis({"/it": {"get": operation(**parameters("a"))}}),
        apis(
            {"/it": {"get": operation(parameters=[{"$ref": "#/components/parameters/A"}])}},
            components={"parameters": {"A": {"in": "query", "name": "a", "required": False,
                                             "style": "form", "explode": True, "schema": STRING}}},
        ),
    ),
    "security by another name, said in another place": (
        apis(
            {"/it": {"get": operation(security=[{"key": []}])}},
            components={"securitySchemes": SCHEMES},
        ),
        apis(
            {"/it": {"get": operation()}},
            security=[{"token": []}],
            components={"securitySchemes": RENAMED},
        ),
    ),
    "letter case of a header": (
        apis({"/it": {"get": operation(parameters=[{"in": "header", "name": "X-A"}])}}),
        apis({"/it": {"get": operation(parameters=[{"in": "header", "name": "x-a"}])}}),
    ),
    "a charset of JSON": (
        apis({"/it": {"get": operation(requestBody={"content": {"application/json": {}}})}}),
        apis({"/it": {"get": operation(
            requestBody={"content": {"application/json; charset=utf-8": {"schema": {}}}})}}),
    ),
    "further tags, in any order": (
        apis({"/it": {"get": operation(tags=["It", "B"])}}, tags=[{"name": "It"}, {"name": "B"}]),
        apis({"/it": {"get": operation(tags=["It", "C", "D"])}}, tags=[{"name": "C"}]),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME_DOCUMENTS)
def test_same_document(name):
    first, second = SAME_DOCUMENTS[name]

    assert found(first, second) == []
    assert found(second, first) == []
