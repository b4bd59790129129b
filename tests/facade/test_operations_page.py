"""The page docs/operations.md."""

from __future__ import annotations

from scripts.facade.operations_page import markdown

from ..support.facade_calls import stored_comparison


def test_every_operation_has_a_row():
    page = markdown(stored_comparison())
    rows = [line.split(" | ") for line in page.splitlines() if "`" in line[:40]]

    cells = {row[0].removeprefix("| "): row[1:] for row in rows if len(row) == 5}
    assert cells.keys() == {operation.id for operation in stored_comparison().operations}
    assert cells["sendEvent"] == ["`POST /v1/events/send`", "`events.send`", "keyed", "core |"]
