"""Corrections: selected by JSONPath, merged as in Overlay 1.0, reported when they are stale."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.cli import ToolError
from scripts.pipeline import overlay
from scripts.pipeline.read_document import Document

from ..support.small_document import document, schemas_of, thing


def corrections(*actions: dict[str, Any], version: str = "1.0.0") -> overlay.Overlay:
    reasons = [{"description": "because", **action} for action in actions]
    return overlay.parse(
        {"overlay": "1.0.0", "info": {"title": "t", "version": version}, "actions": reasons}
    )


def whole() -> Document:
    return document(
        A=thing("x", x={"type": "array"}),
        B=thing(y={"type": "string", "enum": ["a"]}),
    )


def test_an_update_is_merged_into_its_target():
    action = {"target": "$.components.schemas.A.properties.x", "update": {"items": {}}}

    result, stale = overlay.apply(whole(), corrections(action))

    assert schemas_of(result)["A"]["properties"]["x"] == {"type": "array", "items": {}}
    assert stale == []


def test_an_update_of_a_list_is_appended():
    action = {"target": "$.components.schemas.B.properties.y.enum", "update": ["b"]}

    result, _ = overlay.apply(whole(), corrections(action))

    assert schemas_of(result)["B"]["properties"]["y"]["enum"] == ["a", "b"]


@pytest.mark.parametrize(
    "target",
    [
        "$.components.schemas['A','B'].type",
        '$["components"].schemas["A", "B"].type',
        "$.components.schemas.*.type",
        "$.components.schemas[*]['type']",
        "$.components.schemas[?@.properties].type",
    ],
)
def test_a_target_can_select_several_parts(target):
    result, _ = overlay.apply(whole(), corrections({"target": target, "remove": True}))

    assert all("type" not in schema for schema in schemas_of(result).values())


@pytest.mark.parametrize("selector", ["[0, 1]", "[1, 0]", "[0, 0, 1]", "[:2]", "[-2, -3]"])
def test_elements_of_a_list_can_be_removed(selector):
    contract = document(A=thing("x", "y", "z"))
    action = {"target": f"$.components.schemas.A.required{selector}", "remove": True}

    result, _ = overlay.apply(contract, corrections(action))

    assert schemas_of(result)["A"]["required"] == ["z"]


def test_the_original_document_is_not_changed():
    before = whole()

    overlay.apply(before, corrections({"target": "$.components", "remove": True}))

    assert before == whole()


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$.components.schemas.Gone", "remove": True},
        {"target": "$.components.schemas.A", "update": {"type": "object"}},
    ],
)
def test_an_action_that_changes_nothing_is_stale_unless_the_document_is_older(action):
    _, stale = overlay.apply(whole(), corrections(action, version="1.0.0"))
    _, early = overlay.apply(whole(), corrections(action, version="1.0.1"))

    assert stale == [action["target"]]
    assert early == []


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$.a"},
        {"target": "$.a", "update": 1, "remove": True},
        {"target": "$.a", "update": 1, "description": ""},
        {"target": "", "update": 1},
        {"target": "$.a", "update": 1, "replace": True},
    ],
)
def test_an_incomplete_or_contradictory_action_is_an_error(action):
    with pytest.raises(ToolError, match="overlay action"):
        corrections(action)


@pytest.mark.parametrize("target", ["a.b", "", "$.a[", "$a", "$.a~", "$.a['b", "$[?nope(@)]", "$"])
def test_a_target_that_is_not_a_json_path_to_a_part_is_an_error(target):
    with pytest.raises(ToolError, match=r"overlay (target|action)"):
        overlay.apply(whole(), corrections({"target": target, "remove": True}))


@pytest.mark.parametrize("wrong", [{}, {"overlay": "1.0.0"}, {"overlay": "1.0.0", "info": {}}])
def test_a_document_that_is_not_an_overlay_is_an_error(wrong):
    with pytest.raises(ToolError, match="the overlay"):
        overlay.parse(wrong)
