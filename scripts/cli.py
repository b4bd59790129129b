"""What the command-line tools share: errors as one line on stderr, usage errors, and output."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn


class ToolError(Exception):
    """An error that a maintainer has to look at. Its text is a single printable line."""

    def __init__(self, text: str) -> None:
        super().__init__(one_line(text))


def one_line(text: str, limit: int = 300) -> str:
    """Returns the text as one printable line, without control characters and of limited length."""
    printable = "".join(char if char.isprintable() else " " for char in text)
    joined = " ".join(printable.split())
    return joined if len(joined) <= limit else joined[: limit - 1] + "…"


def last_line(text: str) -> str:
    """Returns the last line of what a failed command printed, which names the error."""
    return one_line((text.strip().splitlines() or ["no output"])[-1])


class ToolParser(argparse.ArgumentParser):
    """A parser whose usage errors are a `ToolError`, instead of exiting with status 2."""

    def error(self, message: str) -> NoReturn:
        raise ToolError(f"{message} (--help lists the options)")


def print_report(text: str) -> None:
    """Prints a report. Raises a `ToolError` if stdout cannot be written to.

    Otherwise the exit status of the failed write could be mistaken for the verdict of the report.
    """
    try:
        print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
        raise ToolError(f"the report cannot be written: {error.strerror or error}") from None


def run(name: str, main: Callable[[Sequence[str]], int]) -> NoReturn:
    """Runs a tool's ``main`` with the command line, and prints errors as one line."""
    try:
        status = main(sys.argv[1:])
    except ToolError as error:
        print(f"{name}: {error}", file=sys.stderr)
        status = 1
    except OSError as error:
        print(f"{name}: {one_line(str(error))}", file=sys.stderr)
        status = 1
    raise SystemExit(status)


def run_module(
    module: str, *arguments: str, packages: Path, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs a module in a new process that imports from the folder `packages` first."""
    path = os.pathsep.join([str(packages), *sys.path])
    paths = {"PYTHONPATH": path, "MYPYPATH": str(packages)}
    return subprocess.run(  # noqa: S603
        [sys.executable, "-P", "-m", module, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, **paths, "PYTHONUTF8": "1"},
    )
