"""One sentence for each change: what, on which side, and what a client must do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scripts.cli import one_line

from .change_kinds import Kind, Level, Side
from .changes import Place
from .wording import PHRASES
from .words import listed, value_text

LISTS = {
    Kind.ENUM_VALUE_ADDED,
    Kind.ENUM_VALUE_REMOVED,
    Kind.ENUM_ADDED,
    Kind.ENUM_REMOVED,
}
"""Kinds whose before and after are lists of values."""
NONE = "none"
VALUES = {Kind.CONSTANT_CHANGED, Kind.DEFAULT_ADDED, Kind.DEFAULT_CHANGED, Kind.DEFAULT_REMOVED}


def message(kind: Kind, places: Sequence[Place], before: Any, after: Any) -> str:
    """The sentence for a change; the first place is the one to name."""
    fact = PHRASES[kind].fact
    advice = "; ".join(_advice(kind, {place.side for place in places}))
    texts = {"before": _unquoted(_text(kind, before)), "after": _unquoted(_text(kind, after))}
    has = "no longer has" if after is None else "now has"
    said = fact.format(subject=_subject(places), has=has, change=_change(**texts), **texts)
    sentence = f"{said}; {advice}." if advice else f"{said}."
    return one_line(sentence[0].upper() + sentence[1:], 600)


def _advice(kind: Kind, sides: set[Side]) -> list[str]:
    """What to do about it, on the sides where it is gravest."""
    levels = {side: kind.level(side) for side in sides}
    worst = Level.BREAKING if Level.BREAKING in levels.values() else Level.ADDITIVE
    grave = [side for side in Side if levels.get(side) is worst]
    phrases = PHRASES[kind]
    found = [phrases.written if side.written else phrases.read for side in grave]
    return [*dict.fromkeys(filter(None, found))]


def _text(kind: Kind, value: Any) -> str:
    if kind in LISTS and isinstance(value, list):
        return listed([value_text(one) for one in value], "or")
    if kind in VALUES:
        return value_text(value)
    if isinstance(value, dict):
        return listed([f"{key} {value_text(one)}" for key, one in value.items()])
    return NONE if value is None else str(value)


def _change(before: str, after: str) -> str:
    """What is there now, and what was."""
    if after == NONE:
        return before
    return f"{after}, where there was none" if before == NONE else f"{after} instead of {before}"


def _subject(places: Sequence[Place]) -> str:
    """What changed, by name and side: ``\\`email\\` in the request``."""
    path = places[0].where.partition(", ")[2]
    holders = listed([*dict.fromkeys(_holders(places))])
    if not path:
        return holders
    return f"{'the ' if path.startswith('header ') else ''}{_named(path)} in {holders}"


def _holders(places: Sequence[Place]) -> list[str]:
    """Every request, response, event, parameter that it concerns, in words."""
    found = []
    statuses = {one.where.split(", ")[0].split()[1] for one in places if one.side is Side.RESPONSE}
    responses = _responses(sorted(statuses))
    for place in places:
        holder = place.where.partition(", ")[0]
        if place.side is Side.RESPONSE:
            found.append(responses)
        elif holder.startswith("request body"):
            found.append(holder.replace("request body", "the request", 1))
        elif holder.startswith("payload"):
            found.append(holder.replace("payload", "the event", 1))
        elif place.side is Side.ANSWER:
            found.append(f"the answer with status {holder.split()[1]}")
        elif holder.endswith(f" parameter {holder.split()[-1]}"):
            found.append(f"the {_named(holder)}")
        else:
            found.append("the event" if place.side is Side.EVENT else "the operation")
    return found


def _responses(statuses: Sequence[str]) -> str:
    if all(status.startswith("2") for status in statuses):
        return "the response"
    if len(statuses) > 4:
        return "the responses"
    return f"the {listed(statuses)} response{'s' if len(statuses) > 1 else ''}"


def _named(what: str) -> str:
    """``header X-Rate`` → ``header \\`X-Rate\\```; what is only a name, in quotes as well."""
    kind, _, name = what.rpartition(" ")
    if kind.endswith(("parameter", "header")):
        return f"{kind} `{_unquoted(name)}`"
    return what if what in ("servers", "security") else f"`{_unquoted(what)}`"


def _unquoted(text: str) -> str:
    """Backticks enclose names in a sentence; they are in no name themselves."""
    return text.replace("`", "'")
