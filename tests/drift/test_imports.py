"""The packages of `scripts.drift` import each other in one direction only."""

from __future__ import annotations

import re

import pytest

from scripts import files

IMPORT = re.compile(r"^from (?:\.\.|scripts\.drift\.)(model|diff|report)\b", re.MULTILINE)


@pytest.mark.parametrize(
    ("package", "allowed"), [("model", set()), ("report", set()), ("diff", {"model", "report"})]
)
def test_packages_import_in_one_direction(package, allowed):
    modules = (files.ROOT / "scripts" / "drift" / package).glob("*.py")

    imported = {name for path in modules for name in IMPORT.findall(path.read_text("utf-8"))}

    assert imported == allowed
