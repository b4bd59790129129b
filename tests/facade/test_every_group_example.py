"""The tour of all groups runs, on answers made from the contract."""

from __future__ import annotations

import runpy

import httpx

from loops import Loops
from scripts import files
from scripts.facade.examples import Choice
from scripts.facade.record import API_KEY

from ..support.facade import answering, stored

EXAMPLE = files.ROOT / "examples" / "every_group.py"
CHOICES = (Choice(0), Choice(1), Choice(full=False))


def test_the_tour_uses_every_group(capsys):
    asked = {tag for choice in CHOICES for tag in tour(choice)}

    assert asked == {operation.tag for operation in stored().operations} | {"storage"}
    assert "campaign" in capsys.readouterr().out


def tour(choice: Choice) -> list[str]:
    """The groups that the tour asks when it is answered with these examples."""
    example = runpy.run_path(str(EXAMPLE))
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        operation = stored().facade.answers.operation(request)
        asked.append(operation.tag if operation else "storage")
        return answering(choice)(request)

    with (
        httpx.Client(transport=httpx.MockTransport(answer)) as http,
        Loops(API_KEY, http_client=http, rate_limit=None) as client,
    ):
        example["read"](client)
        example["write"](client)
    return asked


def test_without_a_key_it_says_what_is_missing(monkeypatch, capsys):
    monkeypatch.delenv("LOOPS_API_KEY", raising=False)

    assert runpy.run_path(str(EXAMPLE))["main"]([]) == 1
    assert "LOOPS_API_KEY" in capsys.readouterr().err
