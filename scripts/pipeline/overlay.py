"""Corrections to the published contract, as an OpenAPI Overlay 1.0 document.

Targets are JSONPath (RFC 9535) as far as corrections need it: names, indexes, wildcards and lists
of names. ``info.version`` of the overlay is the contract version its actions were checked against.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..cli import ToolError
from .canonical import version_of, version_order
from .read_document import Document

Place = tuple[Any, Any]
"""A mapping or list, and the key or index in it."""

_STEP = re.compile(r"\.(?P<name>[A-Za-z_][\w-]*)|\[(?P<inside>[^\]]*)\]|\.(?P<all>\*)")
_QUOTED = re.compile(r"\s*'([^'\\]*)'\s*|\s*\"([^\"\\]*)\"\s*")


@dataclass(frozen=True)
class Action:
    """One correction. `description` is its reason and not optional here."""

    target: str
    description: str
    update: Any = None
    remove: bool = False


@dataclass(frozen=True)
class Overlay:
    """The corrections, and the version of the contract they were written for."""

    version: str
    actions: tuple[Action, ...]


def parse(document: Document) -> Overlay:
    """Read an overlay document; whatever is not one is a `ToolError`."""
    info, actions = document.get("info"), document.get("actions")
    if document.get("overlay") != "1.0.0" or not isinstance(info, dict):
        raise ToolError("the overlay is not an OpenAPI Overlay 1.0.0 document")
    if not isinstance(actions, list) or not isinstance(info.get("version"), str):
        raise ToolError("the overlay lacks its version or its actions")
    return Overlay(info["version"], tuple(_action(action) for action in actions))


def _action(value: Any) -> Action:
    if not isinstance(value, dict) or not value.keys() <= Action.__dataclass_fields__.keys():
        raise ToolError("an overlay action has target, description, and update or remove")
    if not value.get("target") or not value.get("description"):
        raise ToolError("an overlay action lacks its target or the reason in its description")
    if (value.get("update") is None) == (value.get("remove") is not True):
        raise ToolError(f"overlay action {value['target']} must have either update or remove: true")
    return Action(**value)


def apply(document: Document, overlay: Overlay) -> tuple[Document, list[str]]:
    """The corrected document, and the targets of stale actions.

    An action without a target, or whose correction is already there, does nothing. On documents
    older than the overlay that is normal; on others somebody should remove the action.
    """
    result = copy.deepcopy(document)
    idle = [action.target for action in overlay.actions if not _apply(result, action)]
    current = version_order(version_of(document)) >= version_order(overlay.version)
    return result, idle if current else []


def _apply(document: Document, action: Action) -> bool:
    done = [_act(place, action) for place in _find(document, action.target)]
    return any(done)


def _act(place: Place, action: Action) -> bool:
    holder, key = place
    if action.remove:
        del holder[key]
        return True
    before = holder[key]
    holder[key] = merged(before, action.update)
    return bool(holder[key] != before)


def merged(target: Any, update: Any) -> Any:
    """As Overlay 1.0 merges: mappings by key, lists by appending, all else by replacing."""
    if isinstance(target, dict) and isinstance(update, dict):
        both = {key: merged(target[key], update[key]) for key in update if key in target}
        return {**target, **update, **both}
    if isinstance(target, list):
        return target + (update if isinstance(update, list) else [update])
    return update


def _find(document: Document, target: str) -> Iterator[Place]:
    """Every place the target names, last index first so that removing keeps the others valid."""
    holder = {"$": document}
    places: list[Place] = [(holder, "$")]
    for keys in _steps(target):
        places = [
            (holder[key], found)
            for holder, key in places
            for found in reversed(_matches(holder[key], keys))
        ]
    return iter(places)


def _matches(value: Any, keys: list[str | int] | None) -> list[Any]:
    if isinstance(value, dict):
        return list(value) if keys is None else [key for key in keys if key in value]
    if isinstance(value, list):
        indexes = list(range(len(value)))
        return indexes if keys is None else [index for index in indexes if index in keys]
    return []


def _steps(target: str) -> Iterator[list[str | int] | None]:
    """For each step the keys it names, or None for all."""
    if not target.startswith("$"):
        raise ToolError(f"overlay target {target} does not begin with $")
    position = 1
    while position < len(target):
        step = _STEP.match(target, position)
        if step is None:
            raise ToolError(f"overlay target {target} is not understood from {target[position:]}")
        position = step.end()
        inside = step["inside"]
        if step["name"]:
            yield [step["name"]]
        elif step["all"] or inside == "*":
            yield None
        else:
            yield [_key(part, target) for part in inside.split(",")]


def _key(part: str, target: str) -> str | int:
    quoted = _QUOTED.fullmatch(part)
    if quoted:
        return quoted[1] if quoted[1] is not None else quoted[2]
    if part.strip().isdecimal():
        return int(part)
    raise ToolError(f"overlay target {target} has the unknown selector [{part}]")
