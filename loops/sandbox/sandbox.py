"""The sandbox: the service, with a memory, with faults on the way, and with handles for tests."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import TypeVar

import httpx

from .budgets import Limits
from .clock import Clock
from .contract import document as contracts
from .contract.checking import Violation
from .contract.document import Contract, Route
from .contract.leniency import Leniency
from .fault_queue import FaultQueue
from .faults import Fault, Met, Moment
from .group import Group, Services, discover
from .groups._contact_book import Contact, ContactBook
from .groups._outbox import Mail, Outbox, Template
from .groups._suppressions import Suppressions
from .groups.contact_properties import DroppedProperty, PropertyBook
from .groups.events import EventBook, SentEvent
from .groups.mailing_lists import MailingListBook
from .records import SeenRequest, seen
from .service import Service
from .team import Team
from .unknowns import Unknowns

State = TypeVar("State")

SANDBOX_API_KEY = "sandbox"
"""The key that a sandbox takes unless it is told another one. It opens nothing else."""


class Sandbox:
    """A stand-in for the Loops API that lives in this process.

        with httpx.Client(transport=Sandbox().transport()) as client: ...

    It is a callable for `httpx.MockTransport`, for `httpx.Client` and `httpx.AsyncClient` alike,
    and safe to share between threads. It keeps state as the API does, checks every request and
    every answer of its own against the contract, and answers 501 for an operation that it does not
    serve yet. A request that breaks the contract gets a 400 that says precisely what was wrong and
    is listed in `violations`.

    `limits` are the rate limits (`Limits(enforced=False)` lifts them); `unknowns` decide what the
    API's documentation leaves open; `seed` varies the ids; `groups` are served besides the built-in
    ones. What an owner sets in the app is at `team` (`team.attachments_enabled = False`). Raises
    `MissingExtra` when the `sandbox` extra is not installed.
    """

    def __init__(
        self,
        *,
        api_key: str = SANDBOX_API_KEY,
        team_name: str = "Sandbox",
        clock: Clock | None = None,
        limits: Limits | None = None,
        unknowns: Unknowns | None = None,
        seed: int = 0,
        groups: Iterable[Group] = (),
        contract: Contract | None = None,
    ) -> None:
        self.clock: Clock = clock or Clock()
        self.api_key = api_key
        self.team: Team = Team(team_name, self.clock, unknowns or Unknowns(), seed)
        self.contract: Contract = contract or contracts.published()
        self._services = Services([*discover(), *groups], self.contract)
        self._service = Service(
            self.contract, self._services, self.team, limits or Limits(), api_key
        )
        self._faults = FaultQueue()
        self._requests: list[SeenRequest] = []
        self._violations: list[Violation] = []
        self._lock = threading.RLock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Serve one request, with the fault that waits for it."""
        with self._lock:
            path = request.url.raw_path.decode("ascii").partition("?")[0]
            route = self.contract.route(request.method, path)
            fault = self._faults.take(route.operation.id if route.operation else None)
            if fault is not None:
                return self._strike(fault, request, route)
            response = self._serve(request, route)
            self._remember(request, route, answered=response, got=response)
            return response

    def transport(self) -> httpx.MockTransport:
        """A transport for `httpx.Client` or `httpx.AsyncClient`."""
        return httpx.MockTransport(self)

    # What a test or a demo asks

    @property
    def requests(self) -> tuple[SeenRequest, ...]:
        """Every attempt that a client made, in order, also those that never arrived."""
        return self._snapshot(self._requests)

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Everything that requests did against the contract."""
        return self._snapshot(self._violations)

    @property
    def mails(self) -> tuple[Mail, ...]:
        """The transactional mails that were accepted."""
        return self._snapshot(self.state(Outbox).mails)

    @property
    def events(self) -> tuple[SentEvent, ...]:
        """The events that were accepted."""
        return self._snapshot(self.state(EventBook).sent)

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """The audience, oldest first."""
        with self._lock:
            return self.state(ContactBook).all()

    @property
    def dropped_properties(self) -> tuple[DroppedProperty, ...]:
        """Custom properties that were accepted and lost because nobody had created them."""
        return self._snapshot(self.state(PropertyBook).dropped)

    @property
    def leniencies(self) -> tuple[tuple[str, Leniency], ...]:
        """Where the sandbox is wider than the schema: operation and named leniency."""
        listed = self._services.leniencies.items()
        return tuple((operation, leniency) for operation, many in listed for leniency in many)

    @property
    def served(self) -> frozenset[str]:
        """The ids of the operations that the sandbox serves."""
        return frozenset(self._services.handlers)

    def state(self, kind: Callable[[Team], State]) -> State:
        """A group's state, by its class: the way to what has no property here (and no lock)."""
        with self._lock:
            return self.team.state(kind)

    # What only the app can do, done by hand

    def add_mailing_list(
        self, name: str, *, description: str | None = None, public: bool = False
    ) -> str:
        """Create a mailing list and return its id."""
        with self._lock:
            return self.state(MailingListBook).add(name, description, public)

    def leave_mailing_list(self, email: str, list_id: str) -> None:
        """Let a contact leave a list in the preference center: the API cannot put it back."""
        with self._lock:
            self.state(ContactBook).leave_list(email, list_id)

    def add_transactional_email(
        self,
        name: str,
        *,
        data_variables: Iterable[str] = (),
        optional_data_variables: Iterable[str] = (),
        published: bool = True,
    ) -> str:
        """Create a transactional email with required and optional variables; return its id."""
        with self._lock:
            template = Template(
                id=self.team.ids.new(),
                name=name,
                required=tuple(data_variables),
                optional=tuple(optional_data_variables),
                published=published,
                last_updated=self.clock.now(),
            )
            return self.state(Outbox).add(template)

    def suppress(self, email: str) -> None:
        """Put an address on the suppression list, as a hard bounce or a complaint does."""
        with self._lock:
            self.state(Suppressions).add(email)

    # Faults

    def inject(self, fault: Fault, *, operation: str | None = None, times: int = 1) -> None:
        """Queue a fault for the next calls of an operation (by its id), or for the next of any."""
        if operation is not None and operation not in self.contract.operations:
            raise ValueError(f"operation: the contract has no {operation!r}")
        if times < 1:
            raise ValueError("times must be at least 1")
        with self._lock:
            self._faults.add(fault, operation, times)

    @property
    def waiting_faults(self) -> int:
        """How many queued faults have not struck yet."""
        return len(self._faults)

    def clear_faults(self) -> None:
        """Forget the faults that are still queued."""
        with self._lock:
            self._faults.clear()

    def __repr__(self) -> str:
        return f"<Sandbox {self.team.name!r}: {len(self._requests)} requests>"

    def _snapshot(self, items: list[State]) -> tuple[State, ...]:
        with self._lock:
            return tuple(items)

    def _serve(self, request: httpx.Request, route: Route) -> httpx.Response:
        exchange = self._service.exchange(request, route)
        self._violations.extend(exchange.violations)
        return exchange.response()

    def _strike(self, fault: Fault, request: httpx.Request, route: Route) -> httpx.Response:
        reply = self._serve(request, route) if fault.moment is Moment.AFTER else None
        response = None
        try:
            response = fault.strike(Met(request, reply, self._service.rate_headers()))
            return response
        finally:
            self._remember(request, route, answered=reply, got=response, fault=fault)

    def _remember(
        self,
        request: httpx.Request,
        route: Route,
        *,
        answered: httpx.Response | None,
        got: httpx.Response | None,
        fault: Fault | None = None,
    ) -> None:
        record = seen(
            request,
            route,
            self.clock.now(),
            answered=None if answered is None else answered.status_code,
            status=None if got is None else got.status_code,
            fault=None if fault is None else type(fault).__name__,
        )
        self._requests.append(record)
