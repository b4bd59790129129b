"""Compares a contract with what the client really does: every gap between them, by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

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
from .record import Record
from .request_fields import Fields, fields
from .result_fields import misreadings
from .schema_fields import Places
from .usage import Facade, Use, observe
from .usage import operations as facade_operations

MISSING = {
    "field": "no call sends it",
    "variant": "no call sends this variant",
    "null": "no call sends null",
    "value": "no call sends the value",
}


class Gap(NamedTuple):
    """One thing the contract has and the facade has not, or the other way round."""

    operation: str
    where: str
    what: str


class Comparison:
    """A canonical and corrected contract against the calls of the facade."""

    def __init__(self, document: Document, facade: Facade | None = None) -> None:
        self.document = document
        self.facade = facade or observe(document)
        self.operations = [*self.facade.answers.contract.operations.values()]
        self._leniencies = HandlerRegistry(discover_groups(), published_contract()).leniencies
        self._places = Places(document)
        self._checker = ContractChecker(self.facade.answers.contract, self._leniencies)

    def reached(self, operation: ContractOperation) -> bool:
        """Whether some method of the facade calls the operation."""
        return operation.id in self.facade.uses

    @cached_property
    def fields(self) -> dict[str, Fields]:
        """The parameters and body fields of every operation, by its id."""
        uses, document = self.facade.uses, inline_shared(self.document)
        return {
            one.id: fields(
                document,
                self._places,
                (one.method, one.path),
                uses[one.id].requests if one.id in uses else [],
            )
            for one in self.operations
        }

    @cached_property
    def gaps(self) -> list[Gap]:
        """Everything that is missing, and everything that the contract does not allow."""
        found = [gap for operation in self.operations for gap in self.of(operation)]
        return list(dict.fromkeys([*found, *self.strange()]))

    def strange(self) -> Iterator[Gap]:
        """What the facade does that the contract knows nothing about, and what it cannot do."""
        for method, request in self.facade.strangers:
            address = f"{request.method} {request.url.path}"
            yield Gap(method, "operation", f"the contract does not declare {address}")
        for record in self.facade.broken:
            what = f"{record.call} raises {type(record.error).__name__}: {record.error}"
            yield Gap(record.call.method, "call", what)

    @cached_property
    def leniencies(self) -> list[tuple[str, Leniency]]:
        """What our requests do although the contract does not allow it, with the operation."""
        return [
            (operation.id, leniency)
            for operation in self.operations
            for leniency in self._leniencies.get(operation.id, ())
            if self._needs(operation, leniency)
        ]

    def _needs(self, operation: ContractOperation, leniency: Leniency) -> bool:
        others = tuple(one for one in self._leniencies[operation.id] if one is not leniency)
        checker = ContractChecker(self.facade.answers.contract, {operation.id: others})
        requests = self.facade.uses[operation.id].requests if self.reached(operation) else []
        return any(checker.check_request(operation, request).violations for request in requests)

    def of(self, operation: ContractOperation) -> Iterator[Gap]:
        """The gaps of one operation."""
        if not self.reached(operation):
            address = f"{operation.method} {operation.path}"
            yield Gap(operation.id, "operation", f"no method of the client calls {address}")
        else:
            use = self.facade.uses[operation.id]
            yield from self._unsent(operation)
            yield from self._forbidden(operation, use)
            yield from self._unread(operation)
            yield from _undeclared(operation, use)
        yield from self._statuses(operation)

    def _unsent(self, operation: ContractOperation) -> Iterator[Gap]:
        found = self.fields[operation.id]
        for place in found.declared:
            if place not in found.carried:
                yield Gap(operation.id, place.path, f"{MISSING[place.kind]} {place.word}".rstrip())

    def _forbidden(self, operation: ContractOperation, use: Use) -> Iterator[Gap]:
        for request in use.requests:
            for wrong in self._checker.check_request(operation, request).violations:
                where = f"{wrong.location} {wrong.path.removeprefix('$')}".rstrip()
                what = f"we send {wrong.found}, the contract wants {wrong.expected}"
                yield Gap(operation.id, where, what)

    def _unread(self, operation: ContractOperation) -> Iterator[Gap]:
        status, schema = self.facade.answers.success(operation.id)
        records = self.facade.readings(operation.id)
        if not records:
            yield Gap(operation.id, f"response {status}", "no method returns it")
        for record in records:
            if record.error is not None and not isinstance(record.error, ConfirmationRequiredError):
                yield Gap(
                    operation.id, f"response {status}", f"cannot be read: {_said(record.error)}"
                )
            for body, result in answers_and_results(record) if schema is not None else []:
                for wrong in misreadings(self._places, schema, body, result):
                    yield Gap(operation.id, f"response {wrong.path}", wrong.what)

    def _statuses(self, operation: ContractOperation) -> Iterator[Gap]:
        known = published_contract().operations.get(operation.id)
        for status in operation.responses:
            if 200 <= status < 300:
                if known is not None and status not in known.responses:
                    yield Gap(
                        operation.id, f"status {status}", "the client takes it for no success"
                    )
            elif status_error_class(status) is APIStatusError:
                yield Gap(operation.id, f"status {status}", "no error class is for it")


def _undeclared(operation: ContractOperation, use: Use) -> Iterator[Gap]:
    """What the facade has to know about an operation besides how to call it."""
    expected = Budget.CONTENT if is_content(operation) else Budget.CORE
    for name in sorted(use.operations):
        declarations = facade_operations()[name]
        replays = [one.replay for one in declarations]
        if not replays or not all(isinstance(replay, Replay) for replay in replays):
            yield Gap(operation.id, "replay class", f"{name} has none")
        elif operation.method == "GET" and {*replays} != {Replay.SAFE}:
            yield Gap(operation.id, "replay class", f"{name} only reads, and is not safe")
        elif operation.keyed != (Replay.KEYED in replays):
            verb = "takes" if operation.keyed else "does not take"
            yield Gap(operation.id, "replay class", f"the operation {verb} an Idempotency-Key")
        if any(one.budget is not expected for one in declarations):
            yield Gap(operation.id, "budget", f"{name} does not draw on {expected.value}")


def _said(error: Exception) -> str:
    """The message alone: the attempts of an example call are of no interest."""
    return error.message if isinstance(error, APIError) else repr(error)


def answers_and_results(record: Record) -> list[tuple[Any, Any]]:
    """Each body that came, and what the caller got for it. Of several steps the last tells."""
    if record.error is not None:
        return []
    if isinstance(record.result, list) and any(isinstance(one, Page) for one in record.result):
        return [*zip(record.bodies, record.result, strict=True)]
    return [(record.bodies[-1], record.result)]
