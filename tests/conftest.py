"""Settings of all tests."""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import settings

# A random find belongs on a developer's screen, not into an unrelated build.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--live",
        action="store_true",
        help="let tests/live call the real service, with LOOPS_API_KEY (make live)",
    )


def pytest_collection_finish(session: pytest.Session) -> None:
    gc.freeze()  # thousands of tests are here to stay: garbage is not looked for among them
