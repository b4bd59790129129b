"""The canonical form: facts in, prose out, one order."""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Iterator
from typing import Any

import pytest

from scripts.cli import ToolError
from scripts.pipeline.canonical import METHODS, canonical, version_order
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
    """As a vendor would write it."""
    whole: Document = copy.deepcopy(VENDORS)
    return whole


def test_prose_goes_and_names_that_look_like_prose_stay():
    zoo = canonical(vendors_document())["components"]["schemas"]["Zoo"]

    assert zoo == {
        "type": "object",
        "required": ["description", "title"],
        "properties": {
            "description": {"type": "string", "enum": ["a", "b"]},
            "title": {"type": "string"},
            "x-ray": {"type": "object", "default": {"description": "kept"}},
        },
    }


def test_the_words_of_the_document_are_gone_and_its_version_stays():
    result = canonical(vendors_document())

    assert "Words" not in str(result)
    assert result["info"] == {"title": "Loops API", "version": "2.0.1"}
    assert result["tags"] == [{"name": "Ape"}, {"name": "Zoo"}]


def test_another_order_of_keys_is_the_same_document():
    shuffled = reversed_keys(vendors_document())

    assert str(canonical(shuffled)) == str(canonical(vendors_document()))


def test_the_form_of_a_canonical_document_is_that_document():
    once = canonical(vendors_document())

    assert str(canonical(once)) == str(once)


@pytest.mark.parametrize("version", ["1.8.0", "1.21.6", "1.22.6"])
def test_published_documents_have_a_form(version):
    once = canonical(published_document(version))

    assert str(canonical(once)) == str(once)
    assert once["info"]["version"] == version


def test_the_scopes_of_a_security_scheme_keep_their_names_only():
    whole = vendors_document()
    flow = {"tokenUrl": "https://example.com", "scopes": {"read": "Words"}}
    scheme = {"type": "oauth2", "flows": {"clientCredentials": flow}}
    whole["components"]["securitySchemes"] = {"auth": scheme}

    found = canonical(whole)["components"]["securitySchemes"]["auth"]

    assert found["flows"]["clientCredentials"]["scopes"] == {"read": ""}


def test_an_unknown_keyword_is_named_with_its_place():
    whole = vendors_document()
    whole["components"]["schemas"]["Zoo"]["minimun"] = 3

    with pytest.raises(
        ToolError, match=r"components\.schemas\.Zoo has the unknown keyword 'minimun'"
    ):
        canonical(whole)


def test_a_reference_that_leads_nowhere_is_a_fault():
    whole = vendors_document()
    del whole["components"]["schemas"]["Zoo"]

    with pytest.raises(ToolError, match=r"schemas/Zoo is referred to and absent"):
        canonical(whole)


@pytest.mark.parametrize("missing", ["openapi", "info", "paths"])
def test_what_is_not_an_openapi_document_says_what_it_lacks(missing):
    whole = vendors_document()
    del whole[missing]

    with pytest.raises(ToolError, match=f"not an OpenAPI document: it lacks {missing}"):
        canonical(whole)


@pytest.mark.parametrize("wrong", [{}, [], None, 7, "a\nb", {"$ref": 5}, [[[]]]], ids=repr)
def test_a_wrong_type_anywhere_is_a_fault_and_nothing_else(wrong):
    for path in every_place(vendors_document()):
        with contextlib.suppress(ToolError):  # some places may hold this
            canonical(replaced(vendors_document(), path, wrong))


@pytest.mark.parametrize(
    "name", ['a"b', "a\nb", "../x", "a b", "", "é", "import os", "a;b", "{{ x }}"]
)
def test_names_that_become_code_or_files_are_plain(name):
    whole = vendors_document()
    whole["paths"]["/zoo/{id}"]["get"]["operationId"] = name

    with pytest.raises(ToolError, match="operationId must be a name of letters and digits"):
        canonical(whole)


@pytest.mark.parametrize("path", ["zoo", "/a b", "/a?b", "/a#b", "/{a", "/{a b}", "/{a}{", "/\n"])
def test_a_strange_path_is_a_fault(path):
    whole = vendors_document()
    whole["paths"][path] = {}

    with pytest.raises(ToolError, match="must be a path"):
        canonical(whole)


@pytest.mark.parametrize("version", [None, 1, "", "one", "1", "1.0\n", '1.0"', "1.0.0;x", "1" * 99])
def test_the_version_is_a_version(version):
    whole = vendors_document()
    whole["info"]["version"] = version

    with pytest.raises(ToolError, match=r"info\.version must be a version"):
        canonical(whole)


def test_versions_are_compared_by_number():
    assert version_order("1.9.0") < version_order("1.10.0") < version_order("2.0.0-beta.1")


def test_every_method_counts():
    whole = document()
    item = whole["paths"]["/it"]
    item.update({method: copy.deepcopy(item["post"]) for method in METHODS})

    assert set(canonical(whole)["paths"]["/it"]) == set(METHODS)


def reversed_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: reversed_keys(item) for key, item in reversed(value.items())}
    return [reversed_keys(item) for item in value] if isinstance(value, list) else value


def every_place(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from every_place(value[key], (*path, key))


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    holder = value
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = new
    return value
