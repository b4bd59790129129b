"""Write JSON values as YAML that a person can read and a line-wise diff can compare.

One text per value: what a mapping holds is the only freedom left. Strings that any YAML version
could take for something else (``on``, ``1.0``, ``2024-01-01``) are quoted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

WIDTH = 100
_PLAIN = re.compile(r"[A-Za-z/$][\w/{}.-]*( [\w/{}.-]+)*", re.ASCII)
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])


def dump(value: Any) -> str:
    """The value as a YAML document."""
    return "\n".join(_block(value)) + "\n"


def _block(value: Any) -> Iterator[str]:
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _entry(f"{_scalar(key)}:", item, "  ")
    elif isinstance(value, list) and value:
        for item in value:
            yield from _item(item)
    else:
        yield _scalar(value)


def _entry(label: str, item: Any, indent: str) -> Iterator[str]:
    short = _flow(item)
    if short is not None and len(label) + len(short) < WIDTH - 20:
        yield f"{label} {short}"
        return
    yield label
    for line in _block(item):
        yield indent + line


def _item(item: Any) -> Iterator[str]:
    for number, line in enumerate(_block(item)):
        yield f"{'  ' if number else '- '}{line}"


def _flow(value: Any) -> str | None:
    """On one line, if it reads well there: scalars, and lists of them."""
    if isinstance(value, dict) and value:
        return None
    if not isinstance(value, list):
        return _scalar(value)
    if any(isinstance(item, dict | list) for item in value):
        return None
    return f"[{', '.join(_scalar(item, inside=True) for item in value)}]"


def _scalar(value: Any, inside: bool = False) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    plain = _PLAIN.fullmatch(value) and value.lower() not in _WORDS
    if plain and not (inside and re.search(r"[{}]", value)):
        return value
    return json.dumps(value, ensure_ascii=False)
