"""Changes of the contract, each with the gap that the comparison must report.

A change is a function of the paths and the schemas of the document, which it modifies.
"""

from __future__ import annotations

from typing import Any

import pytest

from scripts.facade.compare import Gap


def operation(**more: Any) -> dict[str, Any]:
    return {
        "operationId": "launchCampaign",
        "tags": ["Campaigns"],
        "responses": {"204": {}},
        **more,
    }


def parameter(name: str, location: str = "query", **more: Any) -> dict[str, Any]:
    return {"in": location, "name": name, "schema": {"type": "string"}, **more}


def add_properties(schemas: Any, name: str, **properties: Any) -> None:
    """Adds properties to a schema."""
    schemas[name].setdefault("properties", {}).update(properties)


def require_new_field(paths: Any, schemas: Any) -> None:
    add_properties(schemas, "CreateComponentBody", region=STRING)
    schemas["CreateComponentBody"]["required"].append("region")


STRING = {"type": "string"}

CHANGES = [
    pytest.param(
        lambda paths, schemas: paths.update({"/v1/campaigns/{id}/launch": {"post": operation()}}),
        Gap("launchCampaign", "operation", "no method of the client calls POST"),
        id="operation",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/campaigns/{campaignId}"].update(delete=operation()),
        Gap("launchCampaign", "operation", "no method of the client calls DELETE"),
        id="method",
    ),
    pytest.param(
        lambda paths, schemas: paths.update(
            {"/v1/audience": paths.pop("/v1/contacts/find")},
        ),
        Gap("contacts.find", "operation", "the contract does not declare GET"),
        id="moved path",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["get"]["parameters"].append(parameter("sort")),
        Gap("listThemes", "query sort", "no call sends it"),
        id="query parameter",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["get"]["parameters"].append(
            parameter("sort", required=True)
        ),
        Gap(
            "listThemes",
            "query sort",
            "the client sends nothing, the contract wants a value",
        ),
        id="required query parameter",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"].update(parameters=[parameter("X-T", "header")]),
        Gap("createTheme", "header X-T", "no call sends it"),
        id="header of all operations of a path",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["get"]["parameters"].pop(),
        Gap("listThemes", "query perPage", "the client sends an unknown parameter"),
        id="removed parameter",
    ),
    pytest.param(
        lambda paths, schemas: add_properties(schemas, "CreateCampaignRequest", region=STRING),
        Gap("createCampaign", "body .region", "no call sends it"),
        id="body field",
    ),
    pytest.param(
        lambda paths, schemas: schemas["CreateCampaignRequest"]["required"].append("mailingListId"),
        Gap("createCampaign", "body .mailingListId", "the client sends nothing"),
        id="optional field becomes required",
    ),
    pytest.param(
        require_new_field,
        Gap(
            "createComponent",
            "body .region",
            "the client sends nothing, the contract wants a value",
        ),
        id="new required field",
    ),
    pytest.param(
        lambda paths, schemas: add_properties(schemas, "ActivityCondition", since=STRING),
        Gap(
            "createAudienceSegment",
            "body .filter.conditions[](activity).since",
            "no call sends it",
        ),
        id="field at depth",
    ),
    pytest.param(
        lambda paths, schemas: schemas["TransactionalRequest"]["properties"]["attachments"][
            "items"
        ]["properties"].update(inline=STRING),
        Gap("sendTransactionalEmail", "body .attachments[].inline", "no call sends it"),
        id="field of the items of a list",
    ),
    pytest.param(
        lambda paths, schemas: schemas["AudienceFilterCondition"]["oneOf"].append(
            {"type": "object", "properties": {"type": {"enum": ["tag"]}, "tag": STRING}}
        ),
        Gap("createCampaign", "body .audienceFilter.conditions[](tag).tag", "no call sends it"),
        id="variant of a union",
    ),
    pytest.param(
        lambda paths, schemas: schemas["PropertyCondition"]["properties"]["value"]["oneOf"].append(
            {"type": "boolean"}
        ),
        Gap(
            "updateCampaign",
            "body .audienceFilter.conditions[](property).value(boolean)",
            "no call sends this variant",
        ),
        id="type of a value",
    ),
    pytest.param(
        lambda paths, schemas: schemas["ContactPropertyCreateRequest"]["properties"]["type"][
            "enum"
        ].append("list"),
        Gap("createContactProperty", "body .type", 'no call sends the value "list"'),
        id="enum value",
    ),
    pytest.param(
        lambda paths, schemas: schemas["CreateThemeBody"]["properties"]["name"].update(
            type=["string", "null"]
        ),
        Gap("createTheme", "body .name", "no call sends null"),
        id="null",
    ),
    pytest.param(
        lambda paths, schemas: schemas["CreateThemeBody"]["properties"]["name"].update(maxLength=2),
        Gap("createTheme", "body .name", "the client sends a string of length 3"),
        id="bound",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["post"]["responses"].update({"418": {}}),
        Gap("createTheme", "status 418", "no error class represents it"),
        id="status",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["post"]["responses"].update({"202": {}}),
        Gap("createTheme", "status 202", "the client does not treat it as a success"),
        id="success status",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["post"].update(
            parameters=[parameter("Idempotency-Key", "header")]
        ),
        Gap("createTheme", "replay class", "the contract declares an Idempotency-Key"),
        id="idempotency key",
    ),
    pytest.param(
        lambda paths, schemas: add_properties(schemas, "Contact", phone=STRING),
        Gap("findContact", "response [].phone", "Contact has no such attribute"),
        id="field of a result",
    ),
    pytest.param(
        lambda paths, schemas: add_properties(schemas, "CampaignScheduling", timezone=STRING),
        Gap(
            "getCampaign",
            "response .scheduling.timezone",
            "CampaignScheduling has no such attribute",
        ),
        id="field of a result at depth",
    ),
    pytest.param(
        lambda paths, schemas: schemas["ThemeResponse"]["properties"].update(
            name={"type": "number"}
        ),
        Gap(
            "getTheme",
            "response 200",
            "the client cannot read it: 200, but the response breaks the contract",
        ),
        id="type of a result",
    ),
]
