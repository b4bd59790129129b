"""Runs the cells of the matrix: each is one call to a server of its own."""

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
from .faults import SHORT_TIMEOUT, TIMEOUT, WireFault
from .operations import LONG, NO_FILLER, Column, Filler
from .rules import REPLAYED, VALUE, CellResult, Doubt, OperationKind, expected
from .service import API_KEY, Service
from .wire import calling

MAX_SECONDS = 8.0
"""Seconds after which a cell is considered to hang."""

_waited: ContextVar[Callable[[float], None]] = ContextVar("waited")


class CellFlavour(Flavour):
    """A flavour that reports each wait to the cell that waits."""

    def _slept(self, seconds: float) -> None:
        _waited.get()(seconds)


@contextmanager
def without_sleeping() -> Iterator[None]:
    """Replaces sleeping, for a block in which cells run."""
    with pytest.MonkeyPatch.context() as patch:
        CellFlavour("sync").replace_sleep(patch)
        yield


@dataclass
class Cell:
    """One call with a fault at its first attempt or, with `always`, at every attempt."""

    fault: WireFault
    column: Column
    flavour: str
    always: bool
    seen: CellResult | None = None
    wrong: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    keys: set[str | None] = field(default_factory=set)
    _arrived: int = 0

    @property
    def expected(self) -> CellResult:
        """The result that the rules demand."""
        return expected(self.fault, self.column.kind, always=self.always)

    def run(self) -> None:
        """Makes the call, and sets its result and what is `wrong` with it."""
        service = Service()
        with faulty(self._treat, service.carry_out) as server:
            thread = threading.Thread(target=self._run, args=(server, service), daemon=True)
            thread.start()
            thread.join(MAX_SECONDS)
            if thread.is_alive():
                self.wrong.append(f"hung for {MAX_SECONDS} s")
        thread.join()  # the end of the server has ended the call
        if self.seen != self.expected:
            self.wrong.append(f"{self.seen}, expected {self.expected}")

    def _treat(self, head: ReceivedRequest) -> Treatment:
        # An idle connection is closed by the call before, and some requests never reach the server.
        idle = self.fault.doubt is Doubt.NO_FAULT
        if self.column.path not in head.line:
            return self.fault.treatment if idle and not self._arrived else NO_FAULT
        self._arrived += 1
        faulty_now = self.always or self._arrived == 1
        return (
            self.fault.treatment if faulty_now and not idle and not self.fault.unsent else NO_FAULT
        )

    def _run(self, server: FaultyServer, service: Service) -> None:
        flavour = CellFlavour(self.flavour)
        filler = LONG if self.fault.head_only else NO_FILLER
        try:
            with calling(flavour, server, rate_limit=None, timeout=MAX_SECONDS) as client:
                self._prepare(server, flavour, client)
                view = client.with_options(timeout=self._timeout())
                self.seen = observe(flavour, view, service, self.column, filler)
                if self.always:
                    self._recover(server)
                assert flavour.run(
                    client.api_key.test()
                ).success  # the only connection must be free
            # The server may still carry out a request that the client has given up.
            self.seen = self.seen._replace(processed=service.processed(self.column.id))
            self._check(server, self.seen)
        except Exception as error:
            self.wrong.append(repr(error))
        finally:
            flavour.end()

    def _timeout(self) -> httpx.Timeout:
        patience = SHORT_TIMEOUT if self.always else TIMEOUT
        match self.fault.slow:
            case "":
                return httpx.Timeout(MAX_SECONDS)
            case "any":
                return httpx.Timeout(patience)
            case part:
                return httpx.Timeout(MAX_SECONDS, **{part: patience})

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

    def _check(self, server: FaultyServer, seen: CellResult) -> None:
        """Checks what must be true of every call, however it ended."""
        received = [each for each in server.requests if self.column.path in each.line]
        attempts = len(self.waits) + 1
        unsent = 0 if not self.fault.unsent else attempts if self.always else 1
        assert len(received) == attempts - unsent, f"{len(received)} requests arrived"
        assert seen.attempts == attempts, f"waited {self.waits}"

        least, most = self.fault.wait
        assert all(least <= wait <= most for wait in self.waits[:1]), f"waited {self.waits}"

        self.keys = {each.header("idempotency-key") for each in received}
        assert len(self.keys) <= 1, f"the key changed: {self.keys}"
        if received and self.column.kind is OperationKind.SEND:
            assert self.keys != {None}, "no key"


def observe(
    flavour: Flavour, client: Any, service: Service, column: Column, filler: Filler = NO_FILLER
) -> CellResult:
    """Makes the call, and returns how it ended."""
    try:
        reply = flavour.run(column.call(client, service.template, filler))
    except APIError as error:
        check_error(error)
        result, processed = type(error).__name__, service.processed(column.id)
        return CellResult(error.attempts, processed, result, error.ambiguous, error.sent)
    assert reply.data is not None
    result = REPLAYED if reply.replayed else VALUE
    return CellResult(reply.attempts, service.processed(column.id), result)


def check_error(error: APIError) -> None:
    """Checks what must be true of every error."""
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert API_KEY not in f"{error!r} {error}"
    if error.ambiguous:
        assert error.hint
        assert error.hint in str(error), "does not say how to find out"


def row(fault: WireFault, flavour: str, columns: Sequence[Column], *, always: bool) -> list[Cell]:
    """Runs the cells of a row at the same time, since most of them only wait."""
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
