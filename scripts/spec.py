"""Fetches the published OpenAPI document and stores its canonical form as openapi/loops.yaml."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from . import files
from .cli import ToolError, run
from .pipeline import read_document, yaml_document
from .pipeline.canonical import canonicalize, version_of, version_order
from .pipeline.read_document import Document


def fetch(source: str) -> Document:
    """Returns the canonical form of a published document that is not older than the contract."""
    document = canonicalize(read_document.read(source))
    if files.CONTRACT.exists():
        _check_not_older(source, version_of(document), version_of(stored()))
    return document


def stored() -> Document:
    return canonicalize(read_document.read(str(files.CONTRACT)))


def _check_not_older(source: str, new: str, old: str) -> None:
    if version_order(new) < version_order(old):
        raise ToolError(
            f"{source}: version {new} is older than the stored {old} "
            f"(to go back, remove {files.CONTRACT.relative_to(files.ROOT)} first)"
        )


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.spec", description=__doc__)
    parser.add_argument("source", nargs="?", default=read_document.PUBLISHED, metavar="FILE_OR_URL")
    source = parser.parse_args(arguments).source
    document = fetch(source)
    files.replace_text(files.CONTRACT, yaml_document.dump(document))
    print(f"openapi/loops.yaml: version {version_of(document)} from {source}")
    return 0


if __name__ == "__main__":
    run("spec", main)
