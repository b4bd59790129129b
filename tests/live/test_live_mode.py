"""`make live` works, shown on loopback, and without it no test calls the real service."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from loops.sandbox import SANDBOX_API_KEY

from ..support.server import KeepAlive, ReceivedRequest, as_bytes, serving
from .embedded import Embedded

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = ["tests/live/test_reads.py", "tests/live/test_sends.py"]


@contextmanager
def served(handler: Embedded) -> Iterator[tuple[str, list[str]]]:
    """Serves the embedded service over HTTP: its base URL, and the requests that came."""
    seen: list[str] = []

    def answer(request: ReceivedRequest) -> KeepAlive:
        seen.append(request.line)
        return KeepAlive(as_bytes(handler(request.as_httpx())))

    with serving(answer) as server:
        yield f"{server.url}/api", seen


def suite(*options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the live tests in a process of their own, as make does."""
    kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    kept = {
        name: value for name, value in kept.items() if not name.startswith(("LOOPS_", "PYTEST"))
    }
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *HERE, *options],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_live_reads_the_service_of_the_environment():
    with served(Embedded()) as (base_url, seen):
        done = suite("--live", LOOPS_API_KEY=SANDBOX_API_KEY, LOOPS_BASE_URL=base_url)

    assert done.returncode == 0, done.stdout
    assert "skipped" not in done.stdout
    assert {line.partition(" ")[0] for line in seen} == {"GET", "POST"}
    assert [line for line in seen if line.startswith("POST")] == ["POST /api/v1/transactional"]


def test_a_key_without_the_option_makes_no_request():
    with served(Embedded()) as (base_url, seen):
        done = suite(LOOPS_API_KEY=SANDBOX_API_KEY, LOOPS_BASE_URL=base_url)

    assert done.returncode == 0, done.stdout
    assert seen == []


def test_without_a_key_every_test_is_skipped_with_a_reason():
    done = suite("--live")

    assert done.returncode == 0, done.stdout
    assert "LOOPS_API_KEY is not set" in done.stdout
    assert "1 passed" in done.stdout  # it tests the suite and makes no request


def test_a_difference_from_the_contract_is_named_without_its_value():
    """Both comparisons, with the contract and at run time, must find the difference."""

    class Drifted(Embedded):
        def __call__(self, request: httpx.Request) -> httpx.Response:
            response = super().__call__(request)
            if not request.url.path.endswith("/v1/api-key"):
                return response
            return httpx.Response(200, json={"success": "s3cret", "teamName": "t", "plan": "p1an"})

    with served(Drifted()) as (base_url, _):
        done = suite(
            "--live", "-k", "api_key", LOOPS_API_KEY=SANDBOX_API_KEY, LOOPS_BASE_URL=base_url
        )

    assert done.returncode == 1
    assert "testApiKey 200: $.success must be boolean" in done.stdout
    assert "unknown_field: api_key.test: plan is not in the contract" in done.stdout
    assert "s3cret" not in done.stdout
    assert "p1an" not in done.stdout


def test_a_key_without_access_fails():
    with served(Embedded()) as (base_url, _):
        done = suite("--live", "-k", "api_key or lists", LOOPS_API_KEY="x", LOOPS_BASE_URL=base_url)

    assert done.returncode == 1
    assert (
        "FAILED tests/live/test_reads.py::test_a_read_keeps_the_contract[api_key.test]"
        in done.stdout
    )
    assert "the key does not open mailing_lists.list" in done.stdout
