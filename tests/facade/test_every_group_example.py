"""The example examples/every_group.py runs with responses made from the contract."""

from __future__ import annotations

import runpy

import httpx

from loops import Loops
from scripts import files
from scripts.facade.examples import Choice
from scripts.facade.record import API_KEY

from ..support.facade_calls import stored_comparison

EXAMPLE = files.ROOT / "examples" / "every_group.py"
CHOICES = (Choice(0), Choice(1), Choice(full=False))


def test_the_example_uses_every_group(capsys):
    requested = {tag for choice in CHOICES for tag in requested_tags(choice)}

    tags = {operation.tag for operation in stored_comparison().operations}
    assert requested == tags | {"storage"}
    assert "campaign" in capsys.readouterr().out


def requested_tags(choice: Choice) -> list[str]:
    """Runs the example with these responses, and returns the tag of every request."""
    example = runpy.run_path(str(EXAMPLE))
    responses = stored_comparison().usage.responses
    respond = responses.handler(choice)
    tags = []

    def handle(request: httpx.Request) -> httpx.Response:
        operation = responses.find_operation(request)
        tags.append(operation.tag if operation else "storage")
        return respond(request)

    with (
        httpx.Client(transport=httpx.MockTransport(handle)) as http,
        Loops(API_KEY, http_client=http, rate_limit=None) as client,
    ):
        example["read"](client)
        example["write"](client)
    return tags


def test_the_example_reports_a_missing_api_key(monkeypatch, capsys):
    monkeypatch.delenv("LOOPS_API_KEY", raising=False)

    assert runpy.run_path(str(EXAMPLE))["main"]([]) == 1
    assert "LOOPS_API_KEY" in capsys.readouterr().err
