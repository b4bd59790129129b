"""Observes which operations of the contract each method of the client calls."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx

import loops._async
from loops import APIError
from loops._call.operation import Operation
from loops.sandbox.contract.operations import published_contract

from ..pipeline.read_document import Document
from .calls import CALLS, ExampleCall
from .example_responses import ExampleResponses
from .examples import Choice
from .record import CallRecord, record_async, record_sync

MIN_VARIANTS = 2  # a nullable field is null in one of two examples


@cache
def operations() -> dict[str, list[Operation[..., Any]]]:
    """The operations as the facade declares them, by their names (`contacts.find`).

    Some names have a second declaration, for dry runs and for unguarded updates.
    """
    modules = (
        importlib.import_module(f"{loops._async.__name__}.{info.name}")
        for info in pkgutil.iter_modules(loops._async.__path__)
    )
    found: dict[str, list[Operation[..., Any]]] = defaultdict(list)
    for one in (one for module in modules for one in vars(module).values()):
        if isinstance(one, Operation) and one not in found[one.name]:
            found[one.name].append(one)
    return found


@dataclass
class OperationUsage:
    """How the example calls used one operation of the contract."""

    requests: list[httpx.Request] = field(default_factory=list)
    operation_names: set[str] = field(default_factory=set)
    """The names of the facade's operations that made these requests."""
    calls: list[ExampleCall] = field(default_factory=list)
    """The call that made each request."""
    final_calls: list[ExampleCall] = field(default_factory=list)
    """The calls whose last request was for this operation, so that its response is their result."""

    @property
    def representative_calls(self) -> list[ExampleCall]:
        """The first and the last of `final_calls`.

        The last one may be a dry run, whose result differs.
        """
        return self.final_calls[:1] + self.final_calls[1:][-1:]

    @property
    def methods(self) -> list[str]:
        return sorted({call.method for call in self.calls})


@dataclass
class FacadeUsage:
    """What all example calls did."""

    responses: ExampleResponses
    by_operation: dict[str, OperationUsage] = field(
        default_factory=lambda: defaultdict(OperationUsage)
    )
    """The usage of each operation, by operation ID."""
    undeclared_requests: list[tuple[str, httpx.Request]] = field(default_factory=list)
    """The method and the request for each request that the contract does not declare."""
    failed_calls: list[CallRecord] = field(default_factory=list)
    """The calls that raised something other than a `LoopsError`."""

    def add(self, record: CallRecord) -> None:
        if record.failed_unexpectedly:
            self.failed_calls.append(record)
        names = [*record.operation_names]
        if isinstance(record.error, APIError):
            names.append(record.error.operation)
        requests = [one for one in record.requests if one.url.host == self.responses.host]
        operation = None
        for request, name in zip(requests, names, strict=not record.failed_unexpectedly):
            operation = self.responses.find_operation(request)
            if operation is None:
                self.undeclared_requests.append((record.call.method, request))
            else:
                usage = self.by_operation[operation.id]
                usage.requests.append(request)
                usage.operation_names.add(name)
                usage.calls.append(record.call)
        if operation is not None:
            final_calls = self.by_operation[operation.id].final_calls
            if record.call not in final_calls:
                final_calls.append(record.call)

    def record_variants(self, operation_id: str) -> list[CallRecord]:
        """Repeats the representative calls with examples of every variant of the response."""
        calls = self.by_operation[operation_id].representative_calls
        _, schema = self.responses.success(operation_id)
        count = max(MIN_VARIANTS, self.responses.examples.variant_count(schema))
        handlers = [self.responses.handler(Choice(pick)) for pick in range(count)]
        return [record for handler in handlers for record in record_sync(calls, handler)]


def observe(document: Document, calls: Sequence[ExampleCall] = CALLS) -> FacadeUsage:
    """Makes the calls with both clients and assigns their requests to operations of the document.

    The responses come from the contract that the client was generated from, so that a call of
    several requests completes whatever the document declares. `record_variants` uses the responses
    of the document.
    """
    published_document = published_contract().document
    usage = FacadeUsage(ExampleResponses(document, fallback=published_document))
    handler = ExampleResponses(published_document).handler(Choice())
    for record in [*record_sync(calls, handler), *record_async(calls, handler)]:
        usage.add(record)
    return usage
