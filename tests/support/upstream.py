"""The published documents. They are not part of the repository; tests that need them may skip."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from scripts import files
from scripts.pipeline.read_document import Document, read

FOLDER = files.ROOT.parent / "shared" / "upstream"


def published(version: str) -> Path:
    """Where the published document of a version lies, if it does."""
    path = FOLDER / f"loops-openapi-{version}.yaml"
    if not path.exists():
        pytest.skip(f"the published document {version} is not at hand")
    return path


@functools.cache
def published_document(version: str) -> Document:
    """The published document of a version, prose and all. Not to be changed."""
    return read(str(published(version)))
