"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A random find belongs on a developer's screen, not into an unrelated build.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
