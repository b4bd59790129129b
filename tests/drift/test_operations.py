"""Each kind of change outside of schemas, in both directions, which is reported once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small_document import OK, STRING, json_body, thing

from .documents import Row, api, api_with_paths, changes_between, operation

Table = dict[str, tuple[Any, Any, list[Row], list[Row]]]

JSON_OK = json_body(OK)
XML = {"content": {"application/xml": {"schema": OK}}}
BOTH = {"content": {**JSON_OK["content"], **XML["content"]}}
ERROR = json_body(thing("message", message=STRING))


def query(name: str = "q", **keywords: Any) -> dict[str, Any]:
    return {"parameters": [{"in": "query", "name": name, "schema": STRING, **keywords}]}


def header(name: str, **keywords: Any) -> dict[str, Any]:
    return {"responses": {"200": {**JSON_OK, "headers": {name: {"schema": STRING, **keywords}}}}}


def row(level: str, kind: str, where: str, operation: str | None = "getIt") -> list[Row]:
    return [(level, kind, operation, where)]


def both_ways(level: str, kind: str, where: str) -> tuple[list[Row], list[Row]]:
    return row(level, kind, where), row(level, kind, where)


def added(what: str, where: str, level: str = "additive") -> tuple[list[Row], list[Row]]:
    """Returns the rows for adding and removing something."""
    required = "required_" if level == "breaking" else ""
    addition = row(level, f"{required}{what}_added", where)
    return addition, row("breaking", f"{what}_removed", where)


REQUIRED = row("breaking", "now_required", "request body")
OPTIONAL = row("additive", "now_optional", "request body")
OPERATIONS: Table = {
    "an optional parameter": ({}, query(), *added("parameter", "query parameter q")),
    "a required parameter": (
        {},
        query(required=True),
        *added("parameter", "query parameter q", "breaking"),
    ),
    "a parameter that becomes required": (
        query(),
        query(required=True),
        row("breaking", "now_required", "query parameter q"),
        row("additive", "now_optional", "query parameter q"),
    ),
    "a parameter in a header instead of the query": (
        query(),
        {"parameters": [{"in": "header", "name": "q", "schema": STRING}]},
        row("breaking", "parameter_moved", "query parameter q"),
        row("breaking", "parameter_moved", "header parameter q"),
    ),
    "the type of a parameter": (
        query(),
        query(schema={"type": "integer"}),
        *both_ways("breaking", "type_changed", "query parameter q"),
    ),
    "the style of a parameter": (
        query(),
        query(style="pipeDelimited"),
        *both_ways("breaking", "serialization_changed", "query parameter q"),
    ),
    "explode of a parameter": (
        query(),
        query(explode=False),
        *both_ways("breaking", "serialization_changed", "query parameter q"),
    ),
    "an empty parameter": (
        query(),
        query(allowEmptyValue=True),
        row("additive", "bound_widened", "query parameter q"),
        row("breaking", "bound_narrowed", "query parameter q"),
    ),
    "a deprecated parameter": (
        query(),
        query(deprecated=True),
        row("additive", "deprecated", "query parameter q"),
        row("additive", "undeprecated", "query parameter q"),
    ),
    "a body": ({}, {"requestBody": JSON_OK}, *added("body", "request body")),
    "a required body": (
        {},
        {"requestBody": {**JSON_OK, "required": True}},
        *added("body", "request body", "breaking"),
    ),
    "a body that becomes required": (
        {"requestBody": JSON_OK},
        {"requestBody": {**JSON_OK, "required": True}},
        REQUIRED,
        OPTIONAL,
    ),
    "a media type of the body": (
        {"requestBody": JSON_OK},
        {"requestBody": BOTH},
        *added("media_type", "request body"),
    ),
    "another media type of the body": (
        {"requestBody": JSON_OK},
        {"requestBody": XML},
        *both_ways("breaking", "media_type_changed", "request body"),
    ),
    "a media type of the response": (
        {},
        {"responses": {"200": BOTH}},
        *added("media_type", "response 200"),
    ),
    "another media type of the response": (
        {},
        {"responses": {"200": XML}},
        *both_ways("breaking", "media_type_changed", "response 200"),
    ),
    "a response body": (
        {"responses": {"200": {}}},
        {"responses": {"200": JSON_OK}},
        *added("body", "response 200"),
    ),
    "a success status": (
        {},
        {"responses": {"200": JSON_OK, "202": JSON_OK}},
        *added("success_status", "response 202"),
    ),
    "another success status": (
        {},
        {"responses": {"201": JSON_OK}},
        row("breaking", "success_status_changed", "response 200"),
        row("breaking", "success_status_changed", "response 201"),
    ),
    "an error status": (
        {},
        {"responses": {"200": JSON_OK, "429": ERROR}},
        row("additive", "error_status_added", "response 429"),
        row("additive", "error_status_removed", "response 429"),
    ),
    "the default status": (
        {},
        {"responses": {"200": JSON_OK, "default": ERROR}},
        row("additive", "error_status_added", "response default"),
        row("additive", "error_status_removed", "response default"),
    ),
    "a response header": (
        {},
        header("X-Left"),
        *added("header", "response 200, header x-left"),
    ),
    "a response header that becomes required": (
        header("X-Left"),
        header("x-left", required=True),
        row("additive", "now_required", "response 200, header x-left"),
        row("breaking", "now_optional", "response 200, header x-left"),
    ),
    "the type of a response header": (
        header("X-Left"),
        header("X-Left", schema={"type": "integer"}),
        *both_ways("breaking", "type_changed", "response 200, header x-left"),
    ),
    "a deprecated operation": (
        {},
        {"deprecated": True},
        row("additive", "deprecated", "POST /it"),
        row("additive", "undeprecated", "POST /it"),
    ),
    "another first tag": (
        {},
        {"tags": ["That", "It"]},
        *both_ways("breaking", "module_moved", "POST /it"),
    ),
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_change_of_an_operation_is_reported_once(name):
    before, after, forward, backward = OPERATIONS[name]
    base, head = api(**before), api(**after)

    assert changes_between(base, head) == forward
    assert changes_between(head, base) == backward


KEY = {"type": "apiKey", "in": "header", "name": "X-Key"}
SCHEMES = {"components": {"securitySchemes": {"key": KEY, "bearer": {"type": "http",
           "scheme": "bearer"}}}}  # fmt: skip
SERVER_X, SERVER_Y = (
    {"servers": [{"url": "https://x.test"}]},
    {"servers": [{"url": "https://y.test"}]},
)
TWO_OPERATIONS = api_with_paths(
    {"/it": {"post": operation()}, "/b": {"get": operation(operationId="b")}}
)


def api_with_security(*security: dict[str, list[str]]) -> Any:
    return api(top=SCHEMES, security=[*security])


def api_with_webhook(event: str = "told", **keywords: Any) -> Any:
    post = {"requestBody": JSON_OK, "responses": {"200": {}}, **keywords}
    return api(top={"webhooks": {event: {"post": post}}})


def api_with_callback(schema: Any) -> Any:
    post = {"requestBody": json_body(schema), "responses": {"200": {}}}
    return api(callbacks={"onIt": {"{$request.query.url}": {"post": post}}})


DOCUMENTS: Table = {
    "an operation": (
        api(),
        TWO_OPERATIONS,
        row("additive", "operation_added", "GET /b", "b"),
        row("breaking", "operation_removed", "GET /b", "b"),
    ),
    "an operation with another path": (
        api(),
        api("/that"),
        row("breaking", "operation_moved", "POST /it"),
        row("breaking", "operation_moved", "POST /that"),
    ),
    "an operation with another method": (
        api(),
        api(method="put"),
        row("breaking", "operation_moved", "POST /it"),
        row("breaking", "operation_moved", "PUT /it"),
    ),
    "another operationId": (
        api(),
        api(operationId="fetchIt"),
        row("breaking", "operation_id_changed", "operationId"),
        row("breaking", "operation_id_changed", "operationId", "fetchIt"),
    ),
    "the name of a path parameter": (
        api("/it/{id}/{x}"),
        api("/it/{key}/{x}"),
        row("breaking", "path_parameter_renamed", "path parameter id"),
        row("breaking", "path_parameter_renamed", "path parameter key"),
    ),
    "the type of a path parameter": (
        api("/it/{id}", parameters=[{"in": "path", "name": "id", "required": True, "schema": {}}]),
        api(
            "/it/{id}",
            parameters=[{"in": "path", "name": "id", "required": True, "schema": STRING}],
        ),
        row("breaking", "type_narrowed", "path parameter id"),
        row("additive", "type_widened", "path parameter id"),
    ),
    "required credentials": (
        api_with_security({}),
        api_with_security({"bearer": []}),
        row("breaking", "security_narrowed", "security"),
        row("additive", "security_widened", "security"),
    ),
    "other credentials": (
        api_with_security({"bearer": []}),
        api_with_security({"key": []}),
        *both_ways("breaking", "security_narrowed", "security"),
    ),
    "a choice of credentials": (
        api_with_security({"bearer": []}),
        api_with_security({"bearer": []}, {"key": []}),
        row("additive", "security_widened", "security"),
        row("breaking", "security_narrowed", "security"),
    ),
    "a scope": (
        api_with_security({"bearer": []}),
        api_with_security({"bearer": ["write"]}),
        row("breaking", "security_narrowed", "security"),
        row("additive", "security_widened", "security"),
    ),
    "another server": (
        api(top=SERVER_X),
        api(top=SERVER_Y),
        row("breaking", "server_changed", "servers", None),
        row("breaking", "server_changed", "servers", None),
    ),
    "a further server": (
        api(top=SERVER_X),
        api(top={"servers": SERVER_X["servers"] + SERVER_Y["servers"]}),
        row("additive", "server_added", "servers", None),
        row("breaking", "server_removed", "servers", None),
    ),
    "another base path": (
        api_with_paths(TWO_OPERATIONS["paths"], servers=[{"url": "https://x.test/v1"}]),
        api_with_paths(TWO_OPERATIONS["paths"], servers=[{"url": "https://x.test/v2"}]),
        row("breaking", "server_changed", "servers", None),
        row("breaking", "server_changed", "servers", None),
    ),
    "a webhook": (
        api(),
        api_with_webhook(),
        row("additive", "event_added", "told", "webhook told"),
        row("breaking", "event_removed", "told", "webhook told"),
    ),
    "a webhook of another name": (
        api_with_webhook(operationId="onTold"),
        api_with_webhook("notified", operationId="onTold"),
        row("breaking", "event_renamed", "told", "webhook told"),
        row("breaking", "event_renamed", "notified", "webhook notified"),
    ),
    "the operationId of a webhook": (
        api_with_webhook(operationId="onTold"),
        api_with_webhook(operationId="whenTold"),
        row("additive", "operation_id_changed", "operationId", "webhook told"),
        row("additive", "operation_id_changed", "operationId", "webhook told"),
    ),
    "a header of a webhook": (
        api_with_webhook(),
        api_with_webhook(parameters=[{"in": "header", "name": "X-Id", "required": True}]),
        row("additive", "required_parameter_added", "header parameter x-id", "webhook told"),
        row("breaking", "parameter_removed", "header parameter x-id", "webhook told"),
    ),
    "a status of the answer to a webhook": (
        api_with_webhook(),
        api_with_webhook(responses={"200": {}, "410": {}}),
        row("additive", "error_status_added", "answer 410", "webhook told"),
        row("breaking", "error_status_removed", "answer 410", "webhook told"),
    ),
    "the payload of a callback": (
        api_with_callback(thing("a", a=STRING)),
        api_with_callback(thing(a=STRING)),
        row("breaking", "now_optional", "payload, a", "getIt callback onIt"),
        row("additive", "now_required", "payload, a", "getIt callback onIt"),
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_change_of_a_document_is_reported_once(name):
    base, head, forward, backward = DOCUMENTS[name]

    assert changes_between(base, head) == forward
    assert changes_between(head, base) == backward
