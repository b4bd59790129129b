"""What would become of this repository if a document took the place of the contract.

`make regenerate` is rehearsed off to the side: the package is generated into a temporary folder,
and on top of it the facade is type-checked and compared with the new contract. What is written is
what regenerating does by itself; the errors and gaps that are left are for a person to decide on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .. import files
from ..cli import one_line
from ..facade.compare import Gap
from ..pipeline import write_yaml
from ..pipeline.read_document import Document


class Rehearsal(NamedTuple):
    """What regenerating writes, and what it leaves to people."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What the tools said: corrections that have become useless, losses."""
    errors: tuple[str, ...] = ()
    """Where the facade does not fit the new types."""
    gaps: tuple[Gap, ...] = ()
    """What the facade lacks of the new contract, or does against it."""
    stopped: str = ""
    """Why the rehearsal came to an end before its end, in one line."""


def rehearse(document: Document) -> Rehearsal:
    """Generates from a canonical document, and compares the facade with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        contract = folder / "contract.yaml"
        files.write(contract, write_yaml.dump(document))
        made = _run("scripts.generate", "--spec", str(contract), "--out", name)
        notes = tuple(map(one_line, made.stderr.splitlines()))
        if made.returncode:
            return Rehearsal(notes=notes, stopped="make regenerate stops and writes nothing")
        written = _written(folder / files.PACKAGE.name)
        written = written._replace(notes=notes, errors=tuple(_misfits(name)))
        facade = _run("scripts.coverage", "--contract", str(contract), "--format", "json", on=name)
        try:
            gaps = json.loads(facade.stdout)["gaps"]
        except (ValueError, KeyError):
            said = one_line((facade.stderr.strip().splitlines() or ["nothing"])[-1])
            return written._replace(stopped=f"the client does not load any more: {said}")
    return written._replace(gaps=tuple(Gap(**gap) for gap in gaps))


def _misfits(folder: str) -> Iterator[str]:
    """What mypy has against the asynchronous half of the facade; the other is made from it."""
    checked = _run("mypy", "--cache-dir", os.devnull, "--no-error-summary", "loops", on=folder)
    if "No module named mypy" in checked.stderr:
        yield "mypy is not installed: nobody has looked whether the facade fits the new types"
    for line in checked.stdout.splitlines():
        if ": error: " in line and not line.startswith("loops/_sync/"):
            yield one_line(line)


def _written(package: Path) -> Rehearsal:
    fresh, stored = files.texts(package), files.texts(files.PACKAGE)
    both = [name for name in fresh if name in stored]
    return Rehearsal(
        new=tuple(name for name in fresh if name not in stored),
        changed=tuple(name for name in both if fresh[name] != stored[name]),
        gone=tuple(name for name in stored if name not in fresh),
    )


def _run(module: str, *arguments: str, on: str = "") -> subprocess.CompletedProcess[str]:
    """Runs one of our tools in a process of its own, with the packages of the folder `on` first."""
    path = os.pathsep.join(filter(None, [on, str(files.ROOT), str(files.PACKAGE.parent)]))
    return subprocess.run(  # noqa: S603  # our own modules, by name
        [sys.executable, "-m", module, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=files.ROOT,
        env={**os.environ, "PYTHONPATH": path, "MYPYPATH": on},
    )
