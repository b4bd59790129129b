"""What the API demands of texts: a greatest length, and addresses that are addresses."""

from __future__ import annotations

import re

from loops.sandbox.answers import Refused
from loops.sandbox.contract.json_types import Json
from loops.sandbox.unknowns import Unknowns

_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def require_email(email: str) -> None:
    """Refuse what cannot be an address."""
    if not _ADDRESS.fullmatch(email):
        raise Refused(400, "Invalid email address.")


def require_short_texts(value: Json, unknowns: Unknowns) -> None:
    """Refuse a body with a key or a string in it, however deep, that is too long."""
    longest = unknowns.longest_text
    if longest is not None and _longest(value) > longest:
        raise Refused(400, "Some body key or value is longer than allowable")


def _longest(value: Json) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list):
        return max(map(_longest, value), default=0)
    if isinstance(value, dict):
        return max((max(len(key), _longest(item)) for key, item in value.items()), default=0)
    return 0
