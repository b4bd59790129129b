"""Pyright knows every type that the package exports, and infers none as `Any`."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from typing import Any

import pytest

from scripts import files

PATHS = (files.ROOT, files.PACKAGE.parent)
COMMAND = [sys.executable, "-m", "pyright", "--verifytypes", "loops", "--ignoreexternal"]


@pytest.fixture(scope="module")
def completeness() -> Any:
    """Returns the report of pyright about the exported types."""
    if importlib.util.find_spec("pyright") is None:
        pytest.skip("pyright is not installed")
    done = subprocess.run(
        [*COMMAND, "--outputjson", "--pythonpath", sys.executable],
        capture_output=True,
        text=True,
        cwd=files.ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, PATHS))},
        timeout=120,
        check=False,
    )
    if not done.stdout.startswith("{"):
        pytest.skip(f"pyright does not run here: {(done.stderr or done.stdout)[:200]}")
    return json.loads(done.stdout)["typeCompleteness"]


def test_all_types_are_known(completeness):
    unknown = {
        symbol["name"]: [found["message"] for found in symbol["diagnostics"]]
        for symbol in completeness["symbols"]
        if not symbol["isTypeKnown"] and symbol["diagnostics"]
    }

    assert unknown == {}
    assert completeness["completenessScore"] == 1


def test_pyright_checked_this_package(completeness):
    assert completeness["packageRootDirectory"] == str(files.ROOT / "loops")
    assert completeness["exportedSymbolCounts"]["withKnownType"] > 500
