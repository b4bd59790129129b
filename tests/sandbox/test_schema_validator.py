"""The wording of validation problems, on minimal schemas."""

from __future__ import annotations

import pytest

from loops.sandbox.contract.json_types import Json, JsonObject
from loops.sandbox.contract.schema_validator import OVERLAP, SchemaValidator

SCHEMAS: JsonObject = {
    "closed": {
        "type": "object",
        "properties": {"b": {}, "a": {}},
        "additionalProperties": False,
    },
    "empty": {"type": "object", "additionalProperties": False},
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
    "bounded": {"type": "integer", "minimum": 1, "maximum": 100},
    "nullable": {"type": ["string", "null"]},
    "filled": {"type": "array", "minItems": 1},
    "fixed": {"const": "1.0.0"},
    "overlapping": {"oneOf": [{"type": "number"}, {"minimum": 0}]},
    "referring": {"type": "object", "properties": {"n": {"$ref": "#/bounded"}}},
}


@pytest.mark.parametrize(
    ("schema", "value", "problem"),
    [
        ("closed", {"a": 1, "c": 2}, "$: expected no keys except a, b, found an object of size 2"),
        ("empty", {"c": 2}, "$: expected no keys, found an object of size 1"),
        (
            "tagged",
            {"kind": "square", "side": "x"},
            "$.side: expected number, found a string of length 1",
        ),
        ("tagged", {"kind": "circle"}, "$.radius: expected a value, found nothing"),
        ("bounded", 0, "$: expected minimum 1, found the number 0"),
        ("bounded", 1.5, "$: expected integer, found the number 1.5"),
        ("bounded", True, "$: expected integer, found a boolean"),
        ("nullable", {}, "$: expected string or null, found an empty object"),
        ("filled", [], "$: expected minItems 1, found an array of length 0"),
        ("fixed", "2", "$: expected the constant '1.0.0', found a string of length 1"),
        ("overlapping", 5, "$: expected exactly one matching alternative, found several"),
        ("referring", {"n": 101}, "$.n: expected maximum 100, found the number 101"),
    ],
)
def test_a_problem_names_the_path_the_expectation_and_the_finding(
    schema: str, value: Json, problem: str
) -> None:
    problems = SchemaValidator(SCHEMAS).problems(f"/{schema}", value)

    assert [str(each) for each in problems] == [problem]


def test_several_matching_alternatives_have_a_keyword_of_their_own() -> None:
    (problem,) = SchemaValidator(SCHEMAS).problems("/overlapping", 5)

    assert problem.keyword == OVERLAP


def test_a_valid_value_has_no_problems() -> None:
    assert SchemaValidator(SCHEMAS).problems("/tagged", {"kind": "circle", "radius": 1}) == []
