"""A service, and a client of it whose exchanges are compared with the contract."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx

from loops import Drift, Loops, RateLimit
from loops.sandbox.contract.checker import ContractChecker
from loops.sandbox.contract.operations import ContractOperation, published_contract
from loops.sandbox.contract.schema_validator import SchemaValidator
from loops.sandbox.handlers import HandlerRegistry, discover_groups

from .reads import INERT

CONTRACT = published_contract()
LENIENCIES = HandlerRegistry(discover_groups(), CONTRACT).leniencies
CHECKER = ContractChecker(CONTRACT, LENIENCIES)
SCHEMAS = SchemaValidator(CONTRACT.document)
UNDECLARED = {401, 429}
"""Statuses that every operation may have, although the contract does not declare them."""


@dataclass
class Visit:
    """The calls of one client. Problems name paths, and never values."""

    client: Loops
    asked: list[str] = field(default_factory=list)
    """The ids of the operations that were requested."""
    answered: list[str] = field(default_factory=list)
    """The names of the calls that succeeded."""
    drifts: list[Drift] = field(default_factory=list)
    breaches: list[str] = field(default_factory=list)
    """How requests and responses break the contract."""

    @property
    def problems(self) -> list[str]:
        return [*self.breaches, *(f"{one.kind}: {one.message}" for one in self.drifts)]


class WatchedService:
    """The real service at `base_url`, or a stand-in with a `transport`."""

    def __init__(
        self,
        base_url: str,
        api_key: str,
        *,
        transport: httpx.BaseTransport | None = None,
        rate_limit: RateLimit | None = None,
    ) -> None:
        self._base_url = base_url
        self._api_key = api_key
        self._transport = transport
        self._rate_limit = rate_limit

    @property
    def is_live(self) -> bool:
        """Whether it is reached by HTTP, so that nothing is known about its team."""
        return self._transport is None

    @contextmanager
    def visit(self) -> Iterator[Visit]:
        """Returns a client whose exchanges are compared with the contract."""

        def compare(response: httpx.Response) -> None:
            response.read()
            _compare(response, visit)

        with (
            httpx.Client(transport=self._transport, event_hooks={"response": [compare]}) as http,
            Loops(
                self._api_key,
                base_url=self._base_url,
                http_client=http,
                rate_limit=self._rate_limit,
                allow_recipients=[INERT],
                on_drift=lambda drift: visit.drifts.append(drift),
                on_reply=lambda reply: visit.answered.append(reply.operation),
            ) as client,
        ):
            visit = Visit(client)
            yield visit


def _compare(response: httpx.Response, visit: Visit) -> None:
    request = response.request
    path = request.url.raw_path.decode().partition("?")[0]
    operation = CONTRACT.route(request.method, path).operation
    if operation is None:
        visit.breaches.append(f"{request.method} of a path that the contract does not have")
        return
    visit.asked.append(operation.id)
    for wrong in CHECKER.check_request(operation, request).violations:
        at = f"{operation.id}: {wrong.location} {wrong.path}"
        visit.breaches.append(f"{at}: the contract wants {wrong.expected}")
    visit.breaches.extend(_answer_breaches(operation, response))


def _answer_breaches(operation: ContractOperation, response: httpx.Response) -> Iterator[str]:
    status, at = response.status_code, f"{operation.id} {response.status_code}"
    if status not in operation.responses:
        if status not in UNDECLARED:
            yield f"{at}: the contract does not declare this status"
        return
    schema = operation.responses[status]
    if schema is None:
        return
    try:
        body = json.loads(response.content)
    except ValueError:
        yield f"{at}: the answer is not JSON"
        return
    for problem in SCHEMAS.problems(schema, body):
        if not any(one.allows(problem) for one in LENIENCIES.get(operation.id, ())):
            yield f"{at}: {problem.json_path} must be {problem.expected}"
