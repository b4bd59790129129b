"""Measures the time of imports, as a ratio to `import httpx` in the same run.

    python -m benchmarks.imports [ROUNDS]

Each round starts a fresh interpreter for every line of the table. The benchmark compares the
medians of all rounds. Milliseconds depend on the machine and its load, so read the ratios, and run
the benchmark again before you trust a small change.
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
STATEMENTS = {
    "import httpx": HTTPX,
    "import httpx, attrs": "import httpx, attrs",
    "import loops": "import loops",
    "from loops import Loops": "from loops import Loops",
    "… and client.events": "import loops; loops.Loops('key').events",
    "… and client.contacts": "import loops; loops.Loops('key').contacts",
    "from loops import AsyncLoops": "from loops import AsyncLoops",
    "all generated models": "from loops_openapi.models import *",
}
GOALS = {"from loops import Loops": 1.25, "… and client.events": 1.5}


def seconds(code: str, environment: dict[str, str]) -> float:
    """Returns the wall time of a fresh interpreter that runs `code`."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    return time.perf_counter() - start


def measure(rounds: int) -> dict[str, list[float]]:
    """Returns the samples of each statement. A first run writes the bytecode of all modules."""
    codes = [BARE, *STATEMENTS.values()]
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for code in codes:
            seconds(code, environment)
        samples: dict[str, list[float]] = {code: [] for code in codes}
        for _ in range(rounds):
            for code in codes:
                samples[code].append(seconds(code, environment))
    return samples


def main(rounds: int) -> None:
    """Prints one line per statement."""
    samples = measure(rounds)
    bare = statistics.median(samples[BARE])
    httpx = statistics.median(samples[HTTPX])
    print(f"{rounds} rounds, bare interpreter {bare * 1000:.0f} ms\n")
    print(f"{'':30} {'ms':>6} {'ratio':>6} {'net':>6}   goal")
    for name, code in STATEMENTS.items():
        median = statistics.median(samples[code])
        goal = f"≤ {GOALS[name]}" if name in GOALS else ""
        net = (median - bare) / (httpx - bare)
        print(f"{name:30} {median * 1000:6.0f} {median / httpx:6.2f} {net:6.2f}   {goal}")
    print("\nratio: time of the whole process; net: without the time of the bare interpreter")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
