"""Short descriptions of schemas and properties, for the values and locations of changes."""

from __future__ import annotations

import json
import re

from ..model.shape import Nullability, Shape
from ..report.messages import format_value, join_words

_PLAIN = re.compile(r"[\w$@-]+")


def property_path(name: str) -> str:
    """Returns the path from an object to a property: ``.email``, or ``."first name"``."""
    return f".{name}" if _PLAIN.fullmatch(name) else f".{json.dumps(name, ensure_ascii=False)}"


def describe_types(shape: Shape) -> str:
    """Returns the types of a shape: ``string or null``."""
    if shape.types is None:
        return "anything"
    types = [*sorted(shape.types), *(["null"] if shape.nullability is Nullability.YES else [])]
    return " or ".join(types) or "nothing"


def describe_shape(shape: Shape) -> str:
    """Returns a shape in a few words: ``array of string``, ``string in the format date``."""
    if shape.values and len(shape.values) == 1 and shape.nullability is not Nullability.YES:
        return format_value(shape.values[0])
    words = describe_types(shape)
    if shape.types == frozenset({"array"}) and len(shape.all("items")) == 1:
        items = shape.read(shape.all("items"))
        words = words.replace("array", f"array of {describe_types(items)}", 1)
    formats = sorted({*shape.all("format")})
    return f"{words} in the format {join_words(formats)}" if formats else words
