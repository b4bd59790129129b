"""Writes the synchronous client from the asynchronous one.

    python -m scripts.unasync           write loops/_sync
    python -m scripts.unasync --check   compare only; exit status 1 when it is not up to date

Async is the source because removing words is safe and adding them is not. Words are all there is
to it: what differs otherwise stands in `loops/_call/concurrency.py` under two names. (An idea of
httpcore.)
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "loops" / "_async"
TARGET = ROOT / "loops" / "_sync"

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
    """One module's text in the synchronous world; `used` collects the patterns that were needed."""
    for pattern, replacement in SUBSTITUTIONS:
        text, count = re.subn(pattern, replacement, text)
        if count and used is not None:
            used.add(pattern)
    return text


def render(source: Path = SOURCE) -> dict[str, str]:
    """File name to text, for every module. Stops when a substitution has become useless."""
    used: set[str] = set()
    files = {
        path.name: NOTICE.format(name=path.name) + convert(path.read_text("utf-8"), used)
        for path in sorted(source.glob("*.py"))
    }
    if idle := [pattern for pattern, _ in SUBSTITUTIONS if pattern not in used]:
        raise SystemExit(f"unasync: no module needs {', '.join(idle)} any more: remove it")
    return files


def write(source: Path = SOURCE, target: Path = TARGET) -> None:
    """Replaces `target` by the converted `source`, in one step."""
    files = render(source)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unasync-") as scratch:
        fresh, old = Path(scratch, "fresh"), Path(scratch, "old")
        fresh.mkdir()
        for name, text in files.items():
            (fresh / name).write_text(text, "utf-8", newline="\n")
        if target.exists():
            target.rename(old)
        fresh.rename(target)
        shutil.rmtree(old, ignore_errors=True)


def stale(source: Path = SOURCE, target: Path = TARGET) -> list[str]:
    """The modules of `target` that are not what `source` gives."""
    expected = render(source)
    found = {path.name: path.read_text("utf-8") for path in target.glob("*.py")}
    return sorted(
        name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)
    )


def main(arguments: list[str]) -> int:
    if arguments == []:
        write()
        return 0
    if arguments == ["--check"]:
        wrong = stale()
        print(f"loops/_sync is stale: {', '.join(wrong)}" if wrong else "loops/_sync is up to date")
        return 1 if wrong else 0
    print((__doc__ or "").strip(), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
