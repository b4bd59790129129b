"""Compare two OpenAPI documents: what changed, and what it means for a client.

Exits with 0 for no drift, 1 for additive, 2 for breaking changes, 3 when a document is unreadable.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from scripts import documents, files, spec
from scripts.canonical import canonical
from scripts.documents import Document
from scripts.faults import Fault, one_line

from .comparison import compare
from .formats import FORMATS
from .report import Report

STATUS = {"none": 0, "additive": 1, "breaking": 2}
UNREADABLE = 3


class Parser(argparse.ArgumentParser):
    """Usage errors have the status of unreadable input: 2 always means breaking."""

    def error(self, message: str) -> NoReturn:
        """One line, and out."""
        raise Fault(f"{message} (--help lists the options)")


def read(role: str, source: str) -> Document:
    """The canonical form of the document in a role, ``base`` or ``head``."""
    try:
        return canonical(documents.read(source))
    except Fault as fault:
        said = str(fault)
        why = said if said.startswith(one_line(source)) else f"{source}: {said}"
        raise Fault(f"{role}: {why}") from None


def say(text: str) -> None:
    """Print a report. Nobody there to read it must not look like a verdict."""
    try:
        print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
        raise Fault(f"the report cannot be written: {error.strerror or error}") from None


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
    except Fault as fault:
        print(f"drift: {fault}", file=sys.stderr)
        return UNREADABLE
    return status(report, options.fail_on)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
