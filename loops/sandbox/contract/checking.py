"""Requests and responses against the contract."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NoReturn, cast

import httpx

from ..answers import Answer, content_failure, core_failure
from ..exceptions import ContractBreach
from .document import Contract, Operation, Parameter
from .json_types import Json, JsonObject, describe
from .leniency import Leniency
from .schema import Problem, Schemas

_UNDECLARED = frozenset({400, 401, 413, 429, 501})
"""Statuses that any operation may answer with, declared or not. The contract is silent about
throttles and the size of requests, declares a bad key on some operations only, and no 400 on the
lists that answer a bad page size with it."""


@dataclass(frozen=True)
class Violation:
    """One thing that a request did and the contract does not allow.

    `where` is `path`, `method`, `query`, `header` or `body`; `place` is the name or the JSON path.
    """

    operation: str | None
    where: str
    place: str
    found: str
    wanted: str

    def __str__(self) -> str:
        return f"{self.where} {self.place}: found {self.found}, the contract wants {self.wanted}"


@dataclass(frozen=True)
class Checked:
    """A request as read: its query and body, and what was wrong with it."""

    query: Mapping[str, str]
    body: JsonObject
    violations: tuple[Violation, ...]


class Checker:
    """Checks against one contract, with the leniencies of the groups."""

    def __init__(self, contract: Contract, leniencies: Mapping[str, tuple[Leniency, ...]]) -> None:
        self._schemas = Schemas(contract.document)
        self._leniencies = leniencies

    def request(self, operation: Operation, request: httpx.Request) -> Checked:
        """Read a request and collect everything that the contract does not allow in it."""
        violations = [*self._query(operation, request), *self._headers(operation, request)]
        body, about_body = self._body(operation, request)
        query = dict(request.url.params.multi_items())
        return Checked(query, body, (*violations, *about_body))

    def response(self, operation: Operation, answer: Answer) -> None:
        """Raise `ContractBreach` when an answer of the sandbox's own breaks the contract."""
        status = answer.status
        if status not in operation.responses:
            if status in _UNDECLARED:
                return
            raise ContractBreach(f"{operation.id} answered {status}, which is not declared")
        schema = operation.responses[status]
        if schema is not None and (answer.text is None):
            problems = self._problems(operation, schema, answer.body)
            if problems:
                first = problems[0]
                raise ContractBreach(
                    f"{operation.id} {status}: {first.place} is {first.found}, not {first.wanted}"
                )

    def failure(self, operation: Operation, message: str) -> JsonObject:
        """The operation's own failure envelope, as its declared 400 or 404 tells."""
        schema = operation.responses.get(400) or operation.responses.get(404)
        bare = content_failure(message)
        if schema is not None and not self._problems(operation, schema, bare):
            return bare
        return core_failure(message)

    def _problems(self, operation: Operation, schema: str, value: Json) -> list[Problem]:
        forgiven = self._leniencies.get(operation.id, ())
        found = self._schemas.problems(schema, value)
        return [p for p in found if not any(leniency.forgives(p) for leniency in forgiven)]

    def _query(self, operation: Operation, request: httpx.Request) -> Iterable[Violation]:
        known = operation.parameters_in("query")
        given = request.url.params
        for name in given:
            if name not in known:
                wanted = "one of " + ", ".join(sorted(known)) if known else "no query parameters"
                yield Violation(operation.id, "query", name, "an unknown parameter", wanted)
            elif len(given.get_list(name)) > 1:
                yield Violation(operation.id, "query", name, "the parameter twice", "it once")
            else:
                yield from self._parameter(operation, known[name], given[name])
        for name, parameter in known.items():
            if parameter.required and name not in given:
                yield Violation(operation.id, "query", name, "nothing", "this parameter")

    def _headers(self, operation: Operation, request: httpx.Request) -> Iterable[Violation]:
        for name, parameter in operation.parameters_in("header").items():
            value = request.headers.get(name)
            if value is not None:
                yield from self._parameter(operation, parameter, value)
            elif parameter.required:
                yield Violation(operation.id, "header", name, "nothing", "this header")

    def _parameter(
        self, operation: Operation, parameter: Parameter, text: str
    ) -> Iterable[Violation]:
        readings = (text, *_as_scalar(text))
        problems = [self._problems(operation, parameter.schema, reading) for reading in readings]
        for problem in min(problems, key=len):
            yield Violation(
                operation.id, parameter.place, parameter.name, problem.found, problem.wanted
            )

    def _body(
        self, operation: Operation, request: httpx.Request
    ) -> tuple[JsonObject, list[Violation]]:
        def violation(where: str, place: str, found: str, wanted: str) -> list[Violation]:
            return [Violation(operation.id, where, place, found, wanted)]

        content = request.content
        if operation.body is None:
            extra = violation("body", "$", f"{len(content)} bytes", "no body") if content else []
            return {}, extra
        if not content:
            missing = violation("body", "$", "no body", "a JSON body")
            return {}, missing if operation.body_required else []
        media = request.headers.get("content-type", "")
        if media.partition(";")[0].strip().lower() != "application/json":
            found = media or "no content type"
            return {}, violation("header", "Content-Type", found, "application/json")
        try:
            value = _parse(content)
        except ValueError:
            return {}, violation("body", "$", "text that is not JSON", "a JSON body")
        problems = self._problems(operation, operation.body, value)
        found_wrong = [
            Violation(operation.id, "body", problem.place, problem.found, problem.wanted)
            for problem in problems
        ]
        if isinstance(value, dict):
            return value, found_wrong
        return {}, found_wrong or violation("body", "$", describe(value), "an object")


def summary(violations: tuple[Violation, ...]) -> str:
    """All violations in one sentence, for the `message` of a 400."""
    return "Invalid request: " + "; ".join(str(violation) for violation in violations)


def _as_scalar(text: str) -> list[Json]:
    """A query value that could also be a number or a boolean, read as that."""
    if text in ("true", "false"):
        return [text == "true"]
    try:
        return [int(text)]
    except ValueError:
        return []


def _parse(content: bytes) -> Json:
    def no_constant(name: str) -> NoReturn:
        raise ValueError(f"{name} is not JSON")

    return cast(Json, json.loads(content, parse_constant=no_constant))
