"""Two documents, and what is found between them, in a form that fits into a table."""

from __future__ import annotations

from typing import Any

from scripts.drift import compare
from scripts.pipeline.canonical import canonical
from scripts.pipeline.read_document import Document
from tests.support.small_document import json_body, thing

Row = tuple[str, str, str | None, str]
"""Level, kind, operation and place of a change."""


def found(base: Document, head: Document) -> list[Row]:
    """All changes from one document to another."""
    return [
        (str(one.level), str(one.kind), one.operations[0] if one.operations else None, one.where)
        for one in compare(base, head).changes
    ]


def operation(**facts: Any) -> dict[str, Any]:
    """An operation that answers with ``{ok}``, apart from what is said."""
    ok = json_body(thing("ok", ok={"type": "boolean"}))
    return {"operationId": "getIt", "tags": ["It"], "responses": {"200": ok}, **facts}


def api(path: str = "/it", method: str = "post", *, top: Any = None, **facts: Any) -> Document:
    """A document with one operation; ``top`` has what is beside its paths."""
    return apis({path: {method: operation(**facts)}}, **(top or {}))


def apis(paths: dict[str, Any], **top: Any) -> Document:
    """A document with these paths."""
    info = {"title": "Any", "version": "1.0.0"}
    return canonical({"openapi": "3.1.0", "info": info, "paths": paths, **top})


def at(side: str, schema: Any, **schemas: Any) -> Document:
    """A document whose request, response or event is an object with the schema as ``x``."""
    holder = json_body(thing(x=schema))
    components = {"components": {"schemas": schemas}}
    if side == "request":
        return api(requestBody=holder, top=components)
    if side == "response":
        return api(responses={"200": holder}, top=components)
    told = {"post": {"requestBody": holder, "responses": {"200": {}}}}
    return api(top={"webhooks": {"told": told}, **components})


PLACES = {
    "request": ("getIt", "request body, x"),
    "response": ("getIt", "response 200, x"),
    "event": ("webhook told", "payload, x"),
}
LEVELS = {"a": "additive", "b": "breaking"}
