"""Schemas that newer documents may contain, each through the whole pipeline.

Each has an annotation in Python and values that must survive reading and writing, and the loss
check finds nothing.
"""

from __future__ import annotations

import datetime
from typing import Any

import httpx
import pytest

from scripts.pipeline.canonical import canonicalize

from ..support.packages import Package
from ..support.small_document import OK, STRING, const, document, json_body, ref, thing

NULL = {"type": "null"}
NUMBER = {"type": "number"}
CAT = thing("kind", "lives", kind=const("cat"), lives={"type": "integer"})
DOG = thing("kind", "good", kind=const("dog"), good={"type": "boolean"})
PETS = {"oneOf": [CAT, DOG]}
FIELD: dict[str, tuple[Any, str, list[Any]]] = {
    "tagged union": (
        PETS,
        "GetItResponseXCat | GetItResponseXDog | UnknownGetItResponseX",
        [{"kind": "cat", "lives": 9}, {"kind": "dog", "good": True}, {"kind": "emu", "n": 1}],
    ),
    "nullable tagged union": (
        {"oneOf": [CAT, DOG, NULL]},
        "GetItResponseXCat | GetItResponseXDog | None | UnknownGetItResponseX",
        [None, {"kind": "cat", "lives": 9}],
    ),
    "union inside a union": (
        {"anyOf": [{"oneOf": [CAT, DOG]}, STRING]},
        "GetItResponseXCat | GetItResponseXDog | str | UnknownGetItResponseX",
        ["a", {"kind": "dog", "good": False}],
    ),
    "array of a tagged union": (
        {"type": "array", "items": PETS},
        "list[GetItResponseXItemCat | GetItResponseXItemDog | UnknownGetItResponseXItem]",
        [[], [{"kind": "cat", "lives": 9}, {"kind": "emu"}]],
    ),
    "nullable object": (
        {**thing("y", y=STRING), "nullable": True},
        "GetItResponseX | None",
        [None, {"y": "a"}],
    ),
    "type list with object": (
        {**thing("y", y=STRING), "type": ["object", "null"]},
        "GetItResponseX | None",
        [None, {"y": "a", "z": 1}],
    ),
    "nullable array of objects": (
        {"type": ["array", "null"], "items": thing(y=STRING)},
        "list[GetItResponseXItem] | None",
        [None, [], [{"y": "a"}]],
    ),
    "nullable string": ({"type": "string", "nullable": True}, "None | str", [None, "a"]),
    "integer": ({"type": "integer"}, "int", [0, 7, -1]),
    "number": (NUMBER, "float", [0.5, 7]),
    "enum": ({"enum": ["a", "b"]}, "GetItResponseX", ["a", "b", "c"]),
    "enum with the empty string": ({"enum": ["", "b"]}, "GetItResponseX", ["", "b"]),
    "enum with clashing names": ({"enum": ["a", "A", "a-b", "a_b"]}, "GetItResponseX", ["A"]),
    "enum of integers": ({"enum": [1, 2]}, "GetItResponseX", [1, 3]),
    "enum with null": ({"enum": ["a", "b", None]}, "GetItResponseX | None", [None, "a"]),
    "enum of null": ({"enum": [None]}, "None", [None]),
    "enum of booleans": ({"enum": [True, False]}, "bool", [True]),
    "enum of a mixture": ({"enum": ["a", 1, None]}, "int | None | str", ["a", 1, None]),
    "constant integer": ({"const": 5, "type": "integer"}, "Literal[5]", [5, 6]),
    "constant boolean": ({"const": True}, "Literal[True]", [True, False]),
    "constant text": ({"const": "a"}, "Literal['a']", ["a", "b"]),
    "map of objects": (
        {"type": "object", "additionalProperties": thing(y=STRING)},
        "GetItResponseX",
        [{}, {"a": {"y": "b"}, "c": {}}],
    ),
    "map of references": (
        {"type": "object", "additionalProperties": ref("Node")},
        "GetItResponseX",
        [{}, {"a": {"next": {}}}],
    ),
    "map of arrays": (
        {"type": "object", "additionalProperties": {"type": "array", "items": ref("Node")}},
        "GetItResponseX",
        [{"a": [{}, {"next": {}}]}],
    ),
    "free form": ({"type": "object"}, "GetItResponseX", [{}, {"a": [1, {"b": None}]}]),
    "recursion": (ref("Node"), "Node", [{}, {"next": {"next": {}}}]),
    "recursion through allOf": (
        {"allOf": [ref("Node"), thing(y=STRING)]},
        "GetItResponseX",
        [{"next": {}, "y": "a"}],
    ),
    "reference with siblings": (
        {"$ref": ref("Node")["$ref"], "required": ["next"]},
        "GetItResponseX",
        [{"next": {}}],
    ),
    "allOf of one": ({"allOf": [ref("Node")], "deprecated": True}, "Node", [{}]),
    "alias": (ref("Alias"), "Node", [{"next": {}}]),
    "nullable component": (ref("Maybe"), "Maybe | None", [None, {"y": "a"}]),
    "snake case component": (ref("snake_case"), "SnakeCase", [{"y": "a"}]),
    "union of scalars": (
        {"oneOf": [STRING, NUMBER, {"type": "boolean"}]},
        "bool | float | str",
        ["a", 1.5, True],
    ),
    "object or scalar": (
        {"oneOf": [thing(y=STRING), STRING]},
        "GetItResponseX | str",
        ["a", {"y": "b"}],
    ),
    "array or object": (
        {"oneOf": [{"type": "array", "items": STRING}, thing(y=STRING)]},
        "GetItResponseXVariantB | list[str]",
        [["a"], {"y": "b"}],
    ),
    "tuple": (
        {"type": "array", "prefixItems": [STRING, NUMBER]},
        "list[float | str]",
        [["a", 1.5]],
    ),
    "not": ({"type": "string", "not": {"const": "a"}}, "str", ["b"]),
    "names that clash in snake case": (
        thing(userId=STRING, user_id=NUMBER),
        "GetItResponseX",
        [{"userId": "a", "user_id": 1}],
    ),
    "object tagged by a boolean": (
        {"oneOf": [thing("ok", ok={"const": True}), thing("ok", ok={"const": False}, y=STRING)]},
        "GetItResponseXVariantA | GetItResponseXVariantB",
        [{"ok": True}, {"ok": False, "y": "a"}],
    ),
}
COMPONENTS = {
    "Node": thing(next=ref("Node")),
    "Alias": ref("Node"),
    "Maybe": {**thing(y=STRING), "type": ["object", "null"]},
    "snake_case": thing(y=STRING),
}


@pytest.fixture(scope="module")
def responses(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """A package with one operation for each schema, because generating them at once is faster."""
    whole = document(**COMPONENTS)
    del whole["paths"]["/it"]
    for index, (schema, _, _) in enumerate(FIELD.values()):
        one = document(thing("x", x=schema), **COMPONENTS)["paths"]["/it"]["post"]
        whole["paths"][f"/{index}"] = {"post": {**one, "operationId": f"get{index}It"}}
    package = Package(canonicalize(whole), tmp_path_factory.mktemp("shapes"))
    assert package.losses == []
    return package


@pytest.mark.parametrize("name", FIELD)
def test_a_schema_is_typed_and_its_values_survive_reading_and_writing(responses, name):
    index = list(FIELD).index(name)
    _, annotation, values = FIELD[name]
    model = responses.load(f"models.get_{index}_it_response", f"Get{index}ItResponse")

    assert without_unset(model.__annotations__["x"]) == annotation.replace("GetIt", f"Get{index}It")
    for value in values:
        assert model.from_dict({"x": value}).to_dict() == {"x": value}


@pytest.mark.parametrize(
    ("schema", "value", "read"),
    [
        ({"format": "date-time"}, "2025-06-29T07:47:39Z", datetime.datetime),
        ({"format": "date"}, "2025-06-29", datetime.date),
        ({"format": "uuid"}, "7f2c1a3e-93a0-4f3e-9d4f-0d1f3e7c2b11", object),
    ],
)
def test_strings_with_a_format_are_read_into_objects(tmp_path, schema, value, read):
    package = Package(document(thing("x", x={**STRING, **schema})), tmp_path)
    assert package.losses == []
    model = package.load("models.get_it_response", "GetItResponse")

    parsed = model.from_dict({"x": value})

    assert isinstance(parsed.x, read)
    assert parsed.to_dict()["x"].replace("+00:00", "Z") == value


@pytest.mark.parametrize(
    ("content_type", "body", "parsed"),
    [("text/csv", b"a,b", "a,b"), ("application/octet-stream", b"\x00", b"\x00")],
)
def test_other_media_types_are_read(tmp_path, content_type, body, parsed):
    whole = document()
    schema = STRING if content_type == "text/csv" else {**STRING, "format": "binary"}
    content = {content_type: {"schema": schema}}
    whole["paths"]["/it"]["post"]["responses"]["200"]["content"] = content
    package = Package(whole, tmp_path)
    module = package.load("api.it.get_it")

    found = module._parse_response(client=None, response=httpx.Response(200, content=body))

    assert found == parsed


def test_a_range_of_statuses_is_one_response(tmp_path):
    whole = document()
    whole["paths"]["/it"]["post"]["responses"] = {"2XX": json_body(OK), "404": {}}
    package = Package(whole, tmp_path)
    assert package.losses == []
    module = package.load("api.it.get_it")

    response = httpx.Response(207, json={"ok": True})

    assert module._parse_response(client=None, response=response).ok is True


def test_a_request_body_can_be_a_union(tmp_path):
    package = Package(document(request=PETS), tmp_path)
    assert package.losses == []
    cat = package.load("models.get_it_request_cat", "GetItRequestCat")

    sent = package.load("api.it.get_it")._get_kwargs(body=cat(lives=9))

    assert sent["json"] == {"kind": "cat", "lives": 9}


def test_a_default_is_never_sent(tmp_path):
    whole = document(request=thing(size={"type": "integer", "default": 20}))
    package = Package(whole, tmp_path)
    assert package.losses == []

    body = package.load("models.get_it_request", "GetItRequest")()

    assert body.to_dict() == {}


def test_an_absent_field_of_a_response_reads_as_none(tmp_path):
    package = Package(document(thing("x", x=STRING, y=STRING)), tmp_path)
    assert package.losses == []
    model = package.load("models.get_it_response", "GetItResponse")

    absent, null = model.from_dict({"x": "a"}), model.from_dict({"x": "a", "y": None})

    assert without_unset(model.__annotations__["y"]) == "str | None"
    assert absent.y is null.y is None
    assert absent.to_dict() == {"x": "a"}


def test_in_a_request_an_absent_field_and_null_differ(tmp_path):
    shared = thing("x", x=STRING, y={"type": ["string", "null"]})
    package = Package(document(ref("It"), ref("It"), It=shared), tmp_path)
    assert package.losses == []
    model = package.load("models.it", "It")

    assert model(x="a").to_dict() == {"x": "a"}
    assert model(x="a", y=None).to_dict() == {"x": "a", "y": None}


def test_where_null_is_not_allowed_none_means_absent_in_requests_and_responses(tmp_path):
    shared = thing("x", x=STRING, y=STRING)
    package = Package(document(ref("It"), ref("It"), It=shared), tmp_path)
    assert package.losses == []
    model = package.load("models.it", "It")

    assert model.from_dict({"x": "a"}).y is None
    assert model(x="a").to_dict() == {"x": "a"}


def without_unset(annotation: str) -> str:
    return annotation.replace(" | Unset", "")
