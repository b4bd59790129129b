"""Text that must not be shown."""

from __future__ import annotations


class Secret:
    """A string that does not appear in reprs, logs and tracebacks."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """Returns the string."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(…)"
