from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest

from loops import AuthenticationError, RateLimit
from loops._settings import BASE_URL

from .embedded import embedded
from .reads import Absent
from .service import Visit, WatchedService

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@pytest.fixture(scope="session")
def service(pytestconfig: pytest.Config) -> WatchedService:
    """Returns the embedded service, or with `--live` the real one."""
    return living() if pytestconfig.getoption("--live") else embedded()


def living() -> WatchedService:
    api_key = os.environ.get("LOOPS_API_KEY", "")
    if not api_key:
        pytest.skip("LOOPS_API_KEY is not set")
    base_url = os.environ.get("LOOPS_BASE_URL") or BASE_URL
    here = httpx.URL(base_url).host in LOOPBACK  # a stand-in needs no rate limit
    return WatchedService(base_url, api_key, rate_limit=None if here else RateLimit())


@pytest.fixture
def visiting(service: WatchedService) -> Callable[[], object]:
    """Returns a context for calls, which fails the test if an exchange breaks the contract.

    A test that needs what the team does not have is skipped; the embedded team has everything.
    """

    @contextmanager
    def enter() -> Iterator[Visit]:
        with service.visit() as visit:
            try:
                yield visit
            except Absent as nothing:
                _absent(service, str(nothing))
            except AuthenticationError as error:
                if error.operation == "api_key.test":
                    raise
                _absent(service, f"the key does not open {error.operation}")
            finally:
                if visit.problems:
                    pytest.fail("\n".join(visit.problems), pytrace=False)

    return enter


def _absent(service: WatchedService, reason: str) -> None:
    if service.is_live:
        pytest.skip(reason)
    pytest.fail(f"{reason}: furnish it in tests/live/embedded.py")
