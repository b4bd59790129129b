"""Compare two OpenAPI documents: what changed, and what it means for a client.

Exits with 0 for no drift, 1 for additive, 2 for breaking changes, 3 when a document is unreadable.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from scripts import files, spec
from scripts.cli import ToolError

from .cli import STATUS, UNREADABLE, Parser, read, say
from .diff.documents import compare
from .report.changes import Report
from .report.renderers import FORMATS


def status(report: Report, fail_on: str) -> int:
    """The exit status for a report."""
    found = STATUS[report.verdict]
    return found if found >= STATUS[fail_on] else 0


def main(arguments: Sequence[str]) -> int:
    """Run the tool."""
    parser = Parser(prog="python -m scripts.drift", description=__doc__)
    parser.add_argument("--base", metavar="FILE_OR_URL", default=str(files.CONTRACT))
    parser.add_argument("--head", metavar="FILE_OR_URL", default=spec.PUBLISHED)
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--fail-on", choices=("breaking", "additive"), default="additive")
    try:
        options = parser.parse_args(arguments)
        report = compare(read("base", options.base), read("head", options.head))
        say(FORMATS[options.format](report))
    except ToolError as fault:
        print(f"drift: {fault}", file=sys.stderr)
        return UNREADABLE
    return status(report, options.fail_on)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
