"""The stored contract: complete, and without the published prose."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import loops_openapi
import pytest

from scripts import files
from scripts.generate import apply_overlay
from scripts.pipeline import overlay, read_document
from scripts.pipeline.canonical import canonicalize

from ..support.contract_schemas import CONTRACT
from ..support.upstream import published_document

STORED = read_document.read(str(files.CONTRACT))
PACKAGE = Path(loops_openapi.__file__).parent


def test_the_stored_contract_is_the_published_document_without_its_prose():
    assert canonicalize(published_document("1.22.6")) == STORED


def test_the_packaged_contract_has_the_corrections_applied():
    corrected, stale = apply_overlay(STORED)

    assert json.loads(json.dumps(corrected)) == CONTRACT
    assert CONTRACT != STORED
    assert stale == [], "remove the stale overlay actions"


def test_every_correction_gives_its_reason():
    corrections = overlay.parse(read_document.read(str(files.OVERLAY)))

    assert all(len(action.description) > 40 for action in corrections.actions)


@pytest.mark.parametrize("version", ["1.21.6", "1.22.6"])
def test_no_sentence_of_the_published_document_remains(version):
    ours = " ".join([*texts(STORED), *docstrings()])

    prose = sentences(published_document(version))

    assert len(prose) > 100
    assert [text for text in prose if text in ours] == []


def sentences(value: object, key: str = "") -> set[str]:
    """Returns every text of several words under a keyword for prose."""
    if isinstance(value, dict):
        return {text for name, item in value.items() for text in sentences(item, name)}
    if isinstance(value, list):
        return {text for item in value for text in sentences(item, key)}
    prose = key in ("description", "summary", "title", "sidebarTitle")
    if not prose or not isinstance(value, str):
        return set()
    # A summary can be equal to the name of a tag, but a sentence has more words.
    parts = [flat(part) for part in re.split(r"(?<=[.!?])\s", value)]
    return {part for part in parts if part.count(" ") > 2}


def flat(text: str) -> str:
    return " ".join(text.split())


def texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for key, item in value.items() for text in [key, *texts(item)]]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []


def docstrings() -> list[str]:
    found = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                found.append(flat(ast.get_docstring(node) or ""))
    return found
