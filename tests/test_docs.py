"""Every Python example in the README and the docs runs, against the sandbox."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import httpx
import pytest

from loops.sandbox import SANDBOX_API_KEY, Sandbox

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def examples():
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]:
        text = page.read_text("utf-8")
        for block in BLOCK.finditer(text):
            line = text.count("\n", 0, block.start(1)) + 1
            yield pytest.param(block[1], id=f"{page.relative_to(ROOT)}:{line}")


@pytest.fixture(autouse=True)
def _nobody_waits(monkeypatch) -> None:
    async def at_once(seconds: float) -> None:
        """Instead of sleeping."""

    monkeypatch.setattr("loops._sync.caller.sync_sleep", lambda seconds: None)
    monkeypatch.setattr("loops._async.caller.async_sleep", at_once)


@pytest.fixture
def sandbox(monkeypatch) -> Sandbox:
    """Answers for the service: the examples make their clients as a user does."""
    sandbox = Sandbox()
    sandbox.add_mailing_list("News")

    async def answer_async(transport: object, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return sandbox(request)

    def answer(transport: object, request: httpx.Request) -> httpx.Response:
        request.read()
        return sandbox(request)

    monkeypatch.setenv("LOOPS_API_KEY", SANDBOX_API_KEY)
    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", answer)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", answer_async)
    return sandbox


@pytest.mark.parametrize("code", list(examples()))
def test_example(code, sandbox, tmp_path, capsys):
    template = sandbox.add_transactional_email("Invoice", data_variables=["amount"])
    code = code.replace("YOUR_TEMPLATE_ID", template)
    code = code.replace("YOUR_LIST_ID", sandbox.add_mailing_list("Offers"))
    script = tmp_path / "example.py"
    script.write_text(code, "utf-8")

    runpy.run_path(str(script), run_name="__main__")

    printed = capsys.readouterr().out
    for promised in re.findall(r"print\(.*\)  # (.*)", code):
        assert promised in printed


def test_the_quick_start_runs_in_both_worlds(capsys):
    quickstart = runpy.run_path(str(ROOT / "examples" / "quickstart.py"))

    status = quickstart["main"]([])

    printed = capsys.readouterr().out
    assert status == 0
    assert printed.count("an earlier attempt had arrived") == 2
    assert printed.count("NotFoundError: 404") == 2


def test_the_live_tour_without_a_key_says_what_is_missing(capsys, monkeypatch):
    monkeypatch.delenv("LOOPS_API_KEY", raising=False)
    quickstart = runpy.run_path(str(ROOT / "examples" / "quickstart.py"))

    status = quickstart["main"](["--live"])

    assert status == 2
    assert "LOOPS_API_KEY" in capsys.readouterr().err


def test_the_live_tour_only_reads(sandbox, capsys):
    sandbox.add_transactional_email("Invoice")
    quickstart = runpy.run_path(str(ROOT / "examples" / "quickstart.py"))

    assert quickstart["main"](["--live"]) == 0

    assert {request.method for request in sandbox.requests} == {"GET"}
    assert "News" in capsys.readouterr().out
