"""Reads the message in the body of a failure, whatever its shape.

The errors of the API have half a dozen shapes, and proxies return HTML or an empty body. The status
decides what happens, so reading never fails: without a message, the reason phrase is used.
"""

from __future__ import annotations

from http import HTTPStatus

from .response import load_json

_MAX_MESSAGE = 300


def read_body(content: bytes) -> object:
    """Returns the decoded JSON of a body, the text if it is not JSON, or `None` if it is empty."""
    if not content:
        return None
    try:
        return load_json(content)
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace")


def read_message(status: int, body: object) -> str:
    """Returns the server's own message, or the reason phrase of the status if there is none.

    The message is, in this order: `message`, `error` if it is text, `error.message`,
    `error.reason`, or a plain text body. Markup is ignored because it comes from a proxy.
    """
    candidates: list[object] = [body]
    if isinstance(body, dict):
        error = body.get("error")
        nested = error if isinstance(error, dict) else {}
        candidates = [body.get("message"), error, nested.get("message"), nested.get("reason")]
    for text in candidates:
        if isinstance(text, str) and _is_readable(text):
            return _one_line(text)
    return _reason_phrase(status)


def _is_readable(text: str) -> bool:
    # Neither markup nor truncated JSON is a message.
    return bool(text.strip()) and not text.lstrip().startswith(("<", "{", "["))


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MAX_MESSAGE else line[: _MAX_MESSAGE - 1] + "…"


def _reason_phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:  # a non-standard status such as 520
        return "no message"
