"""A dry run of `make regenerate`: what a document would change here if it replaced the contract.

The package is generated into a temporary folder, and the facade is type-checked and compared with
the new contract on top of it. So a maintainer sees what there is to do before any file changes.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

from .. import files
from ..cli import last_line, one_line, run_module
from ..facade.compare import Gap
from ..pipeline import yaml_document
from ..pipeline.read_document import Document

MYPY_OPTIONS = ("--cache-dir", os.devnull, "--no-error-summary", "loops")


class DryRun(NamedTuple):
    """What regenerating would write, and what it would leave to a person."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Messages of the generator, such as corrections that no longer apply and losses."""
    type_errors: tuple[str, ...] = ()
    """Where the facade does not fit the new types."""
    gaps: tuple[Gap, ...] = ()
    """Where the facade does not cover the new contract, or contradicts it."""
    failure: str = ""
    """Why the dry run could not be completed, in one line."""


def dry_run(document: Document) -> DryRun:
    """Generates code from a canonical document, and compares the facade with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        contract = folder / "contract.yaml"
        files.write(contract, yaml_document.dump(document))
        run = partial(run_module, packages=folder, cwd=files.ROOT)
        generation = run("scripts.generate", "--spec", str(contract), "--out", name)
        notes = tuple(map(one_line, generation.stderr.splitlines()))
        if generation.returncode:
            return DryRun(notes=notes, failure="`make regenerate` fails and writes nothing")
        result = _compare_packages(folder / files.PACKAGE.name)
        type_errors = tuple(_type_errors(run("mypy", *MYPY_OPTIONS)))
        result = result._replace(notes=notes, type_errors=type_errors)
        coverage = run("scripts.coverage", "--contract", str(contract), "--format", "json")
        try:
            gaps = json.loads(coverage.stdout)["gaps"]
        except (ValueError, KeyError):
            reason = last_line(coverage.stderr)
            return result._replace(failure=f"the client can no longer be loaded: {reason}")
    return result._replace(gaps=tuple(Gap(**gap) for gap in gaps))


def _type_errors(mypy: CompletedProcess[str]) -> Iterator[str]:
    """Yields mypy's errors in the async facade; the sync one is generated from it."""
    if "No module named mypy" in mypy.stderr:
        yield "mypy is not installed, so the facade was not checked against the new types"
    for line in mypy.stdout.splitlines():
        if ": error: " in line and not line.startswith("loops/_sync/"):
            yield one_line(line)


def _compare_packages(package: Path) -> DryRun:
    generated, stored = files.texts(package), files.texts(files.PACKAGE)
    common = [name for name in generated if name in stored]
    return DryRun(
        new=tuple(name for name in generated if name not in stored),
        changed=tuple(name for name in common if generated[name] != stored[name]),
        removed=tuple(name for name in stored if name not in generated),
    )
