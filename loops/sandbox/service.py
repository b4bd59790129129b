"""The service itself: from a request to its answer. Faults and records lie around it."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from .answers import NOT_SERVED, Answer, Refused, bad_key, core_failure
from .budgets import Admission, Budgets, Limits
from .contract.checking import Checked, Checker, Violation, summary
from .contract.document import Contract, Operation, Route
from .group import Call, Services
from .idempotency import UsedKeys, conflict_message
from .team import Team


@dataclass(frozen=True)
class Exchange:
    """An answer with its rate headers, and the violations that the request committed."""

    answer: Answer
    admission: Admission
    violations: tuple[Violation, ...] = ()

    def response(self) -> httpx.Response:
        """The answer as it goes over the wire."""
        answer = self.answer
        headers = {**self.admission.headers(), **answer.headers}
        if answer.text is not None:
            return httpx.Response(answer.status, headers=headers, text=answer.text)
        if answer.body is None:
            return httpx.Response(answer.status, headers=headers)
        return httpx.Response(answer.status, headers=headers, json=answer.body)


class Service:
    """One team's API."""

    def __init__(
        self, contract: Contract, services: Services, team: Team, limits: Limits, api_key: str
    ) -> None:
        self.contract = contract
        self._budgets = Budgets(
            limits,
            show=team.unknowns.content_headers,
            count_refused=team.unknowns.throttled_calls_count,
        )
        self._handlers = services.handlers
        self._checker = Checker(contract, services.leniencies)
        self._team = team
        self._keys = UsedKeys(team.unknowns.key_scope)
        self._authorization = f"Bearer {api_key}"

    def exchange(self, request: httpx.Request, route: Route) -> Exchange:
        """Answer a request, and check the answer against the contract."""
        exchange = self._exchange(request, route)
        if route.operation is not None:
            self._checker.response(route.operation, exchange.answer)
        return exchange

    def _exchange(self, request: httpx.Request, route: Route) -> Exchange:
        # In this order: API key, budgets, idempotency, contract, and then the operation itself.
        now = self._team.clock.now()
        if request.headers.get("authorization") != self._authorization:
            return Exchange(bad_key(), self._budgets.peek(now))
        admission = self._budgets.admit(route.operation, now)
        if not admission.admitted:
            return Exchange(self._throttled(admission), admission)
        if route.operation is None:
            violation = _misdirected(request, route)
            return Exchange(self._nowhere(route, violation), admission, (violation,))
        checked = self._checker.request(route.operation, request)
        answer = self._operate(route.operation, route, request, checked)
        return Exchange(answer, admission, checked.violations)

    def rate_headers(self) -> dict[str, str]:
        """The rate headers of this moment, for an answer that a fault makes up."""
        return self._budgets.peek(self._team.clock.now()).headers()

    def _operate(
        self, operation: Operation, route: Route, request: httpx.Request, checked: Checked
    ) -> Answer:
        key = self._key(operation, request)
        now = self._team.clock.now()
        if key is not None and self._keys.seen(operation.id, key, now):
            return Answer(409, core_failure(conflict_message(key)))
        try:
            answer = self._handle(operation, route, request, checked, key)
        except Refused as refused:
            body = self._checker.failure(operation, refused.message)
            answer = Answer(refused.status, {**body, **refused.extra})
        if key is not None and (answer.ok or self._team.unknowns.failed_requests_consume_key):
            self._keys.use(operation.id, key, now)
        return answer

    def _handle(
        self,
        operation: Operation,
        route: Route,
        request: httpx.Request,
        checked: Checked,
        key: str | None,
    ) -> Answer:
        if checked.violations:
            raise Refused(400, summary(checked.violations))
        handler = self._handlers.get(operation.id)
        if handler is None:
            raise Refused(NOT_SERVED, f"The sandbox does not serve {operation.id} yet.")
        server, size = self.contract.server, len(request.content)
        call = Call(
            operation, self._team, server, route.values, checked.query, checked.body, size, key
        )
        return handler(call)

    def _key(self, operation: Operation, request: httpx.Request) -> str | None:
        key: str | None = request.headers.get("idempotency-key")
        if not operation.keyed or key is None:
            return None
        return key if key or self._team.unknowns.empty_key_counts else None

    def _throttled(self, admission: Admission) -> Answer:
        unknowns = self._team.unknowns
        headers = {"retry-after": str(admission.wait)} if unknowns.throttle_retry_after else {}
        message = "Rate limit exceeded."
        if unknowns.throttle_body == "text":
            return Answer(429, text=message, headers=headers)
        return Answer(429, core_failure(message), headers=headers)

    def _nowhere(self, route: Route, violation: Violation) -> Answer:
        message = core_failure(f"Invalid request: {violation}")
        if route.path is None:
            return Answer(404, message)
        empty = self._team.unknowns.method_not_allowed_body == "empty"
        return Answer(405, None if empty else message)


def _misdirected(request: httpx.Request, route: Route) -> Violation:
    if route.path is None:
        return Violation(None, "path", _masked(request.url.path), "nothing there", "a known path")
    allowed = " or ".join(route.allowed)
    return Violation(None, "method", route.path, request.method, allowed)


def _masked(path: str) -> str:
    # An identifier in a path may be an address or a name: only short plain words are repeated.
    words = path.split("/")
    return "/".join(word if len(word) < 24 and "@" not in word else "…" for word in words)
