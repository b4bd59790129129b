"""A change that occurs at many locations is reported once, without the details below it."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.drift import Change, compare
from scripts.pipeline.canonical import canonicalize
from tests.support.small_document import STRING, const, json_body, ref, thing

from .documents import api, api_with_paths, changes_between, operation

TREE = thing(name=STRING, children={"type": "array", "items": ref("Tree")})
NULLABLE_TREE = thing(name={"type": ["string", "null"]}, children=TREE["properties"]["children"])


def api_with_shared_schema(schemas: Any) -> Any:
    """Returns a document in which a request, a response and a webhook use the schema ``Tree``."""
    body = {"200": json_body({"type": "array", "items": ref("Tree")})}
    told = {"post": {"requestBody": json_body(ref("Tree")), "responses": {"200": {}}}}
    return api_with_paths(
        {
            "/a": {"post": operation(operationId="a", requestBody=json_body(ref("Tree")))},
            "/b": {"get": operation(operationId="b", responses=body)},
        },
        webhooks={"told": told},
        components={"schemas": schemas},
    )


def the_change(base: Any, head: Any) -> Change:
    (change,) = compare(base, head).changes
    return change


def test_a_shared_schema_is_reported_once_with_its_most_severe_level():
    change = the_change(
        api_with_shared_schema({"Tree": TREE}), api_with_shared_schema({"Tree": NULLABLE_TREE})
    )

    assert (str(change.kind), str(change.level)) == ("null_allowed", "breaking")
    assert change.operations == ("a", "b", "webhook told")
    assert (str(change.side), change.where) == ("event", "payload, name")
    assert [location.where for location in change.locations] == [
        "payload, name",
        "request body, name",
        "response 200, [].name",
    ]
    assert "in the event, the request and the response may now be null" in change.message


def test_a_schema_split_in_two_is_still_reported_once():
    head = api_with_shared_schema({"Tree": ref("Bush"), "Bush": {**NULLABLE_TREE}})
    head["webhooks"]["told"]["post"]["requestBody"] = json_body(NULLABLE_TREE)

    assert len(compare(api_with_shared_schema({"Tree": TREE}), canonicalize(head)).changes) == 1


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ({"a": thing("b", b=thing(c=STRING))}, {}, "property_removed"),
        ({}, {"a": thing("b", b=thing(c=STRING))}, "property_added"),
        ({"a": thing("b", b=STRING)}, {"a": {"type": "array", "items": STRING}}, "type_changed"),
        ({"a": const("b")}, {"a": {"type": "integer", "minimum": 3, "default": 3}}, None),
    ],
)
def test_an_added_or_removed_property_is_reported_without_the_details_below_it(before, after, kind):
    base, head = (api(responses={"200": json_body(thing(**x))}) for x in (before, after))

    kinds = [str(one.kind) for one in compare(base, head).changes]

    assert kinds == ([kind] if kind else ["default_added", "type_changed"][::-1])


def test_the_same_new_status_in_all_operations_is_one_change():
    paths = {f"/{name}": {"get": operation(operationId=name)} for name in "abc"}
    limited = {**operation()["responses"], "429": {}}
    more = {f"/{x}": {"get": operation(operationId=x, responses=limited)} for x in "abc"}

    assert the_change(api_with_paths(paths), api_with_paths(more)).operations == ("a", "b", "c")


def test_operation_ids_added_to_all_operations_are_one_change():
    without_ids = {f"/{name}": {"get": operation()} for name in "abc"}
    for item in without_ids.values():
        del item["get"]["operationId"]
    with_ids = {f"/{name}": {"get": operation(operationId=name)} for name in "abc"}

    change = the_change(api_with_paths(without_ids), api_with_paths(with_ids))

    assert str(change.kind) == "operation_id_added"
    assert change.operations == ("a", "b", "c")
    assert "wire format is unchanged" in change.message
    assert (
        str(the_change(api_with_paths(with_ids), api_with_paths(without_ids)).kind)
        == "operation_id_removed"
    )


def test_a_change_of_a_read_only_property_is_additive_in_requests():
    base, head = (
        api(requestBody=json_body(thing(x={**thing(a=schema), "readOnly": True})))
        for schema in ({"type": "integer"}, STRING)
    )

    assert changes_between(base, head) == [
        ("additive", "type_changed", "getIt", "request body, x.a")
    ]


def test_a_new_version_is_not_a_change():
    head = api()
    head["info"]["version"] = "2.0.0"

    report = compare(api(), head)

    assert (report.base, report.head, report.verdict) == ("1.0.0", "2.0.0", "none")
    assert report.counts == {"breaking": 0, "additive": 0}


def test_the_implicit_tag_of_a_variant_is_the_name_of_its_component():
    union = {"oneOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "t"}}
    a, b = thing("t", t=STRING, a=STRING), thing("t", t=STRING, b=STRING)
    other = {"oneOf": [ref("A"), ref("C")], "discriminator": {"propertyName": "t"}}
    base, head = (
        api(responses={"200": json_body(one)}, top={"components": {"schemas": schemas}})
        for one, schemas in ((union, {"A": a, "B": b}), (other, {"A": a, "C": b}))
    )

    assert changes_between(base, head) == [
        ("breaking", "constant_changed", "getIt", "response 200, <B>.t")
    ]
