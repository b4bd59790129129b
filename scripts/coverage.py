"""Checks that the facade covers every operation, request field, status and result of a contract.

The check makes the example calls in `scripts/facade/calls` with both clients and compares their
requests and results with the contract. It exits with status 1 if it finds a gap that
`scripts/facade/exemptions.py` does not accept.
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
from .pipeline.canonical import canonicalize, version_of
from .pipeline.schemas import operations


def report(comparison: Comparison) -> dict[str, Any]:
    """Returns the result of a comparison for machines."""
    coverage = comparison.request_coverage.values()
    gaps = [gap for gap in comparison.gaps if find_exemption(gap) is None]
    exemptions = dict.fromkeys(map(find_exemption, comparison.gaps))
    exceptions = [(f"{one.operation} {one.where}", one.reason) for one in exemptions if one]
    exceptions += [(f"{name} body", leniency.reason) for name, leniency in comparison.leniencies]
    return {
        "version": version_of(comparison.document),
        "operations_declared": len(comparison.operations),
        "operations_reached": sum(map(comparison.is_called, comparison.operations)),
        "fields_declared": sum(len(one.declared_fields) for one in coverage),
        "fields_reached": sum(len(one.sent_fields) for one in coverage),
        "gaps": [gap._asdict() for gap in gaps],
        "exceptions": [{"where": where, "reason": reason} for where, reason in exceptions],
    }


def find_exemption(gap: Gap) -> Exemption | None:
    return next((one for one in EXEMPTIONS if one.covers(*gap)), None)


def table(result: dict[str, Any]) -> str:
    """Returns the result of a comparison for people: the numbers, the gaps, and the exceptions."""
    lines = [
        f"Loops API {result['version']}",
        f"  operations  {result['operations_reached']:>4} of {result['operations_declared']}",
        f"  fields      {result['fields_reached']:>4} of {result['fields_declared']}",
        f"  gaps        {len(result['gaps']):>4}",
        *(f"    {one['operation']}, {one['where']}: {one['what']}" for one in result["gaps"]),
        f"  exceptions  {len(result['exceptions']):>4}",
        *(f"    {one['where']}: {one['reason']}" for one in result["exceptions"]),
    ]
    return "\n".join(lines)


def compare(source: str) -> Comparison:
    """Compares the facade with the published or canonical document at a path or URL."""
    document, _ = generate.apply_overlay(canonicalize(read_document.read(source)))
    for path, method, operation, _ in operations(document):
        operation.setdefault("operationId", f"{method.upper()} {path}")
    return Comparison(document)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.coverage", description=__doc__)
    parser.add_argument(
        "--contract",
        metavar="FILE",
        default=str(files.CONTRACT),
        help="compare with this published or canonical document",
    )
    parser.add_argument(
        "--format",
        choices=("table", "json", "markdown"),
        default="table",
        help="json prints one line for machines, markdown prints docs/operations.md",
    )
    options = parser.parse_args(arguments)
    comparison = compare(options.contract)
    result = report(comparison)
    if options.format == "json":
        print(json.dumps(result, ensure_ascii=False))
    else:
        print(markdown(comparison) if options.format == "markdown" else table(result))
    return 1 if result["gaps"] else 0


if __name__ == "__main__":
    run("coverage", main)
