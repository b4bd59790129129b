"""The example calls use every method and argument, and both clients send the same requests."""

from __future__ import annotations

import inspect

import httpx
import pytest

from scripts.facade.calls import CALLS
from scripts.facade.examples import Choice

from ..support.facade_calls import METHODS, client_method, record_examples, stored_comparison

COMPARED_HEADERS = ("authorization", "content-type")


def test_the_groups_of_the_client_are_the_tags_of_the_contract():
    tags = {operation.tag for operation in stored_comparison().operations}

    assert {method.partition(".")[0] for method in METHODS} == tags


@pytest.mark.parametrize("method", METHODS)
def test_the_example_calls_of_a_method_use_every_argument(method):
    signature = inspect.signature(client_method("async", method))
    used = {
        argument
        for call in CALLS
        if call.method == method
        for argument in signature.bind(*call.args, **call.kwargs).arguments
    }

    assert used == set(signature.parameters)


def test_the_sync_and_async_clients_send_the_same_requests():
    sync_records, async_records = (
        record_examples(flavour, CALLS, [Choice()]) for flavour in ("sync", "async")
    )

    assert [comparable(record.requests) for record in sync_records] == [
        comparable(record.requests) for record in async_records
    ]


def comparable(requests: list[httpx.Request]) -> list[object]:
    """Returns the parts of requests that must be equal. A generated idempotency key is not."""
    return [
        (
            request.method,
            (request.url.scheme, request.url.netloc, request.url.raw_path),
            {name: request.headers.get(name, "")[:7] for name in COMPARED_HEADERS},
            "idempotency-key" in request.headers,
            request.content,
        )
        for request in requests
    ]
