"""Runs the cells of the matrix: one call each, against a server of its own."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from loops import APIError
from tests.support.flavours import Flavour
from tests.support.server import ReceivedRequest

from ..support.faulty_server import LARGE, NO_FAULT, SMALL, FaultyServer, Treatment, faulty
from .faults import PATIENCE, SHORT_PATIENCE, Fault
from .operations import LONG, NO_FILLER, Column, Filler
from .playing import calling
from .rules import REPLAYED, VALUE, Doubt, Kind, Seen, expected
from .service import API_KEY, Service

LONGEST = 8.0
"""Seconds after which a cell hangs."""

_waited: ContextVar[Callable[[float], None]] = ContextVar("waited")


class CellWorld(Flavour):
    """A flavour in which every cell hears of its own waits."""

    def _slept(self, seconds: float) -> None:
        _waited.get()(seconds)


@contextmanager
def nobody_sleeps() -> Iterator[None]:
    """Cells run in here."""
    with pytest.MonkeyPatch.context() as patch:
        CellWorld("sync").replace_sleep(patch)
        yield


@dataclass
class Cell:
    """A call in one flavour, with the fault at its first attempt or, `always`, at every one."""

    fault: Fault
    column: Column
    flavour: str
    always: bool
    seen: Seen | None = None
    wrong: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    keys: set[str | None] = field(default_factory=set)
    _arrived: int = 0

    @property
    def expected(self) -> Seen:
        """What the rules say."""
        return expected(self.fault, self.column.kind, always=self.always)

    def run(self) -> None:
        """Fills in what came of it, and what was `wrong`."""
        service = Service()
        with faulty(self._treat, service.carry_out) as server:
            thread = threading.Thread(target=self._run, args=(server, service), daemon=True)
            thread.start()
            thread.join(LONGEST)
            if thread.is_alive():
                self.wrong.append(f"hung for {LONGEST} s")
        thread.join()  # whatever held it, the server is gone
        if self.seen != self.expected:
            self.wrong.append(f"{self.seen}, expected {self.expected}")

    def _treat(self, head: ReceivedRequest) -> Treatment:
        # The fault of an idle connection is in the call before, and some never reach the server.
        idle = self.fault.doubt is Doubt.NO_FAULT
        if self.column.path not in head.line:
            return self.fault.treatment if idle and not self._arrived else NO_FAULT
        self._arrived += 1
        faulty_now = self.always or self._arrived == 1
        return (
            self.fault.treatment if faulty_now and not idle and not self.fault.unsent else NO_FAULT
        )

    def _run(self, server: FaultyServer, service: Service) -> None:
        flavour = CellWorld(self.flavour)
        filler = LONG if self.fault.head_only else NO_FILLER
        try:
            with calling(flavour, server, rate_limit=None, timeout=LONGEST) as client:
                self._prepare(server, flavour, client)
                view = client.with_options(timeout=self._timeout())
                self.seen = come_of(flavour, view, service, self.column, filler)
                if self.always:
                    self._recover(server)
                assert flavour.run(client.api_key.test()).success  # the only connection is free
            # The server may have been busy with a request when the client had given it up.
            self.seen = self.seen._replace(processed=service.processed(self.column.id))
            self._look_back(server, self.seen)
        except Exception as error:
            self.wrong.append(repr(error))
        finally:
            flavour.end()

    def _timeout(self) -> httpx.Timeout:
        patience = SHORT_PATIENCE if self.always else PATIENCE
        match self.fault.slow:
            case "":
                return httpx.Timeout(LONGEST)
            case "any":
                return httpx.Timeout(patience)
            case part:
                return httpx.Timeout(LONGEST, **{part: patience})

    def _prepare(self, server: FaultyServer, flavour: Flavour, client: Any) -> None:
        def waited(seconds: float) -> None:
            self.waits.append(seconds)
            if not self.always and len(self.waits) == 1:
                self._recover(server)

        _waited.set(waited)
        if self.fault.head_only:
            server.set_receive_buffer(SMALL)
        if self.fault.refused:
            server.refuse()
        if self.fault.backlog_full:
            server.fill_backlog()
        if self.fault.reuses:
            flavour.run(client.api_key.test())
        if self.fault.doubt is Doubt.NO_FAULT:
            server.all_closed(1)

    def _recover(self, server: FaultyServer) -> None:
        if self.fault.unsent:
            server.listen()
        if self.fault.head_only:
            server.set_receive_buffer(LARGE)

    def _look_back(self, server: FaultyServer, seen: Seen) -> None:
        """At what must be true of every call, however it ended."""
        received = [each for each in server.requests if self.column.path in each.line]
        attempts = len(self.waits) + 1
        unsent = 0 if not self.fault.unsent else attempts if self.always else 1
        assert len(received) == attempts - unsent, f"{len(received)} requests arrived"
        assert seen.attempts == attempts, f"waited {self.waits}"

        least, most = self.fault.wait
        assert all(least <= wait <= most for wait in self.waits[:1]), f"waited {self.waits}"

        self.keys = {each.header("idempotency-key") for each in received}
        assert len(self.keys) <= 1, f"the key changed: {self.keys}"
        if received and self.column.kind is Kind.SEND:
            assert self.keys != {None}, "no key"


def come_of(
    flavour: Flavour, client: Any, service: Service, column: Column, filler: Filler = NO_FILLER
) -> Seen:
    """Makes the call, and sees how it ended."""
    try:
        reply = flavour.run(column.call(client, service.template, filler))
    except APIError as error:
        check(error)
        result, processed = type(error).__name__, service.processed(column.id)
        return Seen(error.attempts, processed, result, error.ambiguous, error.sent)
    assert reply.data is not None
    result = REPLAYED if reply.replayed else VALUE
    return Seen(reply.attempts, service.processed(column.id), result)


def check(error: APIError) -> None:
    """What is true of every error."""
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert API_KEY not in f"{error!r} {error}"
    if error.ambiguous:
        assert error.hint
        assert error.hint in str(error), "does not say how to find out"


def row(fault: Fault, flavour: str, columns: Sequence[Column], *, always: bool) -> list[Cell]:
    """Runs the cells of a row at the same time: most of them do nothing but wait."""
    cells = [
        Cell(fault, column, flavour, always)
        for column in columns
        if column.can_be_long or not fault.head_only
    ]
    threads = [threading.Thread(target=cell.run) for cell in cells]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return cells
