"""The Python examples in the README and the docs run, and the files that the pages name exist."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import httpx
import pytest

from loops.sandbox import SANDBOX_API_KEY, Sandbox

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`([\w.]+/[\w./]*)`|\]\(([\w./]+)(?:#.*?)?\)")


def examples():
    for page in PAGES:
        text = page.read_text("utf-8")
        for block in BLOCK.finditer(text):
            line = text.count("\n", 0, block.start(1)) + 1
            yield pytest.param(block[1], id=f"{page.relative_to(ROOT)}:{line}")


@pytest.fixture(autouse=True)
def _no_waits(monkeypatch) -> None:
    async def do_not_sleep(seconds: float) -> None:
        """Returns at once."""

    monkeypatch.setattr("loops._sync.caller.sync_sleep", lambda seconds: None)
    monkeypatch.setattr("loops._async.caller.async_sleep", do_not_sleep)


@pytest.fixture
def sandbox(monkeypatch) -> Sandbox:
    """Stands in for the service behind clients that are made as in production."""
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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_named_file_exists(page):
    named = {quoted or link for quoted, link in NAMED.findall(page.read_text("utf-8"))}
    paths = {name for name in named if name.endswith(".md") or (ROOT / name.split("/")[0]).exists()}

    missing = {
        name for name in paths if not any((at / name).exists() for at in (page.parent, ROOT))
    }
    assert not missing


def test_the_quick_start_runs_with_both_clients(capsys):
    quickstart = runpy.run_path(str(ROOT / "examples" / "quickstart.py"))

    status = quickstart["main"]([])

    printed = capsys.readouterr().out
    assert status == 0
    assert printed.count("an earlier attempt had arrived") == 2
    assert printed.count("NotFoundError: 404") == 2


def test_the_live_tour_without_a_key_names_the_variable(capsys, monkeypatch):
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
