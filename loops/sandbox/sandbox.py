"""The sandbox: the simulated API with its clock, its faults and its records."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import TypeVar

import httpx

from .budgets import Limits
from .clock import Clock
from .contract.checker import Violation
from .contract.leniency import Leniency
from .contract.operations import Contract, Route, published_contract
from .dispatcher import Dispatcher
from .faults import Fault, FaultContext, Moment
from .groups._contact_store import ContactStore, StoredContact
from .groups._suppression_list import SuppressionList
from .groups._transactional_store import Mail, Template, TransactionalStore
from .groups.contact_properties import DroppedProperty, PropertyStore
from .groups.events import EventStore, SentEvent
from .groups.mailing_lists import MailingListStore
from .handlers import Group, HandlerRegistry, discover_groups
from .request_log import SeenRequest, record_request
from .team import Team
from .unknowns import Unknowns

State = TypeVar("State")

SANDBOX_API_KEY = "sandbox"
"""The API key of a sandbox unless it is created with another one. No other service accepts it."""


class Sandbox:
    """A stand-in for the Loops API that runs in this process.

        with httpx.Client(transport=Sandbox().transport()) as client: ...

    A sandbox is a callable for `httpx.MockTransport`, works with `httpx.Client` and
    `httpx.AsyncClient`, and may be shared between threads. It keeps state as the API does, and
    checks every request and every answer against the contract. A request that violates the contract
    gets a 400 that says what is wrong, and the violation is added to `violations`. An operation
    that the sandbox does not serve yet gets a 501.

    `limits` are the rate limits; `Limits(enforced=False)` lifts them. `unknowns` decides what the
    documentation of the API leaves open. `seed` varies the ids. `groups` are served in addition to
    the built-in ones. `team` has the settings that an owner changes in the app, for example
    `sandbox.team.attachments_enabled = False`.

    Raises `MissingExtra` if the `sandbox` extra is not installed.
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
        self.contract: Contract = contract or published_contract()
        self._registry = HandlerRegistry([*discover_groups(), *groups], self.contract)
        self._dispatcher = Dispatcher(
            self.contract, self._registry, self.team, limits or Limits(), api_key
        )
        self._faults: list[tuple[str | None, Fault]] = []
        self._requests: list[SeenRequest] = []
        self._violations: list[Violation] = []
        self._lock = threading.RLock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answers one request, or applies the fault that is queued for it."""
        with self._lock:
            path = request.url.raw_path.decode("ascii").partition("?")[0]
            route = self.contract.route(request.method, path)
            fault = self._next_fault(route.operation.id if route.operation else None)
            if fault is not None:
                return self._apply(fault, request, route)
            response = self._serve(request, route)
            self._remember(request, route, answered=response, received=response)
            return response

    def transport(self) -> httpx.MockTransport:
        """Returns a transport for `httpx.Client` or `httpx.AsyncClient`."""
        return httpx.MockTransport(self)

    # Records and state

    @property
    def requests(self) -> tuple[SeenRequest, ...]:
        """Every attempt of a client in order, including those that a fault intercepted."""
        return self._snapshot(self._requests)

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Every violation of the contract by a request."""
        return self._snapshot(self._violations)

    @property
    def mails(self) -> tuple[Mail, ...]:
        """The transactional emails that were accepted."""
        return self._snapshot(self.state(TransactionalStore).mails)

    @property
    def events(self) -> tuple[SentEvent, ...]:
        """The events that were accepted."""
        return self._snapshot(self.state(EventStore).sent)

    @property
    def contacts(self) -> tuple[StoredContact, ...]:
        """The audience, oldest contact first."""
        with self._lock:
            return self.state(ContactStore).all()

    @property
    def dropped_properties(self) -> tuple[DroppedProperty, ...]:
        """The values that were accepted and dropped because their property does not exist."""
        return self._snapshot(self.state(PropertyStore).dropped)

    @property
    def leniencies(self) -> tuple[tuple[str, Leniency], ...]:
        """Every pair of an operation id and a leniency that applies to it."""
        return tuple(
            (operation_id, leniency)
            for operation_id, leniencies in self._registry.leniencies.items()
            for leniency in leniencies
        )

    @property
    def served(self) -> frozenset[str]:
        """The ids of the operations that the sandbox serves."""
        return frozenset(self._registry.handlers)

    def state(self, kind: Callable[[Team], State]) -> State:
        """Returns the state of a group by its class, for state that has no property here.

        The lock of the sandbox does not protect the object that is returned.
        """
        with self._lock:
            return self.team.state(kind)

    # Changes that only the app can make

    def add_mailing_list(
        self, name: str, *, description: str | None = None, public: bool = False
    ) -> str:
        """Creates a mailing list and returns its id."""
        with self._lock:
            return self.state(MailingListStore).add(name, description, public)

    def leave_mailing_list(self, email: str, list_id: str) -> None:
        """Removes a contact from a list, as the preference center does.

        The API cannot add the contact to this list again.
        """
        with self._lock:
            self.state(ContactStore).leave_list(email, list_id)

    def add_transactional_email(
        self,
        name: str,
        *,
        data_variables: Iterable[str] = (),
        optional_data_variables: Iterable[str] = (),
        published: bool = True,
    ) -> str:
        """Creates a transactional email with required and optional variables; returns its id."""
        with self._lock:
            template = Template(
                id=self.team.ids.new(),
                name=name,
                required=tuple(data_variables),
                optional=tuple(optional_data_variables),
                published=published,
                last_updated=self.clock.now(),
            )
            return self.state(TransactionalStore).add(template)

    def suppress(self, email: str) -> None:
        """Adds an address to the suppression list, as a hard bounce or a complaint does."""
        with self._lock:
            self.state(SuppressionList).add(email)

    # Faults

    def inject(self, fault: Fault, *, operation: str | None = None, times: int = 1) -> None:
        """Queues a fault for the next calls of an operation (by id), or of any operation.

        Faults are applied in the order in which they were queued.
        """
        if operation is not None and operation not in self.contract.operations:
            raise ValueError(
                f"`operation` must be an operation id of the contract, not {operation!r}"
            )
        if times < 1:
            raise ValueError(f"`times` must be at least 1, not {times}")
        with self._lock:
            self._faults.extend([(operation, fault)] * times)

    @property
    def waiting_faults(self) -> int:
        """The number of queued faults that have not been applied yet."""
        return len(self._faults)

    def clear_faults(self) -> None:
        """Removes all queued faults."""
        with self._lock:
            self._faults.clear()

    def __repr__(self) -> str:
        return f"<Sandbox {self.team.name!r}: {len(self._requests)} requests>"

    def _snapshot(self, items: list[State]) -> tuple[State, ...]:
        with self._lock:
            return tuple(items)

    def _serve(self, request: httpx.Request, route: Route) -> httpx.Response:
        exchange = self._dispatcher.dispatch(request, route)
        self._violations.extend(exchange.violations)
        return exchange.response()

    def _next_fault(self, operation_id: str | None) -> Fault | None:
        for index, (wanted, fault) in enumerate(self._faults):
            if wanted in (None, operation_id):
                del self._faults[index]
                return fault
        return None

    def _apply(self, fault: Fault, request: httpx.Request, route: Route) -> httpx.Response:
        answered = self._serve(request, route) if fault.moment is Moment.AFTER else None
        received = None
        try:
            context = FaultContext(request, answered, self._dispatcher.rate_headers())
            received = fault.apply(context)
            return received
        finally:
            self._remember(request, route, answered=answered, received=received, fault=fault)

    def _remember(
        self,
        request: httpx.Request,
        route: Route,
        *,
        answered: httpx.Response | None,
        received: httpx.Response | None,
        fault: Fault | None = None,
    ) -> None:
        record = record_request(
            request,
            route,
            self.clock.now(),
            answered=None if answered is None else answered.status_code,
            status=None if received is None else received.status_code,
            fault=None if fault is None else type(fault).__name__,
        )
        self._requests.append(record)
