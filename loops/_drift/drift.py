"""Drift at run time: differences between the service's responses and the contract of this client.

This module loads the contract, so `watch` imports it only when a client that watches for drift
makes a call.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, ParamSpec, TypeVar

import httpx

from .._call.operation import ConfirmationRequired, Operation
from .schema_check import CONTRACT_BROKEN, DriftKind, Mismatch, SchemaChecker

P = ParamSpec("P")
T = TypeVar("T")

CUSTOM_FIELDS = {"findContact": ["[]"]}
"""By operation id, the paths of the objects that contain a team's custom properties, which the
contract does not declare."""

_log = logging.getLogger("loops")


class Drift(NamedTuple):
    """A difference between a response and the contract, which `on_drift` receives.

    It never contains values of the response.
    """

    kind: DriftKind
    """`"unknown_field"` and `"unknown_value"` (of an enum) are additions, which the result of the
    call contains; `"contract_broken"` is a violation, such as another type, a missing field or an
    undeclared status."""
    operation: str
    """The method that was called, such as `"campaigns.list"`."""
    where: str
    """The path of the field, such as `data[].status`; empty for the whole response. `[]` stands for
    all items of a list, `*` for a key of a map or a key that does not look like a name."""
    message: str
    """The difference as a sentence."""


class DeclaredResponses(NamedTuple):
    """The schemas of an operation's success responses by status; `None` for no JSON body."""

    responses: Mapping[int, Any]
    checker: SchemaChecker


def watch_operation(operation: Operation[P, T], report: Callable[[Drift], None]) -> Operation[P, T]:
    """Returns the operation with a `parse` that first compares each success with the contract."""

    def parse(**given: Any) -> T | None:
        broken = False
        for mismatch in _find_mismatches(operation, given["response"]):
            broken = broken or mismatch.kind == CONTRACT_BROKEN
            report(_drift(operation, mismatch))
        try:
            return operation.parse(**given)
        except ConfirmationRequired:  # a valid response, although nothing was changed
            raise
        except Exception:
            if not broken:
                report(_drift(operation, Mismatch(CONTRACT_BROKEN, "", "cannot be parsed")))
            raise

    return operation._replace(parse=parse)


def _find_mismatches(operation: Operation[..., Any], response: httpx.Response) -> list[Mismatch]:
    """Returns the mismatches. An error in the comparison must not fail the call."""
    try:
        return [*mismatches(operation, response)]
    except Exception as error:  # its text may quote the response
        kind = type(error).__name__
        _log.error("a response to %s could not be compared: %s", operation.name, kind)
        return []


def mismatches(operation: Operation[..., Any], response: httpx.Response) -> Iterator[Mismatch]:
    """Yields the mismatches between a success response and the contract."""
    responses, checker = declared_responses(operation)
    status = response.status_code
    if status not in responses:
        yield Mismatch(CONTRACT_BROKEN, "", f"has the status {status}, which is not declared")
    elif responses[status] is not None:
        try:
            body = response.json()
        except (ValueError, RecursionError):
            yield Mismatch(CONTRACT_BROKEN, "", "is not JSON")
        else:
            yield from checker.mismatches(responses[status], body)


def declared_responses(operation: Operation[..., Any]) -> DeclaredResponses:
    """Returns the declared responses of an operation."""
    return _contract()[operation_key(operation)]


def operation_key(operation: Operation[..., Any]) -> str:
    """Returns the operation ID in the spelling of `fold_name`."""
    return fold_name(operation.endpoint)


@cache
def _contract() -> dict[str, DeclaredResponses]:
    text = files("loops_openapi").joinpath("contract.json").read_text("utf-8")
    document = json.loads(text)
    schemas = document["components"]["schemas"]
    return {
        fold_name(one["operationId"]): DeclaredResponses(
            {int(s): _schema(r) for s, r in one["responses"].items() if s.startswith("2")},
            SchemaChecker(schemas, CUSTOM_FIELDS.get(one["operationId"], ())),
        )
        for item in document["paths"].values()
        for one in item.values()
        if "operationId" in one
    }


def _schema(response: Mapping[str, Any]) -> Any:
    return response.get("content", {}).get("application/json", {}).get("schema")


def fold_name(name: str) -> str:
    """Returns the spelling that `findContact` and `find_contact` have in common."""
    return name.replace("_", "").lower()


def _drift(operation: Operation[..., Any], mismatch: Mismatch) -> Drift:
    kind, where, what = mismatch
    return Drift(kind, operation.name, where, f"{operation.name}: {where or 'the response'} {what}")
