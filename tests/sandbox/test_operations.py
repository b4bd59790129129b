"""Reading the operations of a contract, and routing requests to them."""

from __future__ import annotations

from loops.sandbox.contract.json_types import JsonObject
from loops.sandbox.contract.operations import Contract, published_contract


def test_a_path_without_the_path_of_the_server_is_routed() -> None:
    operation = published_contract().route("GET", "/v1/lists").operation

    assert operation is not None
    assert operation.id == "listMailingLists"


def test_a_literal_segment_takes_precedence_over_a_variable_one() -> None:
    route = published_contract().route("GET", "/api/v1/event-patterns/by-name/a%2Fb")

    assert route.operation is not None
    assert route.operation.id == "getEventPatternByName"
    assert route.values == {"eventName": "a/b"}


def test_an_operation_has_the_shared_and_the_referenced_parameters_of_its_path() -> None:
    document: JsonObject = {
        "paths": {
            "/v1/things/{id}": {
                "parameters": [{"name": "deep", "in": "query", "schema": {"type": "boolean"}}],
                "get": {
                    "operationId": "getThing",
                    "tags": ["Small things"],
                    "parameters": [{"$ref": "#/components/parameters/Page"}],
                    "responses": {"200": {}, "default": {}},
                },
            }
        },
        "components": {
            "parameters": {
                "Page": {"name": "page", "in": "query", "required": True, "schema": {}},
            }
        },
    }

    route = Contract(document).route("GET", "/v1/things/a%2Fb")

    assert route.values == {"id": "a/b"}
    assert route.operation is not None
    assert route.operation.tag == "small_things"
    assert [(p.name, p.required) for p in route.operation.parameters] == [
        ("deep", False),
        ("page", True),
    ]
    assert route.operation.responses == {200: None}
