"""The published documents, which are not part of the repository; without them, tests skip."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from scripts import files
from scripts.pipeline.read_document import Document, read

FOLDER = files.ROOT.parent / "shared" / "upstream"


def published_path(version: str) -> Path:
    """Returns the path of the published document of a version, or skips the test."""
    path = FOLDER / f"loops-openapi-{version}.yaml"
    if not path.exists():
        pytest.skip(f"the published document {version} is not available")
    return path


@functools.cache
def published_document(version: str) -> Document:
    """Returns the published document of a version with its prose. It must not be changed."""
    return read(str(published_path(version)))
