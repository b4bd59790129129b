"""The checks for drift in one report: document, contract, generated code, facade.

1. the published document against the contract,
2. the contract against the generated code,
3. the contract against the facade,
4. the living service, which `make live` asks.

If the document has drifted, the report also says what that means here: which methods are touched,
what `make regenerate` does by itself, and what a person has to decide.

Exits as `scripts.drift` does: 0 for no drift, 1 for additive, 2 for breaking, 3 for an unreadable
document. Code or facade that have left the contract count as breaking.
"""

from __future__ import annotations

import sys
import tempfile
import textwrap
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from loops._drift.drift import folded, operation_key

from . import coverage, files, generate, spec
from .cli import ToolError
from .drift import Change, Report, Side, compare
from .drift.cli import STATUS, UNREADABLE, Parser, read, say
from .drift.rehearsal import Rehearsal, rehearse
from .drift.report.renderers import FORMATS, escaped
from .facade.usage import operations

TOUCHES = {Side.REQUEST: "arguments", Side.RESPONSE: "results"}
MOST = 40
"""So many lines of a list are shown."""
WIDTH = 96


class Section(NamedTuple):
    """A heading, and what there is to say under it."""

    title: str
    lines: Sequence[str] = ()


def generated_code() -> tuple[bool, Section]:
    """The contract against the generated code: whether it has drifted, and the particulars."""
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / files.PACKAGE.name
        generate.build(spec.stored(), package, time.monotonic())
        differing = generate.differing(package)
    lines = [
        f"{_code([name])} is not what the contract gives: `make generate`" for name in differing
    ]
    return _check(2, "contract and generated code", lines, "every file is what the contract gives")


def facade() -> tuple[bool, Section]:
    """The contract against the facade: whether it has drifted, and the particulars."""
    found = coverage.report(coverage.compare(str(files.CONTRACT)))
    lines = [_gap(**gap) for gap in found["gaps"]]
    reached = (
        f"{found['operations_reached']} of {found['operations_declared']} operations and "
        f"{found['fields_reached']} of {found['fields_declared']} request fields are reached, "
        f"{len(found['exceptions'])} exceptions have their reasons"
    )
    return _check(3, "contract and facade", lines, reached)


def _check(number: int, what: str, wrong: Sequence[str], right: str) -> tuple[bool, Section]:
    verdict = "drift" if wrong else "no drift"
    return bool(wrong), Section(f"{number}. {what}: {verdict}", wrong or [right])


def meaning(report: Report, rehearsal: Rehearsal) -> Iterator[Section]:
    """What a drift of the document means for this repository."""
    yield Section("What it touches here", [*touched(report.changes)] or ["nothing that is called"])
    yield Section("What `make regenerate` does by itself", [*by_itself(rehearsal)])
    yield Section("What a person has to decide", [*decisions(rehearsal)] or ["nothing"])


def touched(changes: Sequence[Change]) -> Iterator[str]:
    """Each method with the arguments and results that change, by the API's names."""
    methods = _methods()
    found: dict[str, dict[str, dict[str, None]]] = {}
    for place in (place for change in changes for place in change.places):
        for method in methods.get(folded(place.operation), ()):
            kinds = found.setdefault(method, {})
            names = kinds.setdefault(TOUCHES.get(place.side, "answers"), {})
            names[place.where.partition(", ")[2] or place.where] = None
    for method in sorted(found):
        parts = (f"{kind} {_code(names)}" for kind, names in sorted(found[method].items()))
        yield f"{_code([method])}: {'; '.join(parts)}"


def _methods() -> dict[str, list[str]]:
    """The methods by the operation they call."""
    found: dict[str, list[str]] = {}
    for method, (operation, *_) in operations().items():
        found.setdefault(operation_key(operation), []).append(method)
    return found


def by_itself(rehearsal: Rehearsal) -> Iterator[str]:
    """What regenerating writes, and what the tools say about it."""
    yield from rehearsal.notes
    if rehearsal.stopped:
        yield rehearsal.stopped
    written = {"new": rehearsal.new, "changed": rehearsal.changed, "gone": rehearsal.gone}
    for what, names in written.items():
        if names:
            number = "1 file" if len(names) == 1 else f"{len(names)} files"
            yield f"{number} of `generated/loops_openapi` {what}: {_code(names)}"


def decisions(rehearsal: Rehearsal) -> Iterator[str]:
    """What is left when the machine has done its part."""
    if rehearsal.stopped:
        yield f"how to go on: {rehearsal.stopped}"
    yield from rehearsal.errors
    yield from (_gap(*gap) for gap in rehearsal.gaps)


def _gap(operation: str, where: str, what: str) -> str:
    return f"{_code([operation, where])}: {what}"


def _code(names: Iterable[str]) -> str:
    """Names, as they show in Markdown and are plain enough in a terminal."""
    return ", ".join(f"`{name}`" for name in names)


def text(sections: Iterable[Section]) -> str:
    """For a terminal."""
    blocks = []
    for section in sections:
        lines = [section.title, "━" * len(section.title), ""]
        for line in _shortened(section.lines):
            lines += textwrap.wrap(line, WIDTH, initial_indent="  • ", subsequent_indent="    ")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def markdown(sections: Iterable[Section]) -> str:
    """For the body of a pull request."""
    blocks = []
    for section in sections:
        items = [f"- {escaped(line)}" for line in _shortened(section.lines)]
        blocks.append("\n".join([f"## {section.title}", "", *items]))
    return "\n\n".join(blocks)


def _shortened(lines: Sequence[str]) -> Iterator[str]:
    yield from (line if len(line) <= 600 else f"{line[:599]}…" for line in lines[:MOST])
    if len(lines) > MOST:
        yield f"… and {len(lines) - MOST} more"


RENDERERS = {"text": text, "markdown": markdown}


def main(arguments: Sequence[str]) -> int:
    """Run the tool."""
    parser = Parser(
        prog="python -m scripts.checks", description="The checks for drift in one report."
    )
    parser.add_argument("--head", metavar="FILE_OR_URL", default=spec.PUBLISHED)
    parser.add_argument("--format", choices=RENDERERS, default="text")
    try:
        options = parser.parse_args(arguments)
        head = read("head", options.head)
        report = compare(read("base", str(files.CONTRACT)), head)
        code_drifted, code = generated_code()
        facade_drifted, reach = facade()
        living = Section(
            "4. contract and living service: not asked", ["`LOOPS_API_KEY=… make live` does"]
        )
        here = meaning(report, rehearse(head)) if report.changes else ()
        render = RENDERERS[options.format]
        title = Section(f"1. published document and contract: {report.verdict}")
        details = FORMATS[options.format](report)
        say("\n\n".join([render([title]).rstrip(), details, render([code, reach, living, *here])]))
    except ToolError as fault:
        print(f"drift: {fault}", file=sys.stderr)
        return UNREADABLE
    gravest = "breaking" if code_drifted or facade_drifted else report.verdict
    return STATUS[gravest]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
