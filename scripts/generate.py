"""Writes every generated file from openapi/loops.yaml, openapi/overlay.yaml and the facade.

These are generated/loops_openapi, loops/_sync, docs/operations.md, the snapshot of the public names
in tests/public_api, and openapi/loops.yaml itself in its canonical form. Either all are written or
none.

The last line on stdout is one JSON object: how much the contract declares, how much was generated.
Whatever is declared and was not generated is named on stderr, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from . import files, unasync
from .cli import ToolError, last_line, one_line, run, run_module
from .pipeline import generator, losses, overlay, read_document, yaml_document
from .pipeline.canonical import canonicalize, version_of
from .pipeline.read_document import Document
from .pipeline.rewrites import rewrite

Outputs = list[tuple[Path, Path]]
"""Staged files and folders, each with the path that it will replace."""


def main(arguments: Sequence[str]) -> int:
    started = time.monotonic()
    options = _options(arguments)
    contract = canonicalize(read_document.read(options.spec or str(files.CONTRACT)))
    target = options.out or files.PACKAGE.parent
    with files.staging(target) as folder:
        if options.spec:
            line = build(contract, folder / files.PACKAGE.name, started)
            outputs = [(folder / files.PACKAGE.name, target / files.PACKAGE.name)]
        else:
            line, outputs = stage(contract, folder, started)
        if options.check:
            return check(outputs)
        files.replace_all(outputs)
    print(json.dumps(line))
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.generate", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="compare with the stored files instead of writing"
    )
    parser.add_argument(
        "--spec", metavar="FILE", help="another published or canonical document; needs --out"
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="write only the package, to DIR/loops_openapi, and replace what is there",
    )
    options = parser.parse_args(arguments)
    if bool(options.spec) != bool(options.out) or (options.check and options.spec):
        parser.error("--spec and --out go together, and not with --check")
    return options


def stage(contract: Document, folder: Path, started: float) -> tuple[dict[str, Any], Outputs]:
    """Writes everything that follows from a canonical document into a folder.

    Returns the line that `build` returns, and the outputs.
    """
    line = build(contract, folder / files.PACKAGE.name, started)
    files.write(folder / files.CONTRACT.name, yaml_document.dump(contract))
    facade = folder / files.FACADE.name
    ignored = shutil.ignore_patterns(files.SYNC.name, "__pycache__")
    shutil.copytree(files.FACADE, facade, ignore=ignored)
    unasync.write(files.ASYNC, facade / files.SYNC.name)
    outputs = [
        (folder / files.CONTRACT.name, files.CONTRACT),
        (folder / files.PACKAGE.name, files.PACKAGE),
        (facade / files.SYNC.name, files.SYNC),
    ]
    return line, [*outputs, *_facade_outputs(folder)]


def build(contract: Document, package: Path, started: float) -> dict[str, Any]:
    """Writes the package for a canonical document and returns the line that sums it up.

    `started` is the start of the run by the monotonic clock. Losses are named on stderr before a
    `ToolError` is raised.
    """
    corrected, stale = apply_overlay(contract)
    for target in stale:
        print(f"note: the overlay action on {target} corrects nothing any more", file=sys.stderr)
    rewritten = rewrite(corrected)
    output = generator.generate(rewritten, package)
    text = json.dumps(corrected, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    files.write(package / "contract.json", text + "\n")
    found = losses.examine(corrected, rewritten, output, package)
    line = _line(version_of(contract), found, time.monotonic() - started)
    if found.losses:
        for loss in found.losses:
            print(f"lost: {one_line(loss)}", file=sys.stderr)
        print(json.dumps(line))
        raise ToolError(f"{len(found.losses)} losses, nothing was written")
    return line


def apply_overlay(contract: Document) -> tuple[Document, list[str]]:
    """Returns the contract with its corrections and the targets of stale overlay actions."""
    corrections = overlay.parse(read_document.read(str(files.OVERLAY)))
    result, stale = overlay.apply(contract, corrections)
    return canonicalize(result), stale


def _line(version: str, found: losses.Summary, seconds: float) -> dict[str, Any]:
    """Returns the main numbers first, then those to watch for sudden changes."""
    numbers = asdict(found)
    watched = {key: numbers.pop(key) for key in ("enums", "tagged_unions")}
    del numbers["losses"]
    return {"version": version, **numbers, "seconds": round(seconds, 2), **watched}


def _facade_outputs(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Writes the files that are made by calling the facade.

    This needs a process that loads the staged packages. If the facade does not fit the contract
    yet, a person has to change it first, and until then these files stay as they are.
    """
    contract = str(folder / files.CONTRACT.name)
    commands = {
        files.OPERATIONS_PAGE: ("scripts.coverage", "--format=markdown", f"--contract={contract}"),
        files.PUBLIC_NAMES: ("tests.public_api.public_names",),
    }
    for target, command in commands.items():
        done = run_module(*command, packages=folder)
        if done.stdout:  # a gap in the coverage makes the exit status 1, and the page complete
            files.write(folder / target.name, done.stdout)
            yield folder / target.name, target
        else:
            name = target.relative_to(files.ROOT).as_posix()
            print(f"note: {name} cannot be written yet: {last_line(done.stderr)}", file=sys.stderr)


def differences(staged: Path, target: Path) -> list[str]:
    """Returns the relative paths of the files in which two folders, or two files, differ."""
    new, old = files.texts(staged), files.texts(target)
    return sorted(name for name in {*new, *old} if new.get(name) != old.get(name))


def check(outputs: Outputs) -> int:
    differing = [
        target.relative_to(files.ROOT) / name
        for staged, target in outputs
        for name in differences(staged, target)
    ]
    unknown = {files.OPERATIONS_PAGE, files.PUBLIC_NAMES} - {target for _, target in outputs}
    differing += [target.relative_to(files.ROOT) for target in sorted(unknown)]
    for path in differing:
        print(f"differs: {path.as_posix()}", file=sys.stderr)
    if differing:
        raise ToolError(f"{len(differing)} files are not up to date: run make generate")
    count = sum(len(files.texts(staged)) for staged, _ in outputs)
    print(f"OK: all {count} generated files are up to date")
    return 0


if __name__ == "__main__":
    run("generate", main)
