"""Compares two OpenAPI documents: what changed, and what each change means for a client.

The exit status is 0 for no drift, 1 for additive changes, 2 for breaking changes, and 3 if a
document is unreadable.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from scripts import files
from scripts.cli import ToolParser, print_report
from scripts.pipeline import read_document

from . import command
from .command import EXIT_STATUSES, read_canonical
from .diff.compare_documents import compare
from .report.renderers import FORMATS


def main(arguments: Sequence[str]) -> int:
    return command.run(_print_changes, arguments)


def _print_changes(arguments: Sequence[str]) -> int:
    parser = ToolParser(prog="python -m scripts.drift", description=__doc__)
    parser.add_argument(
        "--base",
        metavar="FILE_OR_URL",
        default=str(files.CONTRACT),
        help="the old document (default: the stored contract)",
    )
    parser.add_argument(
        "--head",
        metavar="FILE_OR_URL",
        default=read_document.PUBLISHED,
        help="the new document (default: the published document)",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: %(default)s")
    parser.add_argument(
        "--fail-on",
        choices=("breaking", "additive"),
        default="additive",
        help="the least severe level that sets the exit status (default: %(default)s)",
    )
    options = parser.parse_args(arguments)
    report = compare(read_canonical("base", options.base), read_canonical("head", options.head))
    print_report(FORMATS[options.format](report))
    status = EXIT_STATUSES[report.verdict]
    return status if status >= EXIT_STATUSES[options.fail_on] else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
