"""Calls every method of the client, in both worlds, and records what goes over the wire.

Answers are examples made from a contract. What leaves the client is therefore what a user's call
sends, and not what a test believes it sends.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any

import httpx

from loops import AsyncLoops, Loops, LoopsError, RetryPolicy
from loops.sandbox.contract.operations import Contract, ContractOperation

from ..pipeline.read_document import Document
from .calls import Call
from .examples import Choice, Examples

API_KEY = "an-api-key"
KNOWN_VALUES = {
    "mailingLists": {"cm06f": True},
    "presignedUrl": "https://storage.example.com/image?signature=s",
}
"""What the contract says too little about for an example to be usable."""

ONCE = RetryPolicy(max_retries=0)
Answer = Callable[[httpx.Request], httpx.Response]


@dataclass
class Record:
    """One call of the table and what came of it. Lists are consumed to their last page."""

    call: Call
    requests: list[httpx.Request] = field(default_factory=list)
    bodies: list[Any] = field(default_factory=list)
    """The decoded body of the answer to each request."""
    operations: list[str] = field(default_factory=list)
    """The `name` of the facade's operation behind each successful call of the API."""
    result: Any = None
    error: Exception | None = None

    @property
    def is_broken(self) -> bool:
        """Whether the call failed by itself: not because of an answer, or not as it should."""
        return self.error is not None and not isinstance(self.error, LoopsError)


class Answers:
    """Answers requests with examples of the success body that a contract declares for them.

    A request that the contract does not know is answered from `fallback`, one to another host
    (a file that is uploaded) with an empty 200.
    """

    def __init__(self, document: Document, fallback: Document | None = None) -> None:
        self.document = document
        self.contract = Contract(document)
        self.examples = Examples(document)
        self._fallback = None if fallback is None else Answers(fallback)
        self.host = httpx.URL(self.contract.server).host

    @cached_property
    def facts(self) -> dict[str, dict[str, Any]]:
        """The operations of the document as it writes them, by their ids."""
        return {
            found["operationId"]: found
            for item in self.document["paths"].values()
            for found in item.values()
            if isinstance(found, dict)
        }

    def operation(self, request: httpx.Request) -> ContractOperation | None:
        """The operation of the contract that a request is for."""
        if request.url.host != self.host:
            return None
        raw_path = request.url.raw_path.decode().partition("?")[0]
        return self.contract.route(request.method, raw_path).operation

    def success(self, operation_id: str) -> tuple[int, Any]:
        """Status and schema of a success; no schema when it has no body."""
        responses = self.facts[operation_id]["responses"]
        status = next(status for status in responses if status.startswith("2"))
        media = responses[status].get("content", {}).get("application/json", {})
        return int(status), media.get("schema")

    def body(self, request: httpx.Request, choice: Choice) -> tuple[int, Any]:
        """Status and body of the answer; pages end with the second."""
        operation = self.operation(request)
        if operation is None:
            return self._fallback.body(request, choice) if self._fallback else (200, None)
        status, schema = self.success(operation.id)
        if schema is None:
            return status, None
        body = _with_known_values(self.examples.example(schema, choice))
        if isinstance(body, dict) and isinstance(body.get("pagination"), dict):
            last = "cursor" in request.url.params
            body["pagination"]["nextCursor"] = None if last else "page-2"
        return status, body


def _with_known_values(body: Any) -> Any:
    if isinstance(body, list):
        return [_with_known_values(item) for item in body]
    if isinstance(body, dict):
        body = {key: _with_known_values(value) for key, value in body.items()}
        return body | {key: KNOWN_VALUES[key] for key in body.keys() & KNOWN_VALUES.keys()}
    return body


def respond(status: int, body: Any) -> httpx.Response:
    """A response with a JSON body, or with none."""
    return httpx.Response(status) if body is None else httpx.Response(status, json=body)


def record_sync(calls: Sequence[Call], answer: Answer) -> Iterator[Record]:
    """Make the calls with `Loops`."""
    for call in calls:
        record = Record(call)
        with (
            httpx.Client(transport=_transport(record, answer)) as http,
            Loops(API_KEY, http_client=http, **_settings(record)) as client,
        ):
            try:
                outcome = attrgetter(call.method)(client)(*call.args, **call.kwargs)
                record.result = list(outcome.pages()) if hasattr(outcome, "pages") else outcome
            except Exception as error:  # whatever it is, the comparison names it
                record.error = error
        yield record


def record_async(calls: Sequence[Call], answer: Answer) -> list[Record]:
    """Make the calls with `AsyncLoops`."""
    return asyncio.run(_record_async(calls, answer))


async def _record_async(calls: Sequence[Call], answer: Answer) -> list[Record]:
    records = []
    for call in calls:
        record = Record(call)
        async with (
            httpx.AsyncClient(transport=_transport(record, answer)) as http,
            AsyncLoops(API_KEY, http_client=http, **_settings(record)) as client,
        ):
            try:
                outcome = attrgetter(call.method)(client)(*call.args, **call.kwargs)
                if hasattr(outcome, "pages"):
                    record.result = [page async for page in outcome.pages()]
                else:
                    record.result = await outcome
            except Exception as error:  # whatever it is, the comparison names it
                record.error = error
        records.append(record)
    return records


def _settings(record: Record) -> dict[str, Any]:
    return {
        "rate_limit": None,
        "retry": ONCE,
        "on_reply": lambda reply: record.operations.append(reply.operation),
    }


def _transport(record: Record, answer: Answer) -> httpx.MockTransport:
    def handle(request: httpx.Request) -> httpx.Response:
        request.read()
        response = answer(request)
        record.requests.append(request)
        record.bodies.append(json.loads(response.content) if response.content else None)
        return response

    return httpx.MockTransport(handle)
