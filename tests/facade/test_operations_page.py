"""docs/operations.md is what the code says."""

from __future__ import annotations

from scripts import files
from scripts.facade.operations_page import markdown

from ..support.facade import stored

PAGE = files.ROOT / "docs" / "operations.md"


def test_the_page_is_up_to_date():
    assert PAGE.read_text("utf-8") == markdown(stored()) + "\n", (
        "run python -m scripts.coverage --format markdown > docs/operations.md"
    )


def test_every_operation_has_its_row():
    rows = [line.split(" | ") for line in markdown(stored()).splitlines() if "`" in line[:40]]

    found = {cells[0].removeprefix("| "): cells[1:] for cells in rows if len(cells) == 5}
    assert found.keys() == {operation.id for operation in stored().operations}
    assert found["sendEvent"] == ["`POST /v1/events/send`", "`events.send`", "keyed", "core |"]
