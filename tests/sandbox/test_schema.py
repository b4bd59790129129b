"""Findings of the schema check, in words, on schemas as small as they can be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loops.sandbox.contract.document import load
from loops.sandbox.contract.json_types import Json, JsonObject
from loops.sandbox.contract.schema import OVERLAP, Schemas

SHAPES: JsonObject = {
    "closed": {
        "type": "object",
        "properties": {"b": {}, "a": {}},
        "additionalProperties": False,
    },
    "tagged": {
        "oneOf": [
            {
                "type": "object",
                "properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}},
                "required": ["kind", "radius"],
            },
            {
                "type": "object",
                "properties": {"kind": {"const": "square"}, "side": {"type": "number"}},
                "required": ["kind", "side"],
            },
        ]
    },
    "counted": {"type": "integer", "minimum": 1, "maximum": 100},
    "nullable": {"type": ["string", "null"]},
    "filled": {"type": "array", "minItems": 1},
    "fixed": {"const": "1.0.0"},
    "both": {"oneOf": [{"type": "number"}, {"minimum": 0}]},
    "borrowed": {"type": "object", "properties": {"n": {"$ref": "#/counted"}}},
}


@pytest.mark.parametrize(
    ("shape", "value", "said"),
    [
        ("closed", {"a": 1, "c": 2}, "$: an object with 2 keys, not no keys but these: a, b"),
        ("tagged", {"kind": "square", "side": "x"}, "$.side: a string of 1 characters, not number"),
        ("tagged", {"kind": "circle"}, "$.radius: nothing, not a value here"),
        ("counted", 0, "$: the number 0, not minimum 1"),
        ("counted", 1.5, "$: the number 1.5, not integer"),
        ("counted", True, "$: a boolean, not integer"),
        ("nullable", {}, "$: an object with 0 keys, not string or null"),
        ("filled", [], "$: an array of 0 items, not minItems 1"),
        ("fixed", "2", "$: a string of 1 characters, not the constant '1.0.0'"),
        ("both", 5, "$: a value that fits several, not exactly one alternative"),
        ("borrowed", {"n": 101}, "$.n: the number 101, not maximum 100"),
    ],
)
def test_a_problem_is_told_by_place_find_and_wish(shape: str, value: Json, said: str) -> None:
    problems = Schemas(SHAPES).problems(f"/{shape}", value)

    assert [f"{each.place}: {each.found}, not {each.wanted}" for each in problems] == [said]


def test_alternatives_that_fit_at_once_have_a_keyword_of_their_own() -> None:
    (problem,) = Schemas(SHAPES).problems("/both", 5)

    assert problem.keyword == OVERLAP


def test_what_fits_has_no_problems() -> None:
    assert Schemas(SHAPES).problems("/tagged", {"kind": "circle", "radius": 1}) == []


def test_a_contract_is_read_from_a_file_with_shared_and_referenced_parameters(
    tmp_path: Path,
) -> None:
    document = {
        "paths": {
            "/v1/things/{id}": {
                "parameters": [{"name": "deep", "in": "query", "schema": {"type": "boolean"}}],
                "get": {
                    "operationId": "getThing",
                    "tags": ["Small things"],
                    "parameters": [{"$ref": "#/components/parameters/Page"}],
                    "responses": {"200": {}, "default": {}},
                },
            }
        },
        "components": {
            "parameters": {
                "Page": {"name": "page", "in": "query", "required": True, "schema": {}},
            }
        },
    }
    file = tmp_path / "contract.json"
    file.write_text(json.dumps(document))

    contract = load(file)

    route = contract.route("GET", "/v1/things/a%2Fb")
    assert route.values == {"id": "a/b"}
    assert route.operation is not None
    assert route.operation.tag == "small_things"
    assert [(p.name, p.required) for p in route.operation.parameters] == [
        ("deep", False),
        ("page", True),
    ]
    assert route.operation.responses == {200: None}
