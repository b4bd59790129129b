"""Makes example calls of the client's methods, and compares the stored contract with them."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from loops import AsyncLoops, Loops
from loops._async.resources import AsyncResources
from scripts import coverage, files
from scripts.facade.calls import ExampleCall
from scripts.facade.compare import Comparison
from scripts.facade.example_responses import Handler
from scripts.facade.examples import Choice
from scripts.facade.record import API_KEY, CallRecord, record_async, record_sync
from scripts.facade.usage import OperationUsage

CLIENTS: dict[str, type[Loops] | type[AsyncLoops]] = {"sync": Loops, "async": AsyncLoops}
RECORDERS = {"sync": record_sync, "async": record_async}


@functools.cache
def stored_comparison() -> Comparison:
    """Compares the stored contract with the facade."""
    return coverage.compare(str(files.CONTRACT))


def usage_of(operation_id: str) -> OperationUsage:
    """Returns how the example calls use an operation of the stored contract."""
    return stored_comparison().usage.by_operation[operation_id]


def record_calls(flavour: str, calls: Sequence[ExampleCall], handler: Handler) -> list[CallRecord]:
    """Makes the calls with the sync or the async client."""
    return [*RECORDERS[flavour](calls, handler)]


def record_examples(
    flavour: str, calls: Sequence[ExampleCall], choices: Sequence[Choice]
) -> list[CallRecord]:
    """Makes the calls once for each choice of example responses."""
    handlers = [stored_comparison().usage.responses.handler(choice) for choice in choices]
    return [record for handler in handlers for record in record_calls(flavour, calls, handler)]


def client_method(flavour: str, name: str) -> Any:
    """Returns a method of a group, such as `contacts.find`."""
    client = CLIENTS[flavour](API_KEY)
    return attrgetter(name)(client)


def _method_names() -> Iterator[str]:
    for group, attribute in vars(AsyncResources).items():
        if isinstance(attribute, functools.cached_property):
            group_class = type(getattr(AsyncLoops(API_KEY), group))
            for name, _ in inspect.getmembers(group_class, inspect.isfunction):
                if not name.startswith("_"):
                    yield f"{group}.{name}"


METHODS = sorted(_method_names())
"""The name of every public method of every group, such as `contacts.find`."""
