"""The canonical form of an OpenAPI document: what matters on the wire, in one order.

A grammar lists, for each kind of object, the keywords to keep and what their values may be. Prose
and vendor extensions are left out. A keyword that the grammar does not list raises an error,
because somebody has to decide whether it matters. Names (of paths, properties, schemas, …) and
lists whose order does not matter are sorted, and keywords have the order of the grammar, so
documents that mean the same become the same bytes. A canonical document is its own canonical form.
"""

from __future__ import annotations

import re
from typing import Any

from ..cli import ToolError
from . import canonical_grammar as grammar
from .canonical_grammar import list_of, mapping_of, match, object_of, reference_or, set_of
from .read_document import Document

METHODS = ("get", "put", "post", "patch", "delete", "head", "options", "trace")
TITLE = "Loops API"


def canonicalize(document: Document) -> Document:
    """Returns the canonical form of a published or canonical document."""
    missing = [key for key in ("openapi", "info", "paths") if key not in document]
    if missing:
        raise ToolError(f"not an OpenAPI document: it lacks {', '.join(missing)}")
    result: Document = _DOCUMENT(document, "")
    if not result["paths"]:
        raise ToolError("not an OpenAPI document: it has no paths")
    _check_references(result, result, "")
    return result


def version_of(document: Document) -> str:
    version: str = document["info"]["version"]
    return version


def version_order(version: str) -> tuple[int, ...]:
    """Returns the key by which versions are compared."""
    return tuple(int(number) for number in re.split(r"[-+]", version)[0].split("."))


def _schema(value: Any, where: str) -> Any:
    return value if isinstance(value, bool) else _SCHEMA(value, where)


def _path_item(value: Any, where: str) -> Any:
    return _PATH_ITEM(value, where)


def _info(value: Any, where: str) -> dict[str, Any]:
    version = grammar.as_mapping(value, where).get("version")
    return {"title": TITLE, "version": _VERSION(version, f"{where}.version")}


def _parameter(value: Any, where: str) -> Any:
    parameter = _PARAMETER(value, where)
    if not {"in", "name"} <= parameter.keys():
        raise ToolError(f'{where} must have "name" and "in"')
    return parameter


_VERSION = match(r"\d{1,6}(\.\d{1,6}){1,3}([-+][\w.-]{1,40})?", "a version such as 1.2.3")
_OPENAPI = match(r"3\.[01](\.\d+)?", "OpenAPI 3.0 or 3.1")
_PATH = match(r"(/([\w.~@:$-]+|\{[A-Za-z]\w*\})*)+", "a path")
_STATUS = match(r"[1-5](\d\d|XX)|default", "a status code")
_IDENTIFIER = match(r"[A-Za-z]\w*", "a name of letters and digits")
_COMPONENT = match(r"[\w.-]+", "a component's name")
_LOCATION = match("query|header|path|cookie", "query, header, path or cookie")

_SCHEMA = object_of(
    {
        "$ref": grammar.reference,
        "type": grammar.types,
        "nullable": grammar.boolean,
        "format": grammar.string,
        "enum": grammar.enum,
        "const": grammar.constant,
        "default": grammar.anything,
        "deprecated": grammar.boolean,
        "readOnly": grammar.boolean,
        "writeOnly": grammar.boolean,
        "pattern": grammar.pattern,
        "minLength": grammar.count,
        "maxLength": grammar.count,
        "minimum": grammar.number,
        "maximum": grammar.number,
        "exclusiveMinimum": grammar.bound,
        "exclusiveMaximum": grammar.bound,
        "multipleOf": grammar.number,
        "minItems": grammar.count,
        "maxItems": grammar.count,
        "uniqueItems": grammar.boolean,
        "minProperties": grammar.count,
        "maxProperties": grammar.count,
        "contentEncoding": grammar.string,
        "contentMediaType": grammar.string,
        "discriminator": object_of(
            {"propertyName": grammar.string, "mapping": mapping_of(grammar.string)}
        ),
        "required": grammar.string_set,
        "properties": mapping_of(_schema),
        "patternProperties": mapping_of(_schema, grammar.pattern),
        "propertyNames": _schema,
        "additionalProperties": _schema,
        "items": _schema,
        "prefixItems": list_of(_schema),
        "contains": _schema,
        "allOf": list_of(_schema),
        "anyOf": list_of(_schema),
        "oneOf": list_of(_schema),
        "not": _schema,
        "$defs": mapping_of(_schema),
    }
)
_MEDIA = mapping_of(object_of({"schema": _schema}))
_VALUE = {
    "required": grammar.boolean,
    "deprecated": grammar.boolean,
    "allowEmptyValue": grammar.boolean,
    "style": grammar.string,
    "explode": grammar.boolean,
    "allowReserved": grammar.boolean,
    "schema": _schema,
    "content": _MEDIA,
}
_PARAMETER = object_of({"in": _LOCATION, "name": grammar.string, **_VALUE})
_PARAMETERS = set_of(reference_or(_parameter))
_HEADER = object_of(_VALUE)
_BODY = object_of({"required": grammar.boolean, "content": _MEDIA})
_RESPONSE = object_of({"headers": mapping_of(reference_or(_HEADER)), "content": _MEDIA})
_VARIABLE = object_of({"default": grammar.string, "enum": grammar.string_list})
_SERVERS = list_of(object_of({"url": grammar.string, "variables": mapping_of(_VARIABLE)}))
_SECURITY = list_of(mapping_of(grammar.string_set))
_OPERATION = object_of(
    {
        "operationId": _IDENTIFIER,
        "tags": grammar.string_list,
        "deprecated": grammar.boolean,
        "servers": _SERVERS,
        "security": _SECURITY,
        "parameters": _PARAMETERS,
        "requestBody": reference_or(_BODY),
        "responses": mapping_of(reference_or(_RESPONSE), _STATUS),
        "callbacks": mapping_of(mapping_of(_path_item)),
    }
)
_PATH_ITEM = object_of(
    {"servers": _SERVERS, "parameters": _PARAMETERS, **dict.fromkeys(METHODS, _OPERATION)}
)
_FLOW = object_of(
    {
        "authorizationUrl": grammar.string,
        "tokenUrl": grammar.string,
        "refreshUrl": grammar.string,
        "scopes": mapping_of(lambda value, where: ""),  # a scope is mapped to its description
    }
)
_SECURITY_SCHEME = object_of(
    {
        "type": grammar.string,
        "in": grammar.string,
        "name": grammar.string,
        "scheme": grammar.string,
        "bearerFormat": grammar.string,
        "flows": mapping_of(_FLOW),
        "openIdConnectUrl": grammar.string,
    }
)
_DOCUMENT = object_of(
    {
        "openapi": _OPENAPI,
        "info": _info,
        "jsonSchemaDialect": grammar.string,
        "servers": _SERVERS,
        "security": _SECURITY,
        "tags": set_of(object_of({"name": grammar.string})),
        "paths": mapping_of(_path_item, _PATH),
        "webhooks": mapping_of(_path_item, _IDENTIFIER),
        "components": object_of(
            {
                "securitySchemes": mapping_of(reference_or(_SECURITY_SCHEME), _COMPONENT),
                "parameters": mapping_of(reference_or(_parameter), _COMPONENT),
                "headers": mapping_of(reference_or(_HEADER), _COMPONENT),
                "requestBodies": mapping_of(reference_or(_BODY), _COMPONENT),
                "responses": mapping_of(reference_or(_RESPONSE), _COMPONENT),
                "schemas": mapping_of(_schema, _COMPONENT),
            }
        ),
    }
)


def _check_references(document: Document, value: Any, key: str) -> None:
    """Raises an error if a component is missing, which means that the document is truncated."""
    if isinstance(value, list):
        for item in value:
            _check_references(document, item, "")
    elif isinstance(value, dict):
        found = value.get("$ref") if key != "properties" else None
        if isinstance(found, str):
            _, _, group, name = found.split("/")
            if name not in document.get("components", {}).get(group, {}):
                raise ToolError(f"{found} is referred to but missing: truncated?")
        for name, item in value.items():
            if name not in ("enum", "const", "default"):
                _check_references(document, item, name)
