"""The formats that a report can be printed in: text, Markdown, JSON, GitHub annotations."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence

from .change_kinds import ChangeKind, Level
from .changes import Change, Report
from .messages import join_words

WIDTH = 96
ADDITIONS = {ChangeKind.OPERATION_ADDED: "operation", ChangeKind.EVENT_ADDED: "event"}
"""Kinds that are listed by name only, since there may be many of them."""


def headline(report: Report) -> str:
    """Returns one line with both versions, the verdict, and the numbers of changes."""
    versions = f"Loops API {report.base} → {report.head}"
    if not report.changes:
        return f"{versions}: no drift"
    counts = [
        f"{number} {level} change{'s' if number != 1 else ''}"
        for level, number in report.counts.items()
        if number
    ]
    additions = [title for title, _ in _additions(report)]
    details = f" (including {join_words(additions)})" if additions else ""
    return f"{versions}: {report.verdict}, {join_words(counts)}{details}"


def text(report: Report) -> str:
    """Returns the report for a terminal, breaking changes first."""
    lines = textwrap.wrap(headline(report), WIDTH)
    for title, groups in _sections(report):
        lines += ["", title, "─" * len(title)]
        for operations, messages in groups:
            lines += ["", *textwrap.wrap(operations, WIDTH, break_on_hyphens=False)]
            lines += [line for one in messages for line in _wrap_item(one)]
    for title, names in _additions(report):
        lines += ["", title, "─" * len(title), ""]
        lines += [f"  {name}" for name in names]
    return "\n".join(lines)


def markdown(report: Report) -> str:
    """Returns the report for a pull request."""
    lines = [f"**{escape_markdown(headline(report))}**"]
    for title, groups in _sections(report):
        lines += ["", f"## {title}"]
        for operations, messages in groups:
            lines += ["", f"### {escape_markdown(operations)}", ""]
            lines += [f"- {escape_markdown(one)}" for one in messages]
    for title, names in _additions(report):
        lines += ["", f"## {title}", "", *(f"- {escape_markdown(name)}" for name in names)]
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """Returns the report for programs."""
    return json.dumps(report.as_json(), indent=2)


def github(report: Report) -> str:
    """Returns workflow commands, which GitHub shows as annotations of a run."""
    lines = [workflow_command("notice", "drift", headline(report))]
    lines += [
        workflow_command(_annotation_level(one), _heading(one), one.message)
        for one in report.changes
    ]
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
            if change.level is level and change.kind not in ADDITIONS:
                groups.setdefault(_heading(change), []).append(change.message)
        if groups:
            yield title, [*groups.items()]


def _additions(report: Report) -> Iterator[tuple[str, list[str]]]:
    for kind, noun in ADDITIONS.items():
        changes = [change for change in report.changes if change.kind is kind]
        if changes:
            width = max(len(change.operations[0]) for change in changes)
            plural = "s" if len(changes) != 1 else ""
            names = [_describe_addition(change, width) for change in changes]
            yield f"{len(changes)} new {noun}{plural}", names


def _describe_addition(change: Change, width: int) -> str:
    name = change.operations[0]
    if change.kind is ChangeKind.EVENT_ADDED or name == change.after:
        return name
    return f"{name:{width}}  {change.after}"


def _heading(change: Change) -> str:
    return ", ".join(change.operations) or "The whole document"


def _wrap_item(message: str) -> list[str]:
    return textwrap.wrap(
        message, WIDTH, initial_indent="  • ", subsequent_indent="    ", break_on_hyphens=False
    )


def escape_markdown(line: str) -> str:
    """Returns Markdown that shows the line literally, except for names in backticks."""
    parts = line.split("`")
    parts[::2] = [re.sub(r"[\\*_\[\]<>&@#|~]", _html_entity, part) for part in parts[::2]]
    return "`".join(parts)


def _html_entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _annotation_level(change: Change) -> str:
    if change.level is Level.BREAKING:
        return "error"
    return "warning" if change.kind is ChangeKind.DEPRECATED else "notice"


def workflow_command(name: str, title: str, message: str) -> str:
    """Returns a workflow command, with its title and message escaped."""
    label = _escape_data(title).replace(":", "%3A").replace(",", "%2C")
    return f"::{name} title={label}::{_escape_data(message)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
