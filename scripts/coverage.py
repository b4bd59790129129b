"""Compare a contract with the facade: is every operation, argument, status and result there?

Every method of both clients is called with the example calls of `scripts/facade/calls`; what
counts is what goes over the wire. Exits with status 1 when anything is missing by mistake;
what is left out on purpose stands in `scripts/facade/exemptions.py`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import Any

from . import files, generate
from .cli import run
from .facade.compare import Comparison, Gap
from .facade.exemptions import EXEMPTIONS, Exemption
from .facade.operations_page import markdown
from .pipeline import read_document
from .pipeline.canonical import METHODS, canonical, version_of


def report(comparison: Comparison) -> dict[str, Any]:
    """The result of a comparison, for machines."""
    found = comparison.fields.values()
    gaps = [gap for gap in comparison.gaps if exemption(gap) is None]
    used = {exemption(gap): None for gap in comparison.gaps}
    exceptions = [(f"{one.operation} {one.where}", one.reason) for one in used if one]
    exceptions += [(f"{name} body", leniency.reason) for name, leniency in comparison.leniencies]
    return {
        "version": version_of(comparison.document),
        "operations_declared": len(comparison.operations),
        "operations_reached": sum(map(comparison.reached, comparison.operations)),
        "fields_declared": sum(len(one.named) for one in found),
        "fields_reached": sum(len([p for p in one.named if p in one.carried]) for one in found),
        "gaps": [gap._asdict() for gap in gaps],
        "exceptions": [{"where": where, "reason": reason} for where, reason in exceptions],
    }


def exemption(gap: Gap) -> Exemption | None:
    """The entry that says that a gap is meant."""
    return next((one for one in EXEMPTIONS if one.covers(*gap)), None)


def table(found: dict[str, Any]) -> str:
    """The result for people: the numbers, then what is missing and what is meant to be."""
    lines = [
        f"Loops API {found['version']}",
        f"  operations  {found['operations_reached']:>4} of {found['operations_declared']}",
        f"  fields      {found['fields_reached']:>4} of {found['fields_declared']}",
        f"  gaps        {len(found['gaps']):>4}",
        *(f"    {one['operation']}, {one['where']}: {one['what']}" for one in found["gaps"]),
        f"  exceptions  {len(found['exceptions']):>4}",
        *(f"    {one['where']}: {one['reason']}" for one in found["exceptions"]),
    ]
    return "\n".join(lines)


def compare(source: str) -> Comparison:
    """Compares the published or canonical document at a path or URL."""
    document, _ = generate.corrected(canonical(read_document.read(source)))
    for path, item in document["paths"].items():
        for method in item.keys() & {*METHODS}:
            item[method].setdefault("operationId", f"{method.upper()} {path}")
    return Comparison(document)


def main(arguments: Sequence[str]) -> int:
    """Run the tool."""
    parser = argparse.ArgumentParser(prog="python -m scripts.coverage", description=__doc__)
    parser.add_argument(
        "--contract",
        metavar="FILE",
        default=str(files.CONTRACT),
        help="another published or canonical document",
    )
    parser.add_argument(
        "--format",
        choices=("table", "json", "markdown"),
        default="table",
        help="json: one line for machines; markdown: the page docs/operations.md",
    )
    options = parser.parse_args(arguments)
    comparison = compare(options.contract)
    found = report(comparison)
    if options.format == "json":
        print(json.dumps(found, ensure_ascii=False))
    else:
        print(markdown(comparison) if options.format == "markdown" else table(found))
    return 1 if found["gaps"] else 0


if __name__ == "__main__":
    run("coverage", main)
