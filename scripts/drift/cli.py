"""What the commands about drift have in common: their exit statuses, options and sources."""

from __future__ import annotations

import argparse
import os
import sys
from typing import NoReturn

from scripts.cli import ToolError, one_line
from scripts.pipeline import read_document
from scripts.pipeline.canonical import canonical
from scripts.pipeline.read_document import Document

STATUS = {"none": 0, "additive": 1, "breaking": 2}
UNREADABLE = 3


class Parser(argparse.ArgumentParser):
    """Usage errors have the status of unreadable input: 2 always means breaking."""

    def error(self, message: str) -> NoReturn:
        """One line, and out."""
        raise ToolError(f"{message} (--help lists the options)")


def read(role: str, source: str) -> Document:
    """The canonical form of the document in a role, ``base`` or ``head``."""
    try:
        return canonical(read_document.read(source))
    except ToolError as fault:
        said = str(fault)
        why = said if said.startswith(one_line(source)) else f"{source}: {said}"
        raise ToolError(f"{role}: {why}") from None


def say(text: str) -> None:
    """Print a report. Nobody there to read it must not look like a verdict."""
    try:
        print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
        raise ToolError(f"the report cannot be written: {error.strerror or error}") from None
