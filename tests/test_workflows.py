"""The workflows run commands that exist, with no more rights than they need."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

from ruamel.yaml import YAML

from scripts import drift_robot

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = {
    path.stem: YAML(typ="safe").load(path) for path in (ROOT / ".github/workflows").glob("*.yml")
}
JOBS = {name: job for workflow in WORKFLOWS.values() for name, job in workflow["jobs"].items()}
ROBOT = "python3 -I scripts/drift_robot.py "


def commands(*jobs: str) -> list[str]:
    return [step["run"] for name in jobs for step in JOBS[name]["steps"] if "run" in step]


def test_every_target_is_in_the_makefile():
    targets = {*re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)}
    used = {*re.findall(r"\bmake ([a-z-]+)", "\n".join(commands(*JOBS)))}

    assert {"setup", "check", "test"} <= used
    assert used | {*drift_robot.TARGETS} <= targets
    assert importlib.util.find_spec(drift_robot.CHECKS)


def test_every_job_runs_its_own_steps_of_the_robot():
    assert commands("check") == [
        "make setup",
        *(ROBOT + step for step in drift_robot.READING_STEPS),
    ]
    assert commands("publish") == [
        f'{ROBOT}{step} "$VERDICT"' for step in drift_robot.WRITING_STEPS
    ]


def test_no_expression_is_inserted_into_a_command():
    assert "${{" not in "\n".join(commands(*JOBS))


def test_the_job_that_runs_generated_code_may_only_read():
    assert WORKFLOWS["drift"]["permissions"] == {}
    assert WORKFLOWS["ci"]["permissions"] == {"contents": "read"}
    assert JOBS["check"]["permissions"] == {"contents": "read"}
    assert "env" not in JOBS["check"]
