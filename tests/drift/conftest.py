"""A function that runs the command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.drift import __main__
from scripts.pipeline import yaml_document


@pytest.fixture
def drift(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Returns a function that compares two documents, and returns status, stdout and stderr.

    A document is given as a dictionary, as the bytes of a file, or by its path or URL.
    """

    def run(base: object, head: object, *options: str) -> tuple[int, str, str]:
        sources = []
        for role, document in (("base", base), ("head", head)):
            path = tmp_path / f"{role}.yaml"
            if isinstance(document, bytes):
                path.write_bytes(document)
            elif isinstance(document, dict):
                path.write_text(yaml_document.dump(document))
            sources += [f"--{role}", document if isinstance(document, str) else str(path)]
        status = __main__.main([*sources, *options])
        return status, *capsys.readouterr()

    return run
