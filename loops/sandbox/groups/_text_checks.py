"""Checks of the texts in a request: email addresses and the maximum length."""

from __future__ import annotations

import re

from loops.sandbox.answers import ApiFailure
from loops.sandbox.contract.json_types import Json
from loops.sandbox.unknowns import Unknowns

_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def check_email(email: str) -> None:
    """Raises `ApiFailure` if the text is not an email address."""
    if not _ADDRESS.fullmatch(email):
        raise ApiFailure(400, "Invalid email address.")


def check_text_length(value: Json, unknowns: Unknowns) -> None:
    """Raises `ApiFailure` if a key or string, at any depth, exceeds `max_text_length`."""
    limit = unknowns.max_text_length
    if limit is not None and _max_length(value) > limit:
        raise ApiFailure(400, "Some body key or value is longer than allowable")


def _max_length(value: Json) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list):
        return max(map(_max_length, value), default=0)
    if isinstance(value, dict):
        return max((max(len(key), _max_length(item)) for key, item in value.items()), default=0)
    return 0
