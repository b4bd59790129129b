"""Turns a request into its answer: authorization, limits, idempotency, contract, handler."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from .answers import NOT_SERVED, Answer, ApiFailure, core_failure, invalid_key_answer
from .budgets import Admission, Budgets, Limits
from .contract.checker import CheckedRequest, ContractChecker, Violation, summarize
from .contract.operations import Contract, ContractOperation, Route
from .handlers import Call, HandlerRegistry
from .idempotency import UsedKeys, conflict_message
from .team import Team


@dataclass(frozen=True)
class Exchange:
    """An answer, the rate headers that go with it, and the violations of the request."""

    answer: Answer
    admission: Admission
    violations: tuple[Violation, ...] = ()

    def response(self) -> httpx.Response:
        """Returns the answer as an HTTP response."""
        answer = self.answer
        headers = {**self.admission.headers(), **answer.headers}
        if answer.text is not None:
            return httpx.Response(answer.status, headers=headers, text=answer.text)
        if answer.body is None:
            return httpx.Response(answer.status, headers=headers)
        return httpx.Response(answer.status, headers=headers, json=answer.body)


class Dispatcher:
    """Answers the requests of one team."""

    def __init__(
        self,
        contract: Contract,
        registry: HandlerRegistry,
        team: Team,
        limits: Limits,
        api_key: str,
    ) -> None:
        self._contract = contract
        self._budgets = Budgets(limits, show=team.unknowns.content_headers)
        self._handlers = registry.handlers
        self._checker = ContractChecker(contract, registry.leniencies)
        self._team = team
        self._keys = UsedKeys(team.unknowns.key_scope)
        self._authorization = f"Bearer {api_key}"

    def dispatch(self, request: httpx.Request, route: Route) -> Exchange:
        """Answers a request, and checks the answer against the contract."""
        exchange = self._dispatch(request, route)
        if route.operation is not None:
            self._checker.check_response(route.operation, exchange.answer)
        return exchange

    def rate_headers(self) -> dict[str, str]:
        """Returns the current rate headers, for a response that a fault creates."""
        return self._budgets.peek(self._team.clock.now()).headers()

    def _dispatch(self, request: httpx.Request, route: Route) -> Exchange:
        now = self._team.clock.now()
        if request.headers.get("authorization") != self._authorization:
            return Exchange(invalid_key_answer(), self._budgets.peek(now))
        admission = self._budgets.admit(route.operation, now)
        if not admission.admitted:
            return Exchange(self._throttled(admission), admission)
        if route.operation is None:
            violation = _routing_violation(request, route)
            return Exchange(self._unrouted(route, violation), admission, (violation,))
        checked = self._checker.check_request(route.operation, request)
        answer = self._operate(route.operation, route, request, checked)
        return Exchange(answer, admission, checked.violations)

    def _operate(
        self,
        operation: ContractOperation,
        route: Route,
        request: httpx.Request,
        checked: CheckedRequest,
    ) -> Answer:
        key = self._key(operation, request)
        now = self._team.clock.now()
        if key is not None and self._keys.contains(operation.id, key, now):
            return Answer(409, core_failure(conflict_message(key)))
        try:
            answer = self._handle(operation, route, request, checked, key)
        except ApiFailure as failure:
            body = self._checker.failure_body(operation, failure.message)
            answer = Answer(failure.status, {**body, **failure.extra})
        if key is not None and (answer.ok or self._team.unknowns.failed_requests_consume_key):
            self._keys.add(operation.id, key, now)
        return answer

    def _handle(
        self,
        operation: ContractOperation,
        route: Route,
        request: httpx.Request,
        checked: CheckedRequest,
        key: str | None,
    ) -> Answer:
        if checked.violations:
            raise ApiFailure(400, summarize(checked.violations))
        handler = self._handlers.get(operation.id)
        if handler is None:
            raise ApiFailure(NOT_SERVED, f"The sandbox does not serve {operation.id} yet.")
        server, size = self._contract.server, len(request.content)
        call = Call(
            operation, self._team, server, route.values, checked.query, checked.body, size, key
        )
        return handler(call)

    def _key(self, operation: ContractOperation, request: httpx.Request) -> str | None:
        key: str | None = request.headers.get("idempotency-key")
        if not operation.keyed or key is None:
            return None
        return key if key or self._team.unknowns.empty_key_counts else None

    def _throttled(self, admission: Admission) -> Answer:
        unknowns = self._team.unknowns
        retry_after = {"retry-after": str(admission.retry_after)}
        headers = retry_after if unknowns.throttle_retry_after else {}
        message = "Rate limit exceeded."
        if unknowns.throttle_body == "text":
            return Answer(429, text=message, headers=headers)
        return Answer(429, core_failure(message), headers=headers)

    def _unrouted(self, route: Route, violation: Violation) -> Answer:
        body = core_failure(f"Invalid request: {violation}")
        if route.path is None:
            return Answer(404, body)
        return Answer(405, None if self._team.unknowns.method_not_allowed_body == "empty" else body)


def _routing_violation(request: httpx.Request, route: Route) -> Violation:
    if route.path is None:
        path = _masked_path(request.url.path)
        return Violation(None, "path", path, "an unknown path", "a path of the contract")
    expected = " or ".join(route.allowed)
    return Violation(None, "method", route.path, request.method, expected)


def _masked_path(path: str) -> str:
    # A segment may be an email address or another identifier: show only short, plain ones.
    segments = path.split("/")
    return "/".join(each if len(each) < 24 and "@" not in each else "…" for each in segments)
