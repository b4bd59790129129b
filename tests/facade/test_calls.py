"""The table of example calls is complete, and both flavours send the same for it."""

from __future__ import annotations

import inspect

import httpx
import pytest

from loops import AsyncLoops
from scripts.facade.calls import CALLS
from scripts.facade.examples import Choice
from scripts.facade.record import API_KEY, respond

from ..support.facade import METHODS, record, stored

PER_CALL = {"authorization", "content-type", "idempotency-key"}


def test_there_is_a_group_for_every_tag_of_the_contract():
    tags = {operation.tag for operation in stored().operations}

    assert {method.partition(".")[0] for method in METHODS} == tags


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_called_with_every_argument(method):
    group, name = method.split(".")
    signature = inspect.signature(getattr(getattr(AsyncLoops(API_KEY), group), name))
    given = {
        argument
        for call in CALLS
        if call.method == method
        for argument in signature.bind(*call.args, **call.kwargs).arguments
    }

    assert given == set(signature.parameters)


def test_both_worlds_send_the_same():
    def answer(request: httpx.Request) -> httpx.Response:
        return respond(*stored().facade.answers.body(request, Choice()))

    one, other = (record(flavour, [*CALLS], answer) for flavour in ("sync", "async"))

    assert [seen(requests.requests) for requests in one] == [
        seen(requests.requests) for requests in other
    ]


def seen(requests: list[httpx.Request]) -> list[object]:
    """All that matters of requests; a key of our own making is another one each time."""
    return [
        (
            request.method,
            (request.url.scheme, request.url.netloc, request.url.raw_path),
            {name: request.headers.get(name, "")[:7] for name in PER_CALL - {"idempotency-key"}},
            "idempotency-key" in request.headers,
            request.content,
        )
        for request in requests
    ]
