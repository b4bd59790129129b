"""The loss check: every loss is named, whether or not the generator warns of it."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from scripts.pipeline.read_document import Document
from scripts.pipeline.rewrites import rewrite
from scripts.pipeline.rewrites.reduce import inline_shared

from ..support.packages import Package
from ..support.small_document import OK, STRING, const, document, json_body, ref, thing


def losses(contract: Document, folder: Path, *more: Any, **options: Any) -> list[str]:
    """Returns what the loss check finds in a package, see `Package`."""
    return Package(contract, folder, *more, **options).losses


def test_a_complete_package_has_no_losses(tmp_path):
    whole = document(ref("A"), request=ref("A"), payload=ref("A"), A=thing("x", x=STRING))

    assert losses(whole, tmp_path) == []


def test_a_warning_of_the_generator_is_a_loss(tmp_path):
    whole = document({"allOf": [ref("A"), thing(x=STRING)]}, A=STRING)

    found = losses(whole, tmp_path, inline_shared(whole))

    assert any(loss.startswith("warning: ") for loss in found)


def test_a_lost_operation_is_named(tmp_path):
    whole = document()
    fewer = rewrite(whole)
    fewer["paths"] = {"/other": fewer["paths"]["/it"]}

    assert "POST /it: the operation is lost" in losses(whole, tmp_path, fewer)


def test_a_lost_parameter_is_named(tmp_path):
    whole = document()
    parameter = {"in": "query", "name": "page", "schema": STRING}
    whole["paths"]["/it"]["post"]["parameters"] = [parameter]
    fewer = rewrite(whole)
    del fewer["paths"]["/it"]["post"]["parameters"]

    assert losses(whole, tmp_path, fewer) == ["POST /it: the query parameter page is lost"]


def test_a_lost_response_is_named(tmp_path):
    whole = document()
    fewer = rewrite(whole)
    fewer["paths"]["/it"]["post"]["responses"] = {"204": {"description": ""}}

    assert losses(whole, tmp_path, fewer) == ["POST /it: response 200 is lost"]


@pytest.mark.parametrize(
    ("response", "path"),
    [
        ({}, "its root"),
        ({"type": "array"}, "[]"),
        ({"type": "array", "items": {"oneOf": [STRING, {}]}}, "[]"),
        (thing(x={}), ".x"),
        (thing(x={"type": "array", "items": {"type": "array"}}), ".x[][]"),
        (thing(x={"type": "object", "additionalProperties": {"type": "array"}}), ".x.*[]"),
    ],
)
def test_an_untyped_response_is_named_at_any_depth(tmp_path, response, path):
    found = losses(document(response), tmp_path)

    assert found == [f"POST /it: response 200 is typed Any at {path}"]


def test_a_response_without_a_schema_is_untyped(tmp_path):
    whole = document()
    del whole["paths"]["/it"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]

    assert losses(whole, tmp_path) == ["POST /it: response 200 is typed Any at its root"]


def test_an_untyped_request_body_is_named(tmp_path):
    """The generator gives up on properties beside alternatives without a warning."""
    alternatives = [{"required": ["a"]}, {"required": ["b"]}]
    whole = document(request=ref("A"), A={**thing(a=STRING, b=STRING), "anyOf": alternatives})

    found = losses(whole, tmp_path, inline_shared(whole))

    assert "POST /it: request body: the field .a is lost" in found
    assert "POST /it: request body is typed Any at its root" in found


def test_lost_fields_beside_a_union_are_named(tmp_path):
    """Another loss without a warning: only the properties of the branches are generated."""
    branches = [thing("x", x=STRING), thing("y", y=STRING)]
    whole = document(request={**thing("revision", revision=STRING), "oneOf": branches})

    found = losses(whole, tmp_path, inline_shared(whole))

    assert "POST /it: request body: the field .revision is lost" in found


def test_a_lost_field_is_named_at_any_depth(tmp_path):
    whole = document(thing(data={"type": "array", "items": thing(x=STRING, y=STRING)}))
    fewer = rewrite(whole)
    del fewer["components"]["schemas"]["GetItResponseDataItem"]["properties"]["y"]

    assert losses(whole, tmp_path, fewer) == ["POST /it: response 200: the field .data[].y is lost"]


def test_a_lost_webhook_payload_is_named(tmp_path):
    whole = document(payload=ref("A"), A=thing(x=STRING))
    fewer = rewrite(whole)
    del fewer["components"]["schemas"]["A"]

    assert losses(whole, tmp_path, fewer) == ["payload WebhookToldPayload is lost"]


def test_an_undecidable_union_in_a_response_is_named(tmp_path):
    union = {"oneOf": [thing(x=STRING), thing(y=STRING)]}

    assert losses(document(thing(u=union)), tmp_path) == [
        "POST /it: response 200: no property tells the variants apart at .u"
    ]


def test_an_undecidable_union_in_a_request_is_not_a_loss(tmp_path):
    union = {"oneOf": [thing(x=STRING), thing(y=STRING)]}

    assert losses(document(request=thing(u=union)), tmp_path) == []


def test_a_meaningless_class_name_is_named(tmp_path):
    variants = [thing("t", t=const("a")), thing("t", t=const("b"))]
    whole = document(thing(x={"oneOf": variants}))

    found = losses(whole, tmp_path, inline_shared(whole))

    assert "class GetItResponse200XType0 has a meaningless name" in found


def test_a_field_that_hides_a_method_is_named(tmp_path):
    found = losses(document(thing(additionalProperties=STRING)), tmp_path)

    assert "class GetItResponse: the field additional_properties hides a method" in found


def test_two_operations_in_one_module_are_named(tmp_path):
    whole = document()
    whole["paths"]["/other"] = {"get": {**whole["paths"]["/it"]["post"], "operationId": "get_it"}}

    assert "module api/it/get_it.py is written twice" in losses(whole, tmp_path)


def test_two_classes_in_one_module_are_named(tmp_path):
    whole = document(thing(a=ref("FooBar"), b=ref("foo_bar")), FooBar=OK, foo_bar=thing(x=STRING))

    assert any("foo_bar" in loss or "FooBar" in loss for loss in losses(whole, tmp_path))


def test_a_module_that_is_not_python_is_named(tmp_path):
    def damage(package: Path) -> None:
        (package / "api" / "it" / "get_it.py").write_text("def :\n")

    assert losses(document(), tmp_path, damage=damage) == ["module api/it/get_it.py is not Python"]


def test_a_missing_module_is_named(tmp_path):
    def damage(package: Path) -> None:
        (package / "models" / "get_it_response.py").unlink()

    assert losses(document(), tmp_path, damage=damage) == [
        "module models/get_it_response.py is missing"
    ]


def test_every_success_response_is_compared(tmp_path):
    whole = document()
    whole["paths"]["/it"]["post"]["responses"]["202"] = json_body({})

    assert losses(whole, tmp_path) == ["POST /it: response 202 is typed Any at its root"]


HOSTILE = [
    'a"b', "a\\", "a'b", "{x}", "{{ 1 }}", "{% x %}", '"""', "#", "é", "class", "self", "__init__",
    "None", "import os", "a-b", "a.b", "1", " ", "$", "print", "data", "result", "cls", "body",
]  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """A package with each hostile name as a field, an enum value and a constant."""
    schemas = {
        f"A{index}": thing(
            name, **{name: {"type": "string", "enum": [name, "z"]}, "const": const(name)}
        )
        for index, name in enumerate(HOSTILE)
    }
    everything = thing(**{name.lower(): ref(name) for name in schemas})
    whole = document(everything, request=everything, **schemas)
    return Package(whole, tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("name", HOSTILE)
def test_names_from_the_document_do_not_become_code(hostile, name):
    """The name of a property or an enum value occurs only inside strings."""
    index = HOSTILE.index(name)
    model = hostile.load(f"models.a{index}", f"A{index}")

    assert model.from_dict({name: "z", "const": name}).to_dict() == {name: "z", "const": name}


def test_names_from_the_document_do_not_become_folders(hostile):
    folders = {path.name for path in hostile.path.rglob("*") if path.is_dir()}

    assert hostile.losses == []
    assert folders - {"__pycache__"} == {"api", "it", "models"}


@pytest.mark.parametrize("kind", ["multipart/form-data", "application/x-www-form-urlencoded"])
def test_a_body_that_is_not_json_cannot_be_sent_yet(tmp_path, kind):
    whole = document(request=OK)
    body = whole["paths"]["/it"]["post"]["requestBody"]
    body["content"] = {kind: body["content"]["application/json"]}

    assert losses(whole, tmp_path) == [f"POST /it: request body: {kind} cannot be sent"]


@pytest.mark.parametrize("name", ["../../x", "/etc", ".", "..", "", "a/b", "é", "{{ x }}", '"""'])
def test_tags_and_parameters_do_not_become_code_or_folders(tmp_path, name):
    whole = document()
    operation = whole["paths"]["/it"]["post"]
    operation["tags"] = [name]
    operation["parameters"] = [
        {"in": kind, "name": f"{name}-{kind}", "schema": STRING} for kind in ("query", "header")
    ]
    package = Package(whole, tmp_path)

    (folder,) = [path for path in (package.path / "api").iterdir() if path.is_dir()]
    names = {item.name for item in tmp_path.iterdir()}

    assert package.losses == []
    assert folder.name.isidentifier()
    assert names == {package.name}
    sent = package.load(f"api.{folder.name}.get_it")._get_kwargs(
        **dict.fromkeys(signature(package, folder.name), "v")
    )
    assert sent["params"] == {f"{name}-query": "v"}
    assert sent["headers"] == {f"{name}-header": "v"}


def signature(package: Package, tag: str) -> list[str]:
    return [*inspect.signature(package.load(f"api.{tag}.get_it")._get_kwargs).parameters]
