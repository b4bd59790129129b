"""What importing costs, as ratios to `import httpx` in the same run.

    python -m benchmarks.imports [ROUNDS]

Each round starts one fresh interpreter per line, interleaved, and subtracts the bare interpreter;
the medians of many rounds are compared. Machines differ and are shared: read the ratios, not the
milliseconds, and run it again before believing a small change.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

BARE = "pass"
HTTPX = "import httpx"
LINES = {
    "import httpx": HTTPX,
    "import httpx, attrs": "import httpx, attrs",
    "import loops": "import loops",
    "from loops import Loops": "from loops import Loops",
    "… up to events.send": "import loops; loops.Loops('key').events",
    "… up to contacts.find": "import loops; loops.Loops('key').contacts",
    "from loops import AsyncLoops": "from loops import AsyncLoops",
    "all generated models": "from loops_openapi.models import *",
}
GOALS = {"from loops import Loops": 1.25, "… up to events.send": 1.5}


def seconds(code: str, environment: dict[str, str]) -> float:
    """The wall time of a fresh interpreter that runs `code`."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    return time.perf_counter() - began


def measure(rounds: int) -> dict[str, list[float]]:
    """The samples of each code. An installed package has its bytecode: all get theirs first."""
    codes = [BARE, *LINES.values()]
    with tempfile.TemporaryDirectory() as caches:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": caches}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for code in codes:
            seconds(code, environment)
        samples: dict[str, list[float]] = {code: [] for code in codes}
        for _ in range(rounds):
            for code in codes:
                samples[code].append(seconds(code, environment))
    return samples


def main(rounds: int) -> None:
    """Prints one line per import."""
    samples = measure(rounds)
    bare = statistics.median(samples[BARE])
    httpx = statistics.median(samples[HTTPX])
    print(f"{rounds} rounds, bare interpreter {bare * 1000:.0f} ms\n")
    print(f"{'':30} {'ms':>6} {'ratio':>6} {'net':>6}   goal")
    for name, code in LINES.items():
        median = statistics.median(samples[code])
        goal = f"≤ {GOALS[name]}" if name in GOALS else ""
        net = (median - bare) / (httpx - bare)
        print(f"{name:30} {median * 1000:6.0f} {median / httpx:6.2f} {net:6.2f}   {goal}")
    print("\nratio: the whole process; net: without the bare interpreter")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
