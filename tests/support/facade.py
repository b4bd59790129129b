"""The methods of the client, called for one operation of the contract at a time."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any

import httpx

from loops import AsyncLoops, Loops
from loops._async.resources import AsyncResources
from scripts import coverage, files
from scripts.facade.calls import Call
from scripts.facade.compare import Comparison
from scripts.facade.examples import Choice
from scripts.facade.record import API_KEY, Record, record_async, record_sync, respond
from scripts.facade.usage import Use

FLAVOURS: dict[str, type[Loops] | type[AsyncLoops]] = {"sync": Loops, "async": AsyncLoops}


@functools.cache
def stored() -> Comparison:
    """The stored contract, compared with the facade."""
    return coverage.compare(str(files.CONTRACT))


def use(operation_id: str) -> Use:
    """How the facade uses an operation."""
    return stored().facade.uses[operation_id]


def record(
    flavour: str, calls: list[Call], answer: Callable[[httpx.Request], httpx.Response]
) -> Any:
    """Make calls in one of the flavours."""
    recorder = {"sync": record_sync, "async": record_async}[flavour]
    return [*recorder(calls, answer)]


def read(flavour: str, calls: list[Call], choices: list[Choice]) -> list[Record]:
    """The calls once for each choice of an example to answer with."""
    results = []
    for choice in choices:
        results += record(flavour, calls, answering(choice))
    return results


def answering(choice: Choice) -> Callable[[httpx.Request], httpx.Response]:
    """Answers every request with this example of a success."""
    return lambda request: respond(*stored().facade.answers.body(request, choice))


def method(flavour: str, call: Call) -> Callable[..., Any]:
    """The method that a call calls."""
    found: Callable[..., Any] = attrgetter(call.method)(FLAVOURS[flavour](API_KEY))
    return found


def methods() -> Iterator[str]:
    """Every public method of every group: `contacts.find`."""
    for group, attribute in vars(AsyncResources).items():
        if isinstance(attribute, functools.cached_property):
            kind = type(getattr(AsyncLoops(API_KEY), group))
            for name, _ in inspect.getmembers(kind, inspect.isfunction):
                if not name.startswith("_"):
                    yield f"{group}.{name}"


METHODS = sorted(methods())
