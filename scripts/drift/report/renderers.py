"""A report for people, for pull requests, for machines and for workflow logs."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence

from .change_kinds import Kind, Level
from .changes import Change, Report
from .words import listed

WIDTH = 96
NEW = {Kind.OPERATION_ADDED: "operation", Kind.EVENT_ADDED: "event"}
"""What comes in numbers, and is listed by its name alone."""


def headline(report: Report) -> str:
    """``1.8.0 → 1.22.6: breaking``, with the numbers."""
    versions = f"Loops API {report.base} → {report.head}"
    if not report.changes:
        return f"{versions}: no drift"
    counts = [
        f"{number} {level} change{'s' if number != 1 else ''}"
        for level, number in report.counts.items()
        if number
    ]
    news = [_number(_of(report, kind), word) for kind, word in NEW.items() if _of(report, kind)]
    among = f" (of these {listed([f'{one}' for one in news])})" if news else ""
    return f"{versions}: {report.verdict}, {listed(counts)}{among}"


def text(report: Report) -> str:
    """For a terminal: like a changelog, the breaking changes first."""
    lines = textwrap.wrap(headline(report), WIDTH)
    for title, groups in _sections(report):
        lines += ["", title, "─" * len(title)]
        for operations, sentences in groups:
            lines += ["", *textwrap.wrap(operations, WIDTH, break_on_hyphens=False)]
            lines += [line for one in sentences for line in _item(one)]
    for title, names in _news(report):
        lines += ["", title, "─" * len(title), ""]
        lines += [f"  {name}" for name in names]
    return "\n".join(lines)


def markdown(report: Report) -> str:
    """For the body of a pull request."""
    lines = [f"**{escaped(headline(report))}**"]
    for title, groups in _sections(report):
        lines += ["", f"## {title}"]
        for operations, sentences in groups:
            lines += ["", f"### {escaped(operations)}", ""]
            lines += [f"- {escaped(one)}" for one in sentences]
    for title, names in _news(report):
        lines += ["", f"## {title}", "", *(f"- {escaped(name)}" for name in names)]
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """For machines."""
    return json.dumps(report.as_json(), indent=2)


def github(report: Report) -> str:
    """Workflow commands, which show as annotations of a run."""
    lines = [command("notice", "drift", headline(report))]
    lines += [command(_gravity(one), _operations(one), one.message) for one in report.changes]
    return "\n".join(lines)


FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text,
    "markdown": markdown,
    "json": as_json,
    "github": github,
}


def _sections(report: Report) -> Iterator[tuple[str, Sequence[tuple[str, list[str]]]]]:
    titles = {Level.BREAKING: "Breaking changes", Level.ADDITIVE: "Additive changes"}
    for level, title in titles.items():
        groups: dict[str, list[str]] = {}
        for change in report.changes:
            if change.level is level and change.kind not in NEW:
                groups.setdefault(_operations(change), []).append(change.message)
        if groups:
            yield title, [*groups.items()]


def _news(report: Report) -> Iterator[tuple[str, list[str]]]:
    for kind, word in NEW.items():
        found = _of(report, kind)
        width = max((len(change.operations[0]) for change in found), default=0)
        if found:
            yield _number(found, word), [_new(change, width) for change in found]


def _new(change: Change, width: int) -> str:
    name = change.operations[0]
    same = change.kind is Kind.EVENT_ADDED or name == change.after
    return name if same else f"{name:{width}}  {change.after}"


def _of(report: Report, kind: Kind) -> list[Change]:
    return [change for change in report.changes if change.kind is kind]


def _number(changes: Sequence[Change], word: str) -> str:
    return f"{len(changes)} new {word}{'s' if len(changes) != 1 else ''}"


def _operations(change: Change) -> str:
    return ", ".join(change.operations) or "The whole document"


def _item(sentence: str) -> list[str]:
    return textwrap.wrap(
        sentence, WIDTH, initial_indent="  • ", subsequent_indent="    ", break_on_hyphens=False
    )


def escaped(line: str) -> str:
    """Markdown that shows as it stands: names in backticks are safe, all else is made so."""
    parts = line.split("`")
    parts[::2] = [re.sub(r"[\\*_\[\]<>&@#|~]", _entity, part) for part in parts[::2]]
    return "`".join(parts)


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _gravity(change: Change) -> str:
    if change.level is Level.BREAKING:
        return "error"
    return "warning" if change.kind is Kind.DEPRECATED else "notice"


def command(name: str, title: str, message: str) -> str:
    data = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    label = title.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    label = label.replace(":", "%3A").replace(",", "%2C")
    return f"::{name} title={label}::{data}"
