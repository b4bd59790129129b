"""Runs Python in a process of its own, for tests of imports, forks and warnings."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import loops_openapi

import loops

PATHS = [str(Path(package.__path__[0]).parent) for package in (loops, loops_openapi)]


def python(code: str, *arguments: str) -> str:
    """Returns what the code prints. A warning is an error, and stderr must stay empty."""
    environment = {
        name: value for name, value in os.environ.items() if "proxy" not in name.lower()
    } | {"PYTHONPATH": os.pathsep.join(PATHS), "LOOPS_API_KEY": "sandbox"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(code), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout.strip()
