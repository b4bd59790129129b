"""The page docs/operations.md."""

from __future__ import annotations

from scripts import files
from scripts.facade.operations_page import markdown

from ..support.facade_calls import stored_comparison

PAGE = files.ROOT / "docs" / "operations.md"


def test_the_stored_page_is_up_to_date():
    assert PAGE.read_text("utf-8") == markdown(stored_comparison()) + "\n", (
        "run python -m scripts.coverage --format markdown > docs/operations.md"
    )


def test_every_operation_has_a_row():
    page = markdown(stored_comparison())
    rows = [line.split(" | ") for line in page.splitlines() if "`" in line[:40]]

    cells = {row[0].removeprefix("| "): row[1:] for row in rows if len(row) == 5}
    assert cells.keys() == {operation.id for operation in stored_comparison().operations}
    assert cells["sendEvent"] == ["`POST /v1/events/send`", "`events.send`", "keyed", "core |"]
