"""Reads what a failed response says, whatever its shape.

The API has grown half a dozen error shapes; proxies add HTML and nothing at all. No shape decides
anything (the status does), so reading never fails: at worst the message is the status phrase.
"""

from __future__ import annotations

from http import HTTPStatus

from .response import decoded

_LONGEST = 300


def read_body(content: bytes) -> object:
    """The decoded JSON of a body, else its text, else `None` when it is empty."""
    if not content:
        return None
    try:
        return decoded(content)
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace")


def read_message(status: int, body: object) -> str:
    """The server's own words in a failure body, or the status phrase when it has none.

    In this order: `message`, `error` as text, `error.message`, `error.reason`, a short plain text.
    Markup is left out: it comes from a proxy and tells a person nothing.
    """
    candidates: list[object] = [body]
    if isinstance(body, dict):
        error = body.get("error")
        nested = error if isinstance(error, dict) else {}
        candidates = [body.get("message"), error, nested.get("message"), nested.get("reason")]
    for text in candidates:
        if isinstance(text, str) and _readable(text):
            return _one_line(text)
    return _phrase(status)


def _readable(text: str) -> bool:
    # No markup, and no JSON that came broken: those are data, not words.
    return bool(text.strip()) and not text.lstrip().startswith(("<", "{", "["))


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:  # 520 and its like are nobody's standard
        return "no message"
