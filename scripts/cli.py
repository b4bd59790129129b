"""How a tool says no: one clear line on stderr and an exit status other than zero."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import NoReturn


class ToolError(Exception):
    """Something a maintainer has to look at. Its text is one line, fit for a terminal."""

    def __init__(self, text: str) -> None:
        super().__init__(one_line(text))


def one_line(text: str, limit: int = 300) -> str:
    """Text from anywhere, fit to print: no line breaks, no control characters, not too long."""
    printable = "".join(char if char.isprintable() else " " for char in text)
    joined = " ".join(printable.split())
    return joined if len(joined) <= limit else joined[: limit - 1] + "…"


def run(name: str, main: Callable[[Sequence[str]], int]) -> NoReturn:
    """Run a tool's ``main`` with the command line, turning every fault into its one line."""
    try:
        status = main(sys.argv[1:])
    except ToolError as fault:
        print(f"{name}: {fault}", file=sys.stderr)
        status = 1
    except OSError as error:
        print(f"{name}: {one_line(str(error))}", file=sys.stderr)
        status = 1
    raise SystemExit(status)
