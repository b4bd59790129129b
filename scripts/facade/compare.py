"""Compares a contract with the requests and results of the client, and names every gap."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

import httpx

from loops import APIError, APIStatusError, Page
from loops._call.retry import Replay
from loops._pacing.rate_limit import Budget
from loops.errors import ConfirmationRequiredError, status_error_class
from loops.sandbox.budgets import is_content
from loops.sandbox.contract.checker import ContractChecker
from loops.sandbox.contract.leniency import Leniency
from loops.sandbox.contract.operations import ContractOperation, published_contract
from loops.sandbox.handlers import HandlerRegistry, discover_groups

from ..pipeline.read_document import Document
from ..pipeline.rewrites.reduce import inline_shared
from .record import CallRecord
from .request_coverage import RequestCoverage, request_coverage
from .result_mismatches import find_mismatches
from .schema_elements import SchemaWalker
from .usage import FacadeUsage, OperationUsage, observe
from .usage import operations as facade_operations

NOT_SENT = {
    "field": "no call sends it",
    "variant": "no call sends this variant",
    "null": "no call sends null",
    "value": "no call sends the value",
}


class Gap(NamedTuple):
    """One thing that only the contract or only the facade has."""

    operation: str
    """The operation ID, or the method if the contract does not declare its request."""
    where: str
    what: str


class Comparison:
    """Compares a canonical, corrected contract with the example calls of the facade."""

    def __init__(self, document: Document, usage: FacadeUsage | None = None) -> None:
        self.document = document
        self.usage = usage or observe(document)
        self.operations = [*self.usage.responses.contract.operations.values()]
        self._leniencies = HandlerRegistry(discover_groups(), published_contract()).leniencies
        self._walker = SchemaWalker(document)
        self._checker = ContractChecker(self.usage.responses.contract, self._leniencies)

    def is_called(self, operation: ContractOperation) -> bool:
        return operation.id in self.usage.by_operation

    @cached_property
    def request_coverage(self) -> dict[str, RequestCoverage]:
        """The coverage of the parameters and body of each operation, by operation ID."""
        document = inline_shared(self.document)
        return {
            one.id: request_coverage(document, one.method, one.path, self._requests(one))
            for one in self.operations
        }

    @cached_property
    def gaps(self) -> list[Gap]:
        gaps = [gap for operation in self.operations for gap in self.operation_gaps(operation)]
        return list(dict.fromkeys([*gaps, *self.call_gaps()]))

    def call_gaps(self) -> Iterator[Gap]:
        """Yields the calls that failed and the requests that the contract does not declare."""
        for method, request in self.usage.undeclared_requests:
            address = f"{request.method} {request.url.path}"
            yield Gap(method, "operation", f"the contract does not declare {address}")
        for record in self.usage.failed_calls:
            what = f"{record.call} raises {type(record.error).__name__}: {record.error}"
            yield Gap(record.call.method, "call", what)

    @cached_property
    def leniencies(self) -> list[tuple[str, Leniency]]:
        """The leniencies that the requests of the facade need, each with its operation ID."""
        return [
            (operation.id, leniency)
            for operation in self.operations
            for leniency in self._leniencies.get(operation.id, ())
            if self._needs(operation, leniency)
        ]

    def _needs(self, operation: ContractOperation, leniency: Leniency) -> bool:
        others = tuple(one for one in self._leniencies[operation.id] if one is not leniency)
        checker = ContractChecker(self.usage.responses.contract, {operation.id: others})
        requests = self._requests(operation)
        return any(checker.check_request(operation, request).violations for request in requests)

    def _requests(self, operation: ContractOperation) -> list[httpx.Request]:
        return self.usage.by_operation[operation.id].requests if self.is_called(operation) else []

    def operation_gaps(self, operation: ContractOperation) -> Iterator[Gap]:
        if not self.is_called(operation):
            address = f"{operation.method} {operation.path}"
            yield Gap(operation.id, "operation", f"no method of the client calls {address}")
        else:
            usage = self.usage.by_operation[operation.id]
            yield from self._unsent_elements(operation)
            yield from self._invalid_requests(operation, usage)
            yield from self._incomplete_results(operation)
            yield from _wrong_declarations(operation, usage)
        yield from self._unhandled_statuses(operation)

    def _unsent_elements(self, operation: ContractOperation) -> Iterator[Gap]:
        coverage = self.request_coverage[operation.id]
        for element in coverage.declared:
            if element not in coverage.sent:
                what = f"{NOT_SENT[element.kind]} {element.value}".rstrip()
                yield Gap(operation.id, element.path, what)

    def _invalid_requests(
        self, operation: ContractOperation, usage: OperationUsage
    ) -> Iterator[Gap]:
        for request in usage.requests:
            for violation in self._checker.check_request(operation, request).violations:
                where = f"{violation.location} {violation.path.removeprefix('$')}".rstrip()
                what = (
                    f"the client sends {violation.found}, the contract wants {violation.expected}"
                )
                yield Gap(operation.id, where, what)

    def _incomplete_results(self, operation: ContractOperation) -> Iterator[Gap]:
        status, schema = self.usage.responses.success(operation.id)
        records = self.usage.record_variants(operation.id)
        if not records:
            yield Gap(operation.id, f"response {status}", "no method returns it")
        for record in records:
            if record.error is not None and not isinstance(record.error, ConfirmationRequiredError):
                what = f"the client cannot read it: {_message(record.error)}"
                yield Gap(operation.id, f"response {status}", what)
            for body, result in bodies_and_results(record):
                for mismatch in find_mismatches(self._walker, schema, body, result):
                    yield Gap(operation.id, f"response {mismatch.path}", mismatch.what)

    def _unhandled_statuses(self, operation: ContractOperation) -> Iterator[Gap]:
        known = published_contract().operations.get(operation.id)
        for status in operation.responses:
            if 200 <= status < 300:
                if known is not None and status not in known.responses:
                    what = "the client does not treat it as a success"
                    yield Gap(operation.id, f"status {status}", what)
            elif status_error_class(status) is APIStatusError:
                yield Gap(operation.id, f"status {status}", "no error class represents it")


def _wrong_declarations(operation: ContractOperation, usage: OperationUsage) -> Iterator[Gap]:
    """Yields wrong replay classes and budgets in the facade's declarations of an operation."""
    budget = Budget.CONTENT if is_content(operation) else Budget.CORE
    for name in sorted(usage.operation_names):
        declarations = facade_operations()[name]
        replays = [one.replay for one in declarations]
        if not replays or not all(isinstance(replay, Replay) for replay in replays):
            yield Gap(operation.id, "replay class", f"{name} does not declare one")
        elif operation.method == "GET" and {*replays} != {Replay.SAFE}:
            yield Gap(operation.id, "replay class", f"{name} is a GET request, so it must be safe")
        elif operation.keyed and Replay.KEYED not in replays:
            what = f"the contract declares an Idempotency-Key, so {name} must be keyed"
            yield Gap(operation.id, "replay class", what)
        elif Replay.KEYED in replays and not operation.keyed:
            what = f"the contract declares no Idempotency-Key, so {name} must not be keyed"
            yield Gap(operation.id, "replay class", what)
        if any(one.budget is not budget for one in declarations):
            yield Gap(operation.id, "budget", f"{name} does not count against {budget.value}")


def _message(error: Exception) -> str:
    """Returns the message without the attempts of the example call."""
    return error.message if isinstance(error, APIError) else repr(error)


def bodies_and_results(record: CallRecord) -> list[tuple[Any, Any]]:
    """Returns response bodies with the results made from them.

    The result of a call that makes several requests comes from the last one; a pager has a result
    for each page.
    """
    if record.error is not None:
        return []
    if isinstance(record.result, list) and any(isinstance(one, Page) for one in record.result):
        return [*zip(record.bodies, record.result, strict=True)]
    return [(record.bodies[-1], record.result)]
