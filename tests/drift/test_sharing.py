"""Each change once: at every operation it concerns, with what lies below it."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.drift import Change, compare
from scripts.pipeline.canonical import canonical
from tests.support.small_document import STRING, const, json_body, ref, thing

from .pairs import api, apis, found, operation

TREE = thing(name=STRING, children={"type": "array", "items": ref("Tree")})
TALLER = thing(name={"type": ["string", "null"]}, children=TREE["properties"]["children"])


def shared(schemas: Any) -> Any:
    """Two operations that send and return the same schema, and a webhook that brings it."""
    body = {"200": json_body({"type": "array", "items": ref("Tree")})}
    told = {"post": {"requestBody": json_body(ref("Tree")), "responses": {"200": {}}}}
    return apis(
        {
            "/a": {"post": operation(operationId="a", requestBody=json_body(ref("Tree")))},
            "/b": {"get": operation(operationId="b", responses=body)},
        },
        webhooks={"told": told},
        components={"schemas": schemas},
    )


def only(base: Any, head: Any) -> Change:
    (change,) = compare(base, head).changes
    return change


def test_a_shared_schema_is_reported_once_with_its_worst_level():
    change = only(shared({"Tree": TREE}), shared({"Tree": TALLER}))

    assert (str(change.kind), str(change.level)) == ("null_allowed", "breaking")
    assert change.operations == ("a", "b", "webhook told")
    assert (str(change.side), change.where) == ("event", "payload, name")
    assert [place.where for place in change.places] == [
        "payload, name",
        "request body, name",
        "response 200, [].name",
    ]
    assert "in the event, the request and the response may be null" in change.message


def test_a_schema_split_in_two_is_still_reported_once():
    head = shared({"Tree": ref("Bush"), "Bush": {**TALLER}})
    head["webhooks"]["told"]["post"]["requestBody"] = json_body(TALLER)

    assert len(compare(shared({"Tree": TREE}), canonical(head)).changes) == 1


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ({"a": thing("b", b=thing(c=STRING))}, {}, "property_removed"),
        ({}, {"a": thing("b", b=thing(c=STRING))}, "property_added"),
        ({"a": thing("b", b=STRING)}, {"a": {"type": "array", "items": STRING}}, "type_changed"),
        ({"a": const("b")}, {"a": {"type": "integer", "minimum": 3, "default": 3}}, None),
    ],
)
def test_what_came_or_went_swallows_what_lies_below(before, after, kind):
    base, head = (api(responses={"200": json_body(thing(**x))}) for x in (before, after))

    kinds = [str(one.kind) for one in compare(base, head).changes]

    assert kinds == ([kind] if kind else ["default_added", "type_changed"][::-1])


def test_a_removed_operation_takes_everything_with_it():
    base = apis({"/a": {"get": operation()}, "/b": {"get": operation(operationId="b")}})
    head = apis({"/a": {"get": operation()}})

    assert found(base, head) == [("breaking", "operation_removed", "b", "GET /b")]


def test_the_same_new_status_everywhere_is_one_change():
    paths = {f"/{name}": {"get": operation(operationId=name)} for name in "abc"}
    limited = {**operation()["responses"], "429": {}}
    more = {f"/{x}": {"get": operation(operationId=x, responses=limited)} for x in "abc"}

    assert only(apis(paths), apis(more)).operations == ("a", "b", "c")


def test_operations_that_had_no_name_get_one():
    nameless = {f"/{name}": {"get": operation()} for name in "abc"}
    for item in nameless.values():
        del item["get"]["operationId"]
    named = {f"/{name}": {"get": operation(operationId=name)} for name in "abc"}

    change = only(apis(nameless), apis(named))

    assert str(change.kind) == "operation_id_added"
    assert change.operations == ("a", "b", "c")
    assert "wire is unchanged" in change.message
    assert str(only(apis(named), apis(nameless)).kind) == "operation_id_removed"


def test_a_property_that_is_only_read_concerns_only_readers():
    base, head = (
        api(requestBody=json_body(thing(x={**thing(a=schema), "readOnly": True})))
        for schema in ({"type": "integer"}, STRING)
    )

    assert found(base, head) == [("additive", "type_changed", "getIt", "request body, x.a")]


def test_prose_and_the_version_are_no_change():
    head = api()
    head["info"]["version"] = "2.0.0"

    report = compare(api(), head)

    assert (report.base, report.head, report.verdict) == ("1.0.0", "2.0.0", "none")
    assert report.counts == {"breaking": 0, "additive": 0}


def test_an_implicit_tag_is_the_name_of_the_component():
    union = {"oneOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "t"}}
    a, b = thing("t", t=STRING, a=STRING), thing("t", t=STRING, b=STRING)
    other = {"oneOf": [ref("A"), ref("C")], "discriminator": {"propertyName": "t"}}
    base, head = (
        api(responses={"200": json_body(one)}, top={"components": {"schemas": schemas}})
        for one, schemas in ((union, {"A": a, "B": b}), (other, {"A": a, "C": b}))
    )

    assert found(base, head) == [("breaking", "constant_changed", "getIt", "response 200, <B>.t")]
