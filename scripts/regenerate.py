"""From the published document to all that follows: contract, generated code, loops/_sync.

All of it is made aside and put in place at the end; on any fault every file stays as it was.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence

from . import files, generate, spec
from .cli import run
from .pipeline import yaml_document


def main(arguments: Sequence[str]) -> int:
    """Run the tool."""
    started = time.monotonic()
    parser = argparse.ArgumentParser(prog="python -m scripts.regenerate", description=__doc__)
    parser.add_argument("source", nargs="?", default=spec.PUBLISHED, metavar="FILE_OR_URL")
    source = parser.parse_args(arguments).source
    contract = spec.fetch(source)
    with files.staging(files.PACKAGE.parent) as folder:
        line = generate.build(contract, folder / "package", started)
        files.write(folder / "contract", yaml_document.dump(contract))
        pairs = [(folder / "package", files.PACKAGE), (folder / "contract", files.CONTRACT)]
        if files.ASYNC.exists():
            from . import unasync

            unasync.write(files.ASYNC, folder / "sync")
            pairs.append((folder / "sync", files.SYNC))
        files.replace_all(pairs)
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    run("regenerate", main)
