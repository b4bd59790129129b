"""Generate generated/loops_openapi from openapi/loops.yaml and openapi/overlay.yaml.

The last line on stdout is one JSON object: how much the contract declares, how much was generated.
Anything declared and lost is named on stderr and makes the exit status 1.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from . import files
from .cli import ToolError, one_line, run
from .pipeline import generator, losses, overlay, read_document
from .pipeline.canonical import canonical, version_of
from .pipeline.read_document import Document
from .pipeline.rewrites import rewrite


def corrected(contract: Document) -> tuple[Document, list[str]]:
    """The contract with the overlay applied, and the targets of overlay actions that are stale."""
    corrections = overlay.parse(read_document.read(str(files.OVERLAY)))
    result, stale = overlay.apply(contract, corrections)
    return canonical(result), stale


def build(contract: Document, package: Path, started: float) -> dict[str, Any]:
    """Write the package for a canonical document, and return the line that sums it up.

    `started` is when the run began, by the monotonic clock. Losses are named on stderr, then a
    `ToolError` is raised.
    """
    right, stale = corrected(contract)
    for target in stale:
        print(f"note: the overlay action on {target} corrects nothing any more", file=sys.stderr)
    rewritten = rewrite(right)
    made = generator.generate(rewritten, package)
    text = json.dumps(right, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    files.write(package / "contract.json", text + "\n")
    findings = losses.examine(right, rewritten, made, package)
    line = _line(version_of(contract), findings, time.monotonic() - started)
    if findings.losses:
        for loss in findings.losses:
            print(f"lost: {one_line(loss)}", file=sys.stderr)
        print(json.dumps(line))
        raise ToolError(f"{len(findings.losses)} losses, nothing was written")
    return line


def _line(version: str, findings: losses.Findings, seconds: float) -> dict[str, Any]:
    """The numbers everyone asks for, then the ones to watch for sudden changes."""
    numbers = asdict(findings)
    watched = {key: numbers.pop(key) for key in ("enums", "tagged_unions")}
    del numbers["losses"]
    return {"version": version, **numbers, "seconds": round(seconds, 2), **watched}


def main(arguments: Sequence[str]) -> int:
    """Run the tool."""
    started = time.monotonic()
    options = _options(arguments)
    contract = canonical(read_document.read(options.spec or str(files.CONTRACT)))
    target = options.out / files.PACKAGE.name if options.out else files.PACKAGE
    with files.staging(target.parent) as folder:
        package = folder / files.PACKAGE.name
        line = build(contract, package, started)
        if options.check:
            return check(package)
        files.replace_all([(package, target)])
    print(json.dumps(line))
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.generate", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="compare with what is there instead of writing"
    )
    parser.add_argument(
        "--spec", metavar="FILE", help="another published or canonical document; needs --out"
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="write the package to DIR/loops_openapi, replacing what is there, and nothing else",
    )
    options = parser.parse_args(arguments)
    if bool(options.spec) != bool(options.out) or (options.check and options.spec):
        parser.error("--spec and --out go together, and not with --check")
    return options


def differing(package: Path) -> list[str]:
    """The files in which a fresh package and the one in the repository are not the same."""
    fresh, stored = files.texts(package), files.texts(files.PACKAGE)
    return sorted(name for name in {*fresh, *stored} if fresh.get(name) != stored.get(name))


def check(package: Path) -> int:
    """Compare a fresh package with the one in the repository."""
    names = differing(package)
    for name in names:
        print(f"differs: generated/loops_openapi/{name}", file=sys.stderr)
    if names:
        raise ToolError(f"{len(names)} files differ from what openapi/ says: run make generate")
    print(f"OK: generated/loops_openapi is what openapi/ says ({len(files.texts(package))} files)")
    return 0


if __name__ == "__main__":
    run("generate", main)
