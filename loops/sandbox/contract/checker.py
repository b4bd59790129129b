"""Checks requests and answers against the contract."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn, cast

import httpx

from ..answers import Answer, content_failure, core_failure
from ..exceptions import ContractBreach
from .json_types import Json, JsonObject
from .leniency import Leniency
from .operations import Contract, ContractOperation, Parameter
from .schema_validator import Problem, SchemaValidator, describe

_UNDECLARED = frozenset({400, 401, 413, 429, 501})
"""The statuses that any operation may answer with, even if the contract does not declare them.

The contract does not mention throttling or the size of requests. It declares the status of a bad
key for some operations only, and no 400 for some lists, which return one for a bad page size."""


@dataclass(frozen=True)
class Violation:
    """A part of a request that the contract does not allow.

    `location` is `path`, `method`, `query`, `header` or `body`. `path` is the name of a parameter,
    a JSONPath into the body, or the path of the request.
    """

    operation: str | None
    location: str
    path: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.location} {self.path}: expected {self.expected}, found {self.found}"


@dataclass(frozen=True)
class CheckedRequest:
    """The query and the body of a request, and its violations."""

    query: Mapping[str, str]
    body: JsonObject
    violations: tuple[Violation, ...]


class ContractChecker:
    """Checks requests and answers against one contract, except for the given leniencies."""

    def __init__(self, contract: Contract, leniencies: Mapping[str, tuple[Leniency, ...]]) -> None:
        self._validator = SchemaValidator(contract.document)
        self._leniencies = leniencies

    def check_request(self, operation: ContractOperation, request: httpx.Request) -> CheckedRequest:
        """Reads a request and collects its violations of the contract."""
        violations = [*self._query(operation, request), *self._headers(operation, request)]
        body, in_body = self._body(operation, request)
        query = dict(request.url.params.multi_items())
        return CheckedRequest(query, body, (*violations, *in_body))

    def check_response(self, operation: ContractOperation, answer: Answer) -> None:
        """Raises `ContractBreach` if the contract does not allow an answer."""
        status = answer.status
        if status not in operation.responses:
            if status in _UNDECLARED:
                return
            raise ContractBreach(f"{operation.id} does not declare the status {status}")
        schema = operation.responses[status]
        if schema is not None and answer.text is None:
            problems = self._problems(operation, schema, answer.body)
            if problems:
                raise ContractBreach(f"{operation.id} {status}: {problems[0]}")

    def failure_body(self, operation: ContractOperation, message: str) -> JsonObject:
        """Returns a failure body in the form of the 400 or 404 that the operation declares."""
        schema = operation.responses.get(400) or operation.responses.get(404)
        body = content_failure(message)
        if schema is not None and not self._problems(operation, schema, body):
            return body
        return core_failure(message)

    def _problems(self, operation: ContractOperation, schema: str, value: Json) -> list[Problem]:
        leniencies = self._leniencies.get(operation.id, ())
        problems = self._validator.problems(schema, value)
        return [p for p in problems if not any(each.allows(p) for each in leniencies)]

    def _query(self, operation: ContractOperation, request: httpx.Request) -> Iterator[Violation]:
        known = operation.parameters_in("query")
        given = request.url.params
        for name in given:
            count = len(given.get_list(name))
            if name not in known:
                expected = "one of " + ", ".join(sorted(known)) if known else "no query parameters"
                yield Violation(operation.id, "query", name, "an unknown parameter", expected)
            elif count > 1:
                yield Violation(operation.id, "query", name, f"{count} values", "one value")
            else:
                yield from self._parameter(operation, known[name], given[name])
        for name, parameter in known.items():
            if parameter.required and name not in given:
                yield Violation(operation.id, "query", name, "nothing", "a value")

    def _headers(self, operation: ContractOperation, request: httpx.Request) -> Iterator[Violation]:
        for name, parameter in operation.parameters_in("header").items():
            value = request.headers.get(name)
            if value is not None:
                yield from self._parameter(operation, parameter, value)
            elif parameter.required:
                yield Violation(operation.id, "header", name, "nothing", "a value")

    def _parameter(
        self, operation: ContractOperation, parameter: Parameter, text: str
    ) -> Iterator[Violation]:
        readings = (text, *_scalars(text))
        problems = [self._problems(operation, parameter.schema, reading) for reading in readings]
        for problem in min(problems, key=len):
            yield Violation(
                operation.id, parameter.location, parameter.name, problem.found, problem.expected
            )

    def _body(
        self, operation: ContractOperation, request: httpx.Request
    ) -> tuple[JsonObject, list[Violation]]:
        def violation(found: str, expected: str) -> list[Violation]:
            return [Violation(operation.id, "body", "$", found, expected)]

        content = request.content
        if operation.body is None:
            return {}, violation(f"{len(content)} bytes", "no body") if content else []
        if not content:
            return {}, violation("no body", "a JSON body") if operation.body_required else []
        media = request.headers.get("content-type", "")
        if media.partition(";")[0].strip().lower() != "application/json":
            found, expected = media or "no content type", "application/json"
            return {}, [Violation(operation.id, "header", "Content-Type", found, expected)]
        try:
            value = _parse(content)
        except ValueError:
            return {}, violation("text that is not JSON", "a JSON body")
        violations = [
            Violation(operation.id, "body", problem.json_path, problem.found, problem.expected)
            for problem in self._problems(operation, operation.body, value)
        ]
        if isinstance(value, dict):
            return value, violations
        return {}, violations or violation(describe(value), "an object")


def summarize(violations: Iterable[Violation]) -> str:
    """Returns one message about all violations, for the body of a 400."""
    return "Invalid request: " + "; ".join(str(violation) for violation in violations)


def _scalars(text: str) -> list[Json]:
    """Returns the boolean or the integer that a query value could also stand for."""
    if text in ("true", "false"):
        return [text == "true"]
    try:
        return [int(text)]
    except ValueError:
        return []


def _parse(content: bytes) -> Json:
    def reject_constant(name: str) -> NoReturn:
        raise ValueError(f"{name} is not JSON")

    return cast(Json, json.loads(content, parse_constant=reject_constant))
