"""Builds small documents to compare, and lists the changes between two of them as table rows."""

from __future__ import annotations

from typing import Any

from scripts.drift import compare
from scripts.pipeline import yaml_document
from scripts.pipeline.canonical import canonicalize
from scripts.pipeline.read_document import Document
from tests.support.small_document import OK, document, json_body, thing

Row = tuple[str, str, str | None, str]
"""Level, kind, first operation and path of a change."""


def changes_between(base: Document, head: Document) -> list[Row]:
    """Returns all changes from one document to another."""
    return [
        (str(one.level), str(one.kind), one.operations[0] if one.operations else None, one.where)
        for one in compare(base, head).changes
    ]


def operation(**keywords: Any) -> dict[str, Any]:
    """Returns the operation ``getIt``, which returns ``{ok}``, with other keywords on demand."""
    responses = {"200": json_body(OK)}
    return {"operationId": "getIt", "tags": ["It"], "responses": responses, **keywords}


def api(path: str = "/it", method: str = "post", *, top: Any = None, **keywords: Any) -> Document:
    """Returns a document with one operation; `top` adds top-level keywords."""
    return api_with_paths({path: {method: operation(**keywords)}}, **(top or {}))


def api_with_paths(paths: dict[str, Any], **top: Any) -> Document:
    """Returns a document with these paths and top-level keywords."""
    info = {"title": "Any", "version": "1.0.0"}
    return canonicalize({"openapi": "3.1.0", "info": info, "paths": paths, **top})


def api_with_schema(side: str, schema: Any, **schemas: Any) -> Document:
    """Returns a document whose request, response or event is an object with the schema as ``x``."""
    keyword = "payload" if side == "event" else side
    return document(**{keyword: thing(x=schema)}, **schemas)


def document_bytes(response: Any, **schemas: Any) -> bytes:
    """Returns the YAML of a document with this response and these components."""
    return yaml_document.dump(document(response, **schemas)).encode()


LOCATIONS = {
    "request": ("getIt", "request body, x"),
    "response": ("getIt", "response 200, x"),
    "event": ("webhook told", "payload, x"),
}
"""The operation and path at which `api_with_schema` puts the schema, by side."""
