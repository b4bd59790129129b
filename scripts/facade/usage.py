"""What the client does, seen from outside: its operations, and the records of its calls."""

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
from .calls import CALLS, Call
from .examples import Choice
from .record import Answers, Record, record_async, record_sync, respond

PICKS = 2  # at least: of a field that may be null, one example is and one is not


@cache
def operations() -> dict[str, list[Operation[..., Any]]]:
    """The operations as the facade declares them, by their names (`contacts.find`).

    Some have a second declaration under the same name, for calls that only look (`dry_run`).
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
class Use:
    """What was seen of one operation of the contract."""

    requests: list[httpx.Request] = field(default_factory=list)
    operations: set[str] = field(default_factory=set)
    """The names of the facade's operations that made these requests."""
    calls: list[Call] = field(default_factory=list)
    """The calls that made them."""
    returned_by: list[Call] = field(default_factory=list)
    """Those of the calls that ended with this operation: their result is its answer."""

    @property
    def telling(self) -> list[Call]:
        """Calls whose results are all there is to see: the first, and the last, which may only
        look (`dry_run`) and be answered otherwise."""
        return self.returned_by[:1] + self.returned_by[1:][-1:]

    @property
    def methods(self) -> list[str]:
        """The methods that were called."""
        return sorted({call.method for call in self.calls})


@dataclass
class Facade:
    """All that the calls did."""

    answers: Answers
    uses: dict[str, Use] = field(default_factory=lambda: defaultdict(Use))
    """By the id of the operation."""
    strangers: list[tuple[str, httpx.Request]] = field(default_factory=list)
    """Requests that no operation is for, with the method that was called."""
    broken: list[Record] = field(default_factory=list)

    def note(self, record: Record) -> None:
        """Enter what a call has sent."""
        if record.is_broken:
            self.broken.append(record)
        names = [*record.operations]
        if isinstance(record.error, APIError):
            names.append(record.error.operation)
        ours = [one for one in record.requests if one.url.host == self.answers.host]
        last = None
        for request, name in zip(ours, names, strict=not record.is_broken):
            last = self.answers.operation(request)
            if last is None:
                self.strangers.append((record.call.method, request))
            else:
                use = self.uses[last.id]
                use.requests.append(request)
                use.operations.add(name)
                use.calls.append(record.call)
        if last is not None and record.call not in self.uses[last.id].returned_by:
            self.uses[last.id].returned_by.append(record.call)

    def readings(self, operation_id: str) -> list[Record]:
        """Results of an operation made from examples of every variant."""
        calls = self.uses[operation_id].telling
        breadth = self.answers.examples.breadth(self.answers.success(operation_id)[1])
        choices = [Choice(pick) for pick in range(max(PICKS, breadth))]
        return [
            record
            for choice in choices
            for record in record_sync(calls, _answering(self.answers, choice))
        ]


def observe(document: Document, calls: Sequence[Call] = CALLS) -> Facade:
    """Make all calls in both worlds; the requests are for operations of the document.

    They are answered as by the contract the client was made for, so that a call of several
    requests comes to its end whatever the document says. `readings` tells about its answers.
    """
    ours = published_contract().document
    facade = Facade(Answers(document, fallback=ours))
    plain = _answering(Answers(ours), Choice())
    for record in [*record_sync(calls, plain), *record_async(calls, plain)]:
        facade.note(record)
    return facade


def _answering(answers: Answers, choice: Choice) -> Any:
    return lambda request: respond(*answers.body(request, choice))
