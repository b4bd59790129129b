"""Drift at run time: where an answer of the service leaves the contract this client was made from.

Loaded with the first call of a client that watches, and with it the contract; see `_watch`.
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
from .schema_check import CONTRACT_BROKEN, Conformity, Finding, Kind

P = ParamSpec("P")
T = TypeVar("T")

CUSTOM_FIELDS = {"findContact": ["[]"]}
"""Where a team's custom properties stand among the named fields, which the contract does not say:
by operation id, the paths of such objects."""

_log = logging.getLogger("loops")


class Drift(NamedTuple):
    """One place where answers of the service differ from the contract; `on_drift` receives it.

    It never holds a value of an answer.
    """

    kind: Kind
    """`"unknown_field"` and `"unknown_value"` (of an enum) are news that this client keeps and
    passes on; `"contract_broken"` is what the contract forbids: another type, a missing field, an
    undeclared status."""
    operation: str
    """The method that was called, such as `"campaigns.list"`."""
    where: str
    """The field, such as `data[].status`; empty for the answer as a whole. `[]` stands for all
    items of a list, `*` for a key of a map or one that does not look like a name."""
    message: str
    """All of it as one sentence."""


class Facts(NamedTuple):
    """What the contract says about the successes of one operation: a schema, if any, by status."""

    responses: Mapping[int, Any]
    conformity: Conformity


def watched(operation: Operation[P, T], report: Callable[[Drift], None]) -> Operation[P, T]:
    """The operation, with every success that it reads compared with the contract first."""

    def parse(**given: Any) -> T | None:
        broken = False
        for finding in _safely(operation, given["response"]):
            broken = broken or finding.kind == CONTRACT_BROKEN
            report(_drift(operation, finding))
        try:
            return operation.parse(**given)
        except ConfirmationRequired:  # an answer by the contract, however little it says was done
            raise
        except Exception:
            if not broken:
                report(_drift(operation, Finding(CONTRACT_BROKEN, "", "cannot be read")))
            raise

    return operation._replace(parse=parse)


def _safely(operation: Operation[..., Any], response: httpx.Response) -> list[Finding]:
    """The findings. A flaw in the comparison must not spoil the call that it looks at."""
    try:
        return [*findings(operation, response)]
    except Exception as flaw:  # of which only the kind is told: its text might quote the answer
        kind = type(flaw).__name__
        _log.error("an answer to %s could not be compared: %s", operation.name, kind)
        return []


def findings(operation: Operation[..., Any], response: httpx.Response) -> Iterator[Finding]:
    """Where a success response leaves what the contract says about the operation."""
    responses, conformity = facts(operation)
    status = response.status_code
    if status not in responses:
        yield Finding(CONTRACT_BROKEN, "", f"has the status {status}, which is not declared")
    elif responses[status] is not None:
        try:
            body = response.json()
        except (ValueError, RecursionError):
            yield Finding(CONTRACT_BROKEN, "", "is not JSON")
        else:
            yield from conformity.findings(responses[status], body)


def facts(operation: Operation[..., Any]) -> Facts:
    """Returns what the contract says about an operation."""
    return _contract()[operation_key(operation)]


def operation_key(operation: Operation[..., Any]) -> str:
    """The operation id, folded."""
    return folded(operation.endpoint)


@cache
def _contract() -> dict[str, Facts]:
    text = files("loops_openapi").joinpath("contract.json").read_text("utf-8")
    document = json.loads(text)
    schemas = document["components"]["schemas"]
    return {
        folded(one["operationId"]): Facts(
            {int(s): _schema(r) for s, r in one["responses"].items() if s.startswith("2")},
            Conformity(schemas, CUSTOM_FIELDS.get(one["operationId"], ())),
        )
        for item in document["paths"].values()
        for one in item.values()
        if "operationId" in one
    }


def _schema(response: Mapping[str, Any]) -> Any:
    return response.get("content", {}).get("application/json", {}).get("schema")


def folded(name: str) -> str:
    """A spelling that `findContact` and `find_contact` share."""
    return name.replace("_", "").lower()


def _drift(operation: Operation[..., Any], finding: Finding) -> Drift:
    kind, where, what = finding
    return Drift(kind, operation.name, where, f"{operation.name}: {where or 'the answer'} {what}")
