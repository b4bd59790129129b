"""Runs the fault matrix and prints it.

    python -m tests.faults

The exit status is 1 when a cell breaks the rules; the cell and the reason are printed.
"""

# ruff: noqa: T201  # printing is what it is for
from __future__ import annotations

import sys
from collections.abc import Sequence

from .cells import Cell, row, without_sleeping
from .faults import FAULTS, QUOTAS, WireFault
from .operations import COLUMNS, WITH_QUOTA, Column

NAME, WIDTH = 24, 12
SHORT = {
    "value": "ok",
    "replayed": "seen",
    "APIConnectionError": "conn",
    "APITimeoutError": "time",
    "APIResponseError": "body",
    "ServerError": "5xx",
    "APIStatusError": "4xx",
    "RateLimitError": "429",
    "QuotaExceededError": "quota",
    "ConflictError": "409",
}
LEGEND = """\
2/1 ok   attempts made, times carried out by the server, and what the caller gets in the end
ok       the value
seen     success, learnt from a later attempt: an earlier one had arrived (Reply.replayed)
conn     APIConnectionError     time   APITimeoutError       body   APIResponseError (a broken 2xx)
4xx 5xx  by the status          409    ConflictError         429    RateLimitError
quota    QuotaExceededError     ?      the error says that it is ambiguous, and how to find out
·        no such case           ✗      against the rules     |      where sync and async differ\
"""


def main() -> int:
    """Prints the matrix twice: for faults of the first attempt, and for faults of every attempt."""
    wrong: list[Cell] = []
    with without_sleeping():
        for always, title in ((False, "First attempt struck"), (True, "Every attempt struck")):
            for faults, columns in ((FAULTS, COLUMNS), (QUOTAS, WITH_QUOTA)):
                print(f"\n{title:{NAME}}" + "".join(f"{c.name:{WIDTH}}" for c in columns))
                for fault in faults:
                    wrong += print_row(fault, columns, always=always)
    print(f"\n{LEGEND}")
    for cell in wrong:
        where = f"{cell.fault.name} / {cell.column.name}, {cell.flavour}, always={cell.always}"
        print(f"✗ {where}: {'; '.join(cell.wrong)}")
    return 1 if wrong else 0


def print_row(fault: WireFault, columns: Sequence[Column], *, always: bool) -> list[Cell]:
    """Runs and prints a row, and returns the cells that break the rules."""
    cells = [
        cell for flavour in fault.flavours for cell in row(fault, flavour, columns, always=always)
    ]
    texts = []
    for column in columns:
        found = [shown(cell) for cell in cells if cell.column is column]
        texts.append(" | ".join(dict.fromkeys(found)) or "·")
    print(f"{fault.name:{NAME}}" + "".join(f"{text:{WIDTH}}" for text in texts), flush=True)
    return [cell for cell in cells if cell.wrong]


def shown(cell: Cell) -> str:
    """Returns a cell as a few characters."""
    mark = "✗" if cell.wrong else ""
    if cell.seen is None:
        return f"hung{mark}"
    attempts, processed, result, ambiguous, _ = cell.seen
    doubt = "?" if ambiguous else ""
    return f"{attempts}/{processed} {SHORT.get(result, result)}{doubt}{mark}"


if __name__ == "__main__":
    sys.exit(main())
