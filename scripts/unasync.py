"""Writes the synchronous client, loops/_sync, from the asynchronous one, loops/_async.

The asynchronous client is the source because removing words is safe and adding them is not. All
other differences are in `loops/_call/concurrency.py`, as pairs of names. (The idea is httpcore's.)
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from . import files
from .cli import ToolError, run

SUBSTITUTIONS = [
    (r"\basync (def|with|for)\b", r"\1"),
    (r"\bawait ", r""),
    (r"\b__a(enter|exit|iter)__\b", r"__\1__"),
    (r"\ba(close|iter_bytes|iter_raw|reserve|release|exhausted)\b", r"\1"),
    (r"\basync_(sleep|scope|attempt)\b", r"sync_\1"),
    (r"\bAwaitable\[((?:[^\[\]]|\[[^\[\]]*\])*)\]", r"\1"),  # brackets at most two deep
    (r"\bAwaitable, ", r""),
    (r"\bAsync([A-Z]\w*)", r"\1"),
    (r"\basynchronous\b", r"synchronous"),
]
NOTICE = "# Written by scripts/unasync.py from loops/_async/{name}. Do not edit.\n"


def convert(text: str, used: set[str] | None = None) -> str:
    """Returns the synchronous form of a module's text and adds the patterns needed to `used`."""
    for pattern, replacement in SUBSTITUTIONS:
        text, count = re.subn(pattern, replacement, text)
        if count and used is not None:
            used.add(pattern)
    return text


def write(source: Path, folder: Path) -> None:
    """Writes the synchronous form of every module in `source` into a folder.

    Raises a `ToolError` if a substitution is not needed any more.
    """
    used: set[str] = set()
    for path in sorted(source.glob("*.py")):
        text = convert(path.read_text("utf-8"), used)
        files.write(folder / path.name, NOTICE.format(name=path.name) + text)
    if unused := [pattern for pattern, _ in SUBSTITUTIONS if pattern not in used]:
        raise ToolError(f"no module needs the substitution {', '.join(unused)}: remove it")


def main(arguments: Sequence[str]) -> int:
    argparse.ArgumentParser(prog="python -m scripts.unasync", description=__doc__).parse_args(
        arguments
    )
    with files.staging(files.SYNC.parent) as folder:
        write(files.ASYNC, folder / "sync")
        files.replace_all([(folder / "sync", files.SYNC)])
    return 0


if __name__ == "__main__":
    run("unasync", main)
