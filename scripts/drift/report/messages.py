"""Builds the message for a change: what changed, where, and what a client must do about it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from scripts.cli import one_line

from .change_kinds import ChangeKind, Level, Side
from .changes import Location
from .wording import WORDING

ENUM_KINDS = {kind for kind in ChangeKind if kind.name.startswith("ENUM_")}
"""Kinds whose before and after are lists of values."""
VALUE_KINDS = {
    ChangeKind.CONSTANT_CHANGED,
    ChangeKind.DEFAULT_ADDED,
    ChangeKind.DEFAULT_CHANGED,
    ChangeKind.DEFAULT_REMOVED,
}
"""Kinds whose before and after are single values."""
NONE = "none"


def join_words(items: Sequence[str], conjunction: str = "and", limit: int = 8) -> str:
    """Returns ``a, b and c``, with at most `limit` items."""
    if len(items) > limit:
        return f"{', '.join(items[:limit])} {conjunction} {len(items) - limit} more"
    return f" {conjunction} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def format_value(value: Any) -> str:
    return one_line(json.dumps(value, ensure_ascii=False), 80)


def message(kind: ChangeKind, locations: Sequence[Location], before: Any, after: Any) -> str:
    """Returns the message for a change, which names the first location."""
    advice = "; ".join(_advice(kind, {location.side for location in locations}))
    texts = {"before": _value_text(kind, before), "after": _value_text(kind, after)}
    fact = WORDING[kind].fact.format(
        subject=_subject(locations),
        has="no longer has" if after is None else "now has",
        change=_transition(**texts),
        **texts,
    )
    sentence = f"{fact}; {advice}." if advice else f"{fact}."
    return one_line(sentence[0].upper() + sentence[1:], 600)


def _advice(kind: ChangeKind, sides: set[Side]) -> list[str]:
    """Returns the advice for the sides on which the change is most severe."""
    levels = {side: kind.level(side) for side in sides}
    worst = Level.BREAKING if Level.BREAKING in levels.values() else Level.ADDITIVE
    wording = WORDING[kind]
    advice = [
        wording.writer_advice if side.written else wording.reader_advice
        for side in Side
        if levels.get(side) is worst
    ]
    return [*dict.fromkeys(filter(None, advice))]


def _value_text(kind: ChangeKind, value: Any) -> str:
    if kind in ENUM_KINDS and isinstance(value, list):
        text = join_words([format_value(one) for one in value], "or")
    elif kind in VALUE_KINDS:
        text = format_value(value)
    elif isinstance(value, dict):
        text = join_words([f"{key} {format_value(one)}" for key, one in value.items()])
    else:
        text = NONE if value is None else str(value)
    return _replace_backticks(text)


def _transition(before: str, after: str) -> str:
    """Returns ``after instead of before``, or the one of them that exists."""
    if after == NONE:
        return before
    return after if before == NONE else f"{after} instead of {before}"


def _subject(locations: Sequence[Location]) -> str:
    """Returns what changed, by name and side: ``\\`email\\` in the request``."""
    path = locations[0].where.partition(", ")[2]
    holders = join_words([*dict.fromkeys(_holders(locations))])
    if not path:
        return holders
    return f"{'the ' if path.startswith('header ') else ''}{_quote_name(path)} in {holders}"


def _holders(locations: Sequence[Location]) -> list[str]:
    """Returns the requests, responses, events and parameters that a change affects."""
    statuses = {
        one.where.split(", ")[0].split()[1] for one in locations if one.side is Side.RESPONSE
    }
    responses = _describe_responses(sorted(statuses))
    return [responses if one.side is Side.RESPONSE else _describe_holder(one) for one in locations]


def _describe_holder(location: Location) -> str:
    holder = location.where.partition(", ")[0]
    if holder.startswith("request body"):
        return holder.replace("request body", "the request", 1)
    if holder.startswith("payload"):
        return holder.replace("payload", "the event", 1)
    if location.side is Side.ANSWER:
        return f"the answer with status {holder.split()[1]}"
    if holder.endswith(f" parameter {holder.split()[-1]}"):
        return f"the {_quote_name(holder)}"
    return "the event" if location.side is Side.EVENT else "the operation"


def _describe_responses(statuses: Sequence[str]) -> str:
    if all(status.startswith("2") for status in statuses):
        return "the response"
    if len(statuses) > 4:
        return "the responses"
    return f"the {join_words(statuses)} response{'s' if len(statuses) > 1 else ''}"


def _quote_name(text: str) -> str:
    """Returns the text with its name in backticks: ``header X-Rate`` → ``header \\`X-Rate\\```."""
    kind, _, name = text.rpartition(" ")
    if kind.endswith(("parameter", "header")):
        return f"{kind} `{_replace_backticks(name)}`"
    return text if text in ("servers", "security") else f"`{_replace_backticks(text)}`"


def _replace_backticks(text: str) -> str:
    """Returns the text without backticks, which enclose names in a message."""
    return text.replace("`", "'")
