"""The canonical form: no prose, one order, and errors for whatever is not a document."""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Iterator
from typing import Any

import pytest

from scripts.cli import ToolError
from scripts.pipeline.canonical import METHODS, canonicalize, version_order
from scripts.pipeline.read_document import Document

from ..support.small_document import document
from ..support.upstream import published_document

VENDORS: Document = {
    "openapi": "3.1.0",
    "info": {"title": "Their title", "description": "Their words", "version": "2.0.1"},
    "tags": [{"name": "Zoo", "description": "Words"}, {"name": "Ape"}],
    "x-vendor": {"anything": 1},
    "paths": {
        "/zoo/{id}": {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "get": {
                "operationId": "getZoo",
                "summary": "Words",
                "x-mint": {"href": "/zoo"},
                "responses": {
                    "200": {
                        "description": "Words",
                        "content": {
                            "application/json": {
                                "example": {"title": "Words"},
                                "schema": {"$ref": "#/components/schemas/Zoo"},
                            }
                        },
                    }
                },
            },
        }
    },
    "components": {
        "schemas": {
            "Zoo": {
                "title": "Words",
                "type": "object",
                "required": ["title", "description"],
                "properties": {
                    "title": {"type": "string", "description": "Words", "examples": ["Words"]},
                    "description": {"type": "string", "enum": ["b", "a"]},
                    "x-ray": {"type": "object", "default": {"description": "kept"}},
                },
            }
        }
    },
}


def vendors_document() -> Document:
    """Returns a document as a vendor would write it."""
    whole: Document = copy.deepcopy(VENDORS)
    return whole


def test_prose_is_removed_and_names_that_look_like_prose_are_kept():
    zoo = canonicalize(vendors_document())["components"]["schemas"]["Zoo"]

    assert zoo == {
        "type": "object",
        "required": ["description", "title"],
        "properties": {
            "description": {"type": "string", "enum": ["a", "b"]},
            "title": {"type": "string"},
            "x-ray": {"type": "object", "default": {"description": "kept"}},
        },
    }


def test_titles_and_descriptions_are_removed_and_the_version_is_kept():
    result = canonicalize(vendors_document())

    assert "Words" not in str(result)
    assert result["info"] == {"title": "Loops API", "version": "2.0.1"}
    assert result["tags"] == [{"name": "Ape"}, {"name": "Zoo"}]


def test_the_order_of_keys_does_not_matter():
    shuffled = reversed_keys(vendors_document())

    assert str(canonicalize(shuffled)) == str(canonicalize(vendors_document()))


@pytest.mark.parametrize("version", ["1.8.0", "1.21.6", "1.22.6"])
def test_published_documents_have_a_canonical_form(version):
    once = canonicalize(published_document(version))

    assert str(canonicalize(once)) == str(once)
    assert once["info"]["version"] == version


def test_only_the_names_of_scopes_are_kept():
    whole = vendors_document()
    flow = {"tokenUrl": "https://example.com", "scopes": {"read": "Words"}}
    scheme = {"type": "oauth2", "flows": {"clientCredentials": flow}}
    whole["components"]["securitySchemes"] = {"auth": scheme}

    found = canonicalize(whole)["components"]["securitySchemes"]["auth"]

    assert found["flows"]["clientCredentials"]["scopes"] == {"read": ""}


def test_an_unknown_keyword_is_named_with_its_path():
    whole = vendors_document()
    whole["components"]["schemas"]["Zoo"]["minimun"] = 3

    with pytest.raises(
        ToolError, match=r"components\.schemas\.Zoo has the unknown keyword 'minimun'"
    ):
        canonicalize(whole)


def test_a_reference_to_a_missing_component_is_an_error():
    whole = vendors_document()
    del whole["components"]["schemas"]["Zoo"]

    with pytest.raises(ToolError, match=r"schemas/Zoo is referred to but missing"):
        canonicalize(whole)


@pytest.mark.parametrize("missing", ["openapi", "info", "paths"])
def test_a_missing_keyword_of_the_document_is_named(missing):
    whole = vendors_document()
    del whole[missing]

    with pytest.raises(ToolError, match=f"not an OpenAPI document: it lacks {missing}"):
        canonicalize(whole)


@pytest.mark.parametrize("wrong", [{}, [], None, 7, "a\nb", {"$ref": 5}, [[[]]]], ids=repr)
def test_a_wrong_type_anywhere_raises_only_tool_errors(wrong):
    for path in every_path(vendors_document()):
        with contextlib.suppress(ToolError):  # for some paths the value is right
            canonicalize(replaced(vendors_document(), path, wrong))


@pytest.mark.parametrize(
    "name", ['a"b', "a\nb", "../x", "a b", "", "é", "import os", "a;b", "{{ x }}"]
)
def test_a_name_that_cannot_be_an_identifier_is_an_error(name):
    whole = vendors_document()
    whole["paths"]["/zoo/{id}"]["get"]["operationId"] = name

    with pytest.raises(ToolError, match="operationId must be a name of letters and digits"):
        canonicalize(whole)


@pytest.mark.parametrize("path", ["zoo", "/a b", "/a?b", "/a#b", "/{a", "/{a b}", "/{a}{", "/\n"])
def test_a_path_with_other_characters_is_an_error(path):
    whole = vendors_document()
    whole["paths"][path] = {}

    with pytest.raises(ToolError, match="must be a path"):
        canonicalize(whole)


@pytest.mark.parametrize("version", [None, 1, "", "one", "1", "1.0\n", '1.0"', "1.0.0;x", "1" * 99])
def test_a_version_that_is_not_numeric_is_an_error(version):
    whole = vendors_document()
    whole["info"]["version"] = version

    with pytest.raises(ToolError, match=r"info\.version must be a version"):
        canonicalize(whole)


def test_versions_are_compared_by_number():
    assert version_order("1.9.0") < version_order("1.10.0") < version_order("2.0.0-beta.1")


def test_every_http_method_is_kept():
    whole = document()
    item = whole["paths"]["/it"]
    item.update({method: copy.deepcopy(item["post"]) for method in METHODS})

    assert set(canonicalize(whole)["paths"]["/it"]) == set(METHODS)


def reversed_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: reversed_keys(item) for key, item in reversed(value.items())}
    return [reversed_keys(item) for item in value] if isinstance(value, list) else value


def every_path(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from every_path(value[key], (*path, key))


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    holder = value
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = new
    return value
