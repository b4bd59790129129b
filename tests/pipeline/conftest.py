"""A repository for tests of tools that write into one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts import files
from scripts.pipeline import yaml_document

from ..support.small_document import document


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the tools read and write in a test. Its contract is a small one."""
    root = tmp_path / "repository"
    shutil.copytree(files.ROOT / "openapi", root / "openapi")
    ignored = shutil.ignore_patterns("_sync", "__pycache__")
    shutil.copytree(files.FACADE, root / "loops", ignore=ignored)
    paths = {name: value for name, value in vars(files).items() if isinstance(value, Path)}
    for name, value in paths.items():
        monkeypatch.setattr(files, name, root / value.relative_to(paths["ROOT"]))
    for folder in (files.PACKAGE, files.SYNC):
        files.write(folder / "old.py", "old = 1\n")
    for path in (files.OPERATIONS_PAGE, files.PUBLIC_NAMES):
        files.write(path, "old\n")
    files.write(files.CONTRACT, yaml_document.dump(document()))
    return root
