"""Names and short descriptions of shapes and values, fit to print."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from scripts.cli import one_line

from ..model.shape import Null, Shape

_PLAIN = re.compile(r"[\w$@-]+")


def name_at(name: str) -> str:
    """The step down to a property."""
    return f".{name}" if _PLAIN.fullmatch(name) else f".{json.dumps(name, ensure_ascii=False)}"


def types_of(shape: Shape) -> str:
    """``string or null``."""
    if shape.types is None:
        return "anything"
    types = [*sorted(shape.types), *(["null"] if shape.null is Null.YES else [])]
    return " or ".join(types) or "nothing"


def summary(shape: Shape) -> str:
    """``array of string``, ``string in the format date``: what a property holds, in a few words."""
    if shape.values is not None and len(shape.values) == 1 and shape.null is not Null.YES:
        return value_text(shape.values[0])
    words = types_of(shape)
    if shape.types == frozenset({"array"}) and len(shape.all("items")) == 1:
        words = words.replace("array", f"array of {types_of(shape.read(shape.all('items')))}", 1)
    formats = sorted({*shape.all("format")})
    return f"{words} in the format {listed(formats)}" if formats else words


def value_text(value: Any) -> str:
    """A JSON value as it would be written, not too long."""
    return one_line(json.dumps(value, ensure_ascii=False), 80)


def listed(items: Sequence[str], word: str = "and", most: int = 8) -> str:
    """``a, b and c``."""
    if len(items) > most:
        return f"{', '.join(items[:most])} {word} {len(items) - most} more"
    return f" {word} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
