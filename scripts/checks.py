"""Runs the checks for drift: document, contract, generated code and facade, in one report.

1. The published document is compared with the contract.
2. The contract is compared with the generated code.
3. The contract is compared with the facade.
4. The live service is not called; `make live` does that.

If the document has drifted, the report also says what that means for this repository: which methods
are affected, what `make regenerate` would do, and what a person has to decide.

The exit status is that of `scripts.drift`: 0 for no drift, 1 for additive changes, 2 for breaking
changes, and 3 if the document is unreadable. Generated code or a facade that do not match the
contract count as breaking.
"""

from __future__ import annotations

import sys
import tempfile
import textwrap
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from loops._drift.drift import fold_name, operation_key

from . import coverage, files, generate, spec
from .cli import ToolParser, print_report
from .drift import Change, Report, Side, command, compare
from .drift.command import EXIT_STATUSES, read_canonical
from .drift.regenerate_dry_run import DryRun, dry_run
from .drift.report.renderers import FORMATS, WIDTH, escape_markdown
from .facade.usage import operations
from .pipeline import read_document

AFFECTED = {Side.REQUEST: "arguments", Side.RESPONSE: "results"}
MAX_LINES = 40
"""The number of lines that each section shows."""
MAX_LENGTH = 600


class Section(NamedTuple):
    title: str
    lines: Sequence[str] = ()


def check_generated_code() -> tuple[bool, Section]:
    """Returns whether the generated code differs from the contract, and the details."""
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / files.PACKAGE.name
        generate.build(spec.stored(), package, time.monotonic())
        differing = generate.differences(package, files.PACKAGE)
    problems = [
        f"{_quote([name])} differs from what the contract generates: run `make generate`"
        for name in differing
    ]
    result = "every file is what the contract generates"
    return _check(2, "contract and generated code", problems, result)


def check_facade() -> tuple[bool, Section]:
    """Returns whether the facade differs from the contract, and the details."""
    found = coverage.report(coverage.compare(str(files.CONTRACT)))
    problems = [_describe_gap(**gap) for gap in found["gaps"]]
    result = (
        f"{found['operations_reached']} of {found['operations_declared']} operations and "
        f"{found['fields_reached']} of {found['fields_declared']} request fields are covered, "
        f"with {len(found['exceptions'])} documented exceptions"
    )
    return _check(3, "contract and facade", problems, result)


def _check(number: int, title: str, problems: Sequence[str], result: str) -> tuple[bool, Section]:
    verdict = "drift" if problems else "no drift"
    return bool(problems), Section(f"{number}. {title}: {verdict}", problems or [result])


def consequences(report: Report, result: DryRun) -> Iterator[Section]:
    """Yields what a drift of the document means for this repository."""
    methods = [*affected_methods(report.changes)]
    yield Section("Affected methods", methods or ["no method of the client is affected"])
    yield Section("What `make regenerate` would do", [*regeneration(result)])
    yield Section("What a person has to decide", [*decisions(result)] or ["nothing"])


def affected_methods(changes: Sequence[Change]) -> Iterator[str]:
    """Yields each method with the arguments and results that change, by the API's names."""
    methods = _methods_by_operation()
    found: dict[str, dict[str, dict[str, None]]] = {}
    for location in (location for change in changes for location in change.locations):
        for method in methods.get(fold_name(location.operation), ()):
            names = found.setdefault(method, {}).setdefault(
                AFFECTED.get(location.side, "answers"), {}
            )
            names[location.where.partition(", ")[2] or location.where] = None
    for method in sorted(found):
        parts = (f"{what} {_quote(names)}" for what, names in sorted(found[method].items()))
        yield f"{_quote([method])}: {'; '.join(parts)}"


def _methods_by_operation() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for method, (operation, *_) in operations().items():
        found.setdefault(operation_key(operation), []).append(method)
    return found


def regeneration(result: DryRun) -> Iterator[str]:
    """Yields the files that regenerating would write, after the messages of the generator."""
    yield from result.notes
    if result.failure:
        yield result.failure
    changes = {"new": result.new, "changed": result.changed, "removed": result.removed}
    for what, names in changes.items():
        if names:
            count = "1 file" if len(names) == 1 else f"{len(names)} files"
            yield f"{count} of `generated/loops_openapi` {what}: {_quote(names)}"


def decisions(result: DryRun) -> Iterator[str]:
    """Yields what regenerating would leave to a person."""
    if result.failure:
        yield f"how to continue, since {result.failure}"
    yield from result.type_errors
    yield from (_describe_gap(*gap) for gap in result.gaps)


def _describe_gap(operation: str, where: str, what: str) -> str:
    return f"{_quote([operation, where])}: {what}"


def _quote(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def text(sections: Iterable[Section]) -> str:
    """Returns the sections for a terminal."""
    blocks = []
    for section in sections:
        lines = [section.title, "━" * len(section.title), ""]
        for line in _shorten(section.lines):
            lines += textwrap.wrap(line, WIDTH, initial_indent="  • ", subsequent_indent="    ")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def markdown(sections: Iterable[Section]) -> str:
    """Returns the sections for a pull request."""
    blocks = []
    for section in sections:
        items = [f"- {escape_markdown(line)}" for line in _shorten(section.lines)]
        blocks.append("\n".join([f"## {section.title}", "", *items]))
    return "\n\n".join(blocks)


def _shorten(lines: Sequence[str]) -> Iterator[str]:
    for line in lines[:MAX_LINES]:
        yield line if len(line) <= MAX_LENGTH else f"{line[: MAX_LENGTH - 1]}…"
    if len(lines) > MAX_LINES:
        yield f"… and {len(lines) - MAX_LINES} more"


RENDERERS = {"text": text, "markdown": markdown}


def main(arguments: Sequence[str]) -> int:
    return command.run(_run_checks, arguments)


def _run_checks(arguments: Sequence[str]) -> int:
    parser = ToolParser(
        prog="python -m scripts.checks",
        description="Runs the checks for drift and prints one report.",
    )
    parser.add_argument(
        "--head",
        metavar="FILE_OR_URL",
        default=read_document.PUBLISHED,
        help="the document to check (default: the published document)",
    )
    parser.add_argument("--format", choices=RENDERERS, default="text", help="default: %(default)s")
    options = parser.parse_args(arguments)
    head = read_canonical("head", options.head)
    report = compare(read_canonical("base", str(files.CONTRACT)), head)
    code_drifted, code = check_generated_code()
    facade_drifted, facade = check_facade()
    live = Section("4. contract and live service: not checked", ["run `LOOPS_API_KEY=… make live`"])
    more = consequences(report, dry_run(head)) if report.changes else ()
    render = RENDERERS[options.format]
    title = Section(f"1. published document and contract: {report.verdict}")
    details = FORMATS[options.format](report)
    parts = [render([title]).rstrip(), details, render([code, facade, live, *more])]
    print_report("\n\n".join(parts))
    return EXIT_STATUSES["breaking" if code_drifted or facade_drifted else report.verdict]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
