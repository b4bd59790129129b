"""The canonical form of an OpenAPI document: its wire facts, nothing else, in one order.

The form is given as a grammar: for every kind of object the keywords that are facts, each with the
kind of its value. Prose and vendor extensions are left out. A keyword the grammar does not know
stops the tool, since nobody has decided yet whether it is a fact. Names (of paths, properties,
schemas …) and lists without an order are sorted, keywords follow the grammar, so equal facts are
equal bytes; the form of a canonical document is that document.
"""

from __future__ import annotations

import json
import re
from typing import Any

from ..cli import ToolError
from . import canonical_grammar
from .canonical_grammar import each, entity, matching, named, reference_or
from .read_document import Document

METHODS = ("get", "put", "post", "patch", "delete", "head", "options", "trace")
TITLE = "Loops API"


def canonical(document: Document) -> Document:
    """The canonical form of a published (or canonical) document."""
    missing = [key for key in ("openapi", "info", "paths") if key not in document]
    if missing:
        raise ToolError(f"not an OpenAPI document: it lacks {', '.join(missing)}")
    result: Document = _DOCUMENT(document, "")
    if not result["paths"]:
        raise ToolError("not an OpenAPI document: it has no paths")
    _check_references(result, result, "")
    return result


def version_of(document: Document) -> str:
    """The version a canonical document states."""
    version: str = document["info"]["version"]
    return version


def version_order(version: str) -> tuple[int, ...]:
    """What to compare versions by."""
    return tuple(int(number) for number in re.split(r"[-+]", version)[0].split("."))


def _schema(value: Any, where: str) -> Any:
    return value if isinstance(value, bool) else _SCHEMA(value, where)


def _path_item(value: Any, where: str) -> Any:
    return _PATH_ITEM(value, where)


def _info(value: Any, where: str) -> dict[str, Any]:
    version = canonical_grammar.as_mapping(value, where).get("version")
    return {"title": TITLE, "version": _VERSION(version, f"{where}.version")}


def _tags(value: Any, where: str) -> list[dict[str, Any]]:
    return sorted(each(entity({"name": canonical_grammar.text}))(value, where), key=json.dumps)


def _parameters(value: Any, where: str) -> list[dict[str, Any]]:
    return sorted(each(reference_or(_parameter))(value, where), key=json.dumps)


def _parameter(value: Any, where: str) -> Any:
    parameter = _PARAMETER(value, where)
    if not {"in", "name"} <= parameter.keys():
        raise ToolError(f"{where} lacks its name or its place")
    return parameter


def _responses(value: Any, where: str) -> Any:
    return named(reference_or(_RESPONSE), _STATUS)(value, where)


_VERSION = matching(r"\d{1,6}(\.\d{1,6}){1,3}([-+][\w.-]{1,40})?", "a version such as 1.2.3")
_OPENAPI = matching(r"3\.[01](\.\d+)?", "OpenAPI 3.0 or 3.1")
_PATH = matching(r"(/([\w.~@:$-]+|\{[A-Za-z]\w*\})*)+", "a path")
_STATUS = matching(r"[1-5](\d\d|XX)|default", "a status code")
_IDENTIFIER = matching(r"[A-Za-z]\w*", "a name of letters and digits")
_COMPONENT = matching(r"[\w.-]+", "a component's name")
_PLACE = matching("query|header|path|cookie", "query, header, path or cookie")

_SCHEMA = entity(
    {
        "$ref": canonical_grammar.reference,
        "type": canonical_grammar.types,
        "nullable": canonical_grammar.flag,
        "format": canonical_grammar.text,
        "enum": canonical_grammar.enum,
        "const": canonical_grammar.constant,
        "default": canonical_grammar.anything,
        "deprecated": canonical_grammar.flag,
        "readOnly": canonical_grammar.flag,
        "writeOnly": canonical_grammar.flag,
        "pattern": canonical_grammar.pattern,
        "minLength": canonical_grammar.count,
        "maxLength": canonical_grammar.count,
        "minimum": canonical_grammar.number,
        "maximum": canonical_grammar.number,
        "exclusiveMinimum": canonical_grammar.bound,
        "exclusiveMaximum": canonical_grammar.bound,
        "multipleOf": canonical_grammar.number,
        "minItems": canonical_grammar.count,
        "maxItems": canonical_grammar.count,
        "uniqueItems": canonical_grammar.flag,
        "minProperties": canonical_grammar.count,
        "maxProperties": canonical_grammar.count,
        "contentEncoding": canonical_grammar.text,
        "contentMediaType": canonical_grammar.text,
        "discriminator": entity(
            {"propertyName": canonical_grammar.text, "mapping": named(canonical_grammar.text)}
        ),
        "required": canonical_grammar.names,
        "properties": named(_schema),
        "patternProperties": named(_schema, canonical_grammar.pattern),
        "propertyNames": _schema,
        "additionalProperties": _schema,
        "items": _schema,
        "prefixItems": each(_schema),
        "contains": _schema,
        "allOf": each(_schema),
        "anyOf": each(_schema),
        "oneOf": each(_schema),
        "not": _schema,
        "$defs": named(_schema),
    }
)
_MEDIA = named(entity({"schema": _schema}))
_VALUE = {
    "required": canonical_grammar.flag,
    "deprecated": canonical_grammar.flag,
    "allowEmptyValue": canonical_grammar.flag,
    "style": canonical_grammar.text,
    "explode": canonical_grammar.flag,
    "allowReserved": canonical_grammar.flag,
    "schema": _schema,
    "content": _MEDIA,
}
_PARAMETER = entity({"in": _PLACE, "name": canonical_grammar.text, **_VALUE})
_HEADER = entity(_VALUE)
_BODY = entity({"required": canonical_grammar.flag, "content": _MEDIA})
_RESPONSE = entity({"headers": named(reference_or(_HEADER)), "content": _MEDIA})
_VARIABLE = entity({"default": canonical_grammar.text, "enum": canonical_grammar.texts})
_SERVERS = each(entity({"url": canonical_grammar.text, "variables": named(_VARIABLE)}))
_SECURITY = each(named(canonical_grammar.names))
_OPERATION = entity(
    {
        "operationId": _IDENTIFIER,
        "tags": canonical_grammar.texts,
        "deprecated": canonical_grammar.flag,
        "servers": _SERVERS,
        "security": _SECURITY,
        "parameters": _parameters,
        "requestBody": reference_or(_BODY),
        "responses": _responses,
        "callbacks": named(named(_path_item)),
    }
)
_PATH_ITEM = entity(
    {"servers": _SERVERS, "parameters": _parameters, **dict.fromkeys(METHODS, _OPERATION)}
)
_FLOW = entity(
    {
        "authorizationUrl": canonical_grammar.text,
        "tokenUrl": canonical_grammar.text,
        "refreshUrl": canonical_grammar.text,
        "scopes": named(lambda value, where: ""),  # what a scope maps to is its description
    }
)
_SECURITY_SCHEME = entity(
    {
        "type": canonical_grammar.text,
        "in": canonical_grammar.text,
        "name": canonical_grammar.text,
        "scheme": canonical_grammar.text,
        "bearerFormat": canonical_grammar.text,
        "flows": named(_FLOW),
        "openIdConnectUrl": canonical_grammar.text,
    }
)
_DOCUMENT = entity(
    {
        "openapi": _OPENAPI,
        "info": _info,
        "jsonSchemaDialect": canonical_grammar.text,
        "servers": _SERVERS,
        "security": _SECURITY,
        "tags": _tags,
        "paths": named(_path_item, _PATH),
        "webhooks": named(_path_item, _IDENTIFIER),
        "components": entity(
            {
                "securitySchemes": named(reference_or(_SECURITY_SCHEME), _COMPONENT),
                "parameters": named(reference_or(_parameter), _COMPONENT),
                "headers": named(reference_or(_HEADER), _COMPONENT),
                "requestBodies": named(reference_or(_BODY), _COMPONENT),
                "responses": named(reference_or(_RESPONSE), _COMPONENT),
                "schemas": named(_schema, _COMPONENT),
            }
        ),
    }
)


def _check_references(document: Document, value: Any, key: str) -> None:
    """A reference that leads nowhere: the document is half a document."""
    if isinstance(value, list):
        for item in value:
            _check_references(document, item, "")
    elif isinstance(value, dict):
        found = value.get("$ref") if key != "properties" else None
        if isinstance(found, str):
            _, _, group, name = found.split("/")
            if name not in document.get("components", {}).get(group, {}):
                raise ToolError(f"{found} is referred to and absent: truncated?")
        for name, item in value.items():
            if name not in ("enum", "const", "default"):
                _check_references(document, item, name)
