"""Changes that a contract may see, each with the gap that it must be named as.

A change takes the paths and the schemas of the document.
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


def parameter(name: str, place: str = "query", **more: Any) -> dict[str, Any]:
    return {"in": place, "name": name, "schema": {"type": "string"}, **more}


def body(schemas: Any, name: str) -> Any:
    """Adds properties to a schema."""
    return schemas[name].setdefault("properties", {}).update


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
        id="path that moved",
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
        Gap("listThemes", "query sort", "we send nothing, the contract wants a value"),
        id="required query parameter",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"].update(parameters=[parameter("X-T", "header")]),
        Gap("createTheme", "header X-T", "no call sends it"),
        id="header of all operations of a path",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["get"]["parameters"].pop(),
        Gap("listThemes", "query perPage", "we send an unknown parameter"),
        id="parameter that is gone",
    ),
    pytest.param(
        lambda paths, schemas: body(schemas, "CreateCampaignRequest")(region=STRING),
        Gap("createCampaign", "body .region", "no call sends it"),
        id="body field",
    ),
    pytest.param(
        lambda paths, schemas: schemas["CreateCampaignRequest"]["required"].append("mailingListId"),
        Gap("createCampaign", "body .mailingListId", "we send nothing"),
        id="required field that was optional",
    ),
    pytest.param(
        lambda paths, schemas: (
            body(schemas, "CreateComponentBody")(region=STRING),
            schemas["CreateComponentBody"]["required"].append("region"),
        ),
        Gap("createComponent", "body .region", "we send nothing, the contract wants a value"),
        id="new required field",
    ),
    pytest.param(
        lambda paths, schemas: body(schemas, "ActivityCondition")(since=STRING),
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
        Gap("createTheme", "body .name", "we send a string of length 3"),
        id="bound",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["post"]["responses"].update({"418": {}}),
        Gap("createTheme", "status 418", "no error class is for it"),
        id="status",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["post"]["responses"].update({"202": {}}),
        Gap("createTheme", "status 202", "the client takes it for no success"),
        id="status for success",
    ),
    pytest.param(
        lambda paths, schemas: paths["/v1/themes"]["post"].update(
            parameters=[parameter("Idempotency-Key", "header")]
        ),
        Gap("createTheme", "replay class", "the operation takes an Idempotency-Key"),
        id="idempotency key",
    ),
    pytest.param(
        lambda paths, schemas: body(schemas, "Contact")(phone=STRING),
        Gap("findContact", "response [].phone", "is no attribute of Contact"),
        id="field of a result",
    ),
    pytest.param(
        lambda paths, schemas: body(schemas, "CampaignScheduling")(timezone=STRING),
        Gap("getCampaign", "response .scheduling.timezone", "is no attribute"),
        id="field of a result at depth",
    ),
    pytest.param(
        lambda paths, schemas: schemas["ThemeResponse"]["properties"].update(
            name={"type": "number"}
        ),
        Gap("getTheme", "response 200", "cannot be read: 200, but the response breaks the"),
        id="type of a result",
    ),
]
