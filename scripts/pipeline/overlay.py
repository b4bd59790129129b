"""Corrections to the published contract, as an OpenAPI Overlay 1.0 document.

The ``info.version`` of the overlay is the version of the contract that its actions were checked
against.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from jsonpath import JSONPathEnvironment
from jsonpath.exceptions import JSONPathError

from ..cli import ToolError
from .canonical import version_of, version_order
from .read_document import Document

_JSON_PATH = JSONPathEnvironment(strict=True)  # RFC 9535 without the library's extensions


@dataclass(frozen=True)
class Action:
    """One correction. Its description says why it is needed, and is required here."""

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
    """Reads an overlay document. Raises a `ToolError` for anything else."""
    info, actions = document.get("info"), document.get("actions")
    if document.get("overlay") != "1.0.0" or not isinstance(info, dict):
        raise ToolError("the overlay is not an OpenAPI Overlay 1.0.0 document")
    if not isinstance(actions, list) or not isinstance(info.get("version"), str):
        raise ToolError("the overlay must have a version and a list of actions")
    return Overlay(info["version"], tuple(_action(action) for action in actions))


def _action(value: Any) -> Action:
    if not isinstance(value, dict) or not value.keys() <= Action.__dataclass_fields__.keys():
        raise ToolError("an overlay action must have target, description, and update or remove")
    if not value.get("target") or not value.get("description"):
        raise ToolError("an overlay action must have a target and a description with its reason")
    if (value.get("update") is None) == (value.get("remove") is not True):
        raise ToolError(f"overlay action {value['target']} must have either update or remove: true")
    return Action(**value)


def apply(document: Document, overlay: Overlay) -> tuple[Document, list[str]]:
    """Returns the corrected document and the targets of stale actions.

    An action whose target does not exist, or whose correction is already there, changes nothing.
    That is normal for documents older than the overlay; for others the action is stale.
    """
    result = copy.deepcopy(document)
    unused = [action.target for action in overlay.actions if not _apply(result, action)]
    is_older = version_order(version_of(document)) < version_order(overlay.version)
    return result, [] if is_older else unused


def _apply(document: Document, action: Action) -> bool:
    """Applies an action to every place its target selects; returns whether anything changed."""
    changed = False
    for holder, key in _select(document, action.target):
        if action.remove:
            del holder[key]
            changed = True
        else:
            before = holder[key]
            holder[key] = merge(before, action.update)
            changed = changed or holder[key] != before
    return changed


def merge(target: Any, update: Any) -> Any:
    """Merges as Overlay 1.0 does: mappings by key, lists by appending, all else by replacing."""
    if isinstance(target, dict) and isinstance(update, dict):
        both = {key: merge(target[key], update[key]) for key in update if key in target}
        return {**target, **update, **both}
    if isinstance(target, list):
        return target + (update if isinstance(update, list) else [update])
    return update


def _select(document: Document, target: str) -> list[tuple[Any, Any]]:
    """Returns each selected place once, as a mapping or list and the key or index in it.

    Higher indexes come first, so that removing an element does not move the remaining ones.
    """
    try:
        matches = {match.parts: match for match in _JSON_PATH.finditer(target, document)}
    except JSONPathError as error:
        # str(error) has several lines and fails for some targets.
        raise ToolError(f"overlay target {target} is not a JSONPath: {error.args[0]}") from None
    if () in matches:
        raise ToolError(f"overlay target {target} must not be the whole document")
    places = [(match.parent.obj, match.parts[-1]) for match in matches.values() if match.parent]
    return sorted(places, key=lambda place: place[1] if isinstance(place[1], int) else 0)[::-1]
