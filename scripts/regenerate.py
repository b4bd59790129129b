"""Fetches the published document and writes it and all generated files.

Everything is written to a temporary folder first and moved into place at the end, so that after an
error every file is as it was.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence

from . import files, generate, spec
from .cli import run
from .pipeline import read_document


def main(arguments: Sequence[str]) -> int:
    started = time.monotonic()
    parser = argparse.ArgumentParser(prog="python -m scripts.regenerate", description=__doc__)
    parser.add_argument("source", nargs="?", default=read_document.PUBLISHED, metavar="FILE_OR_URL")
    contract = spec.fetch(parser.parse_args(arguments).source)
    with files.staging(files.PACKAGE.parent) as folder:
        line, outputs = generate.stage(contract, folder, started)
        files.replace_all(outputs)
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    run("regenerate", main)
