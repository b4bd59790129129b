"""Where the tools read and write, and how: all of it or nothing."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTRACT = ROOT / "openapi" / "loops.yaml"
OVERLAY = ROOT / "openapi" / "overlay.yaml"
CONFIG = ROOT / "openapi" / "generator.yaml"
TEMPLATES = ROOT / "openapi" / "templates"
PACKAGE = ROOT / "generated" / "loops_openapi"
ASYNC = ROOT / "loops" / "_async"
SYNC = ROOT / "loops" / "_sync"


@contextmanager
def staging(parent: Path) -> Iterator[Path]:
    """A folder on the same disk as what it will replace, gone afterwards."""
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".staging-", dir=parent) as folder:
        yield Path(folder)


def replace_all(pairs: Sequence[tuple[Path, Path]]) -> None:
    """Move every staged file or folder over its target.

    What was there is kept aside until all moves are done and put back if one fails.
    """
    done: list[tuple[Path, Path | None]] = []
    try:
        for staged, target in pairs:
            aside = _set_aside(target)
            done.append((target, aside))
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.rename(target)
    except BaseException:
        for target, aside in reversed(done):
            _remove(target)
            if aside is not None:
                aside.rename(target)
        raise
    for _, aside in done:
        if aside is not None:
            _remove(aside)


def write(path: Path, text: str) -> None:
    """Write a text file, with line feeds on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def replace_text(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old or the new text, never half of one."""
    with staging(path.parent) as folder:
        write(folder / path.name, text)
        os.replace(folder / path.name, path)


def texts(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its path within; caches of running it are left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _set_aside(target: Path) -> Path | None:
    if not target.exists():
        return None
    aside = target.with_name(f".{target.name}.old-{os.getpid()}")
    _remove(aside)
    target.rename(aside)
    return aside


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
