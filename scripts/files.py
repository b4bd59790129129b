"""The paths that the tools read and write, and how they write: everything or nothing."""

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
FACADE = ROOT / "loops"
ASYNC = FACADE / "_async"
SYNC = FACADE / "_sync"
OPERATIONS_PAGE = ROOT / "docs" / "operations.md"
PUBLIC_NAMES = ROOT / "tests" / "public_api" / "public_names.txt"


@contextmanager
def staging(parent: Path) -> Iterator[Path]:
    """Makes a temporary folder on the same disk as the files that it will replace."""
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".staging-", dir=parent) as folder:
        yield Path(folder)


def replace_all(pairs: Sequence[tuple[Path, Path]]) -> None:
    """Moves every staged file or folder over its target.

    The old targets are kept until all moves are done, and put back if one fails.
    """
    done: list[tuple[Path, Path | None]] = []
    try:
        for staged, target in pairs:
            backup = _set_aside(target)
            done.append((target, backup))
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.rename(target)
    except BaseException:
        for target, backup in reversed(done):
            _remove(target)
            if backup is not None:
                backup.rename(target)
        raise
    for _, backup in done:
        if backup is not None:
            _remove(backup)


def write(path: Path, text: str) -> None:
    """Writes a text file with line feeds on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def replace_text(path: Path, text: str) -> None:
    """Writes a file so that a reader sees the old text or the new one, never a part."""
    with staging(path.parent) as folder:
        write(folder / path.name, text)
        os.replace(folder / path.name, path)


def texts(path: Path) -> dict[str, bytes]:
    """Returns the content of every file in a folder by its relative path, without caches.

    For a file, the only relative path is ".". A path that does not exist has no content.
    """
    if path.is_file():
        return {".": path.read_bytes()}
    return {
        file.relative_to(path).as_posix(): file.read_bytes()
        for file in sorted(path.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }


def _set_aside(target: Path) -> Path | None:
    if not target.exists():
        return None
    backup = target.with_name(f".{target.name}.old-{os.getpid()}")
    _remove(backup)
    target.rename(backup)
    return backup


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
