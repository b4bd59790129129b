"""The workflows ask for what there is, and the robot's steps do what they say.

The steps run as written: in a real repository with a real remote, with stand-ins for `gh`, for
`make` and for the Python of the virtual environment.
"""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = {
    path.stem: YAML(typ="safe").load(path) for path in (ROOT / ".github/workflows").glob("*.yml")
}
PAGE = "# Drift\n\nNaïve fields went.\n"
GIT = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "init.defaultBranch=main")


def steps() -> Iterator[dict[str, Any]]:
    for workflow in WORKFLOWS.values():
        for job in workflow["jobs"].values():
            yield from job["steps"]


def commands() -> str:
    return "\n".join(step.get("run", "") for step in steps())


def script(name: str) -> str:
    (found,) = (step["run"] for step in steps() if step.get("name") == name)
    return str(found)


def test_every_target_is_in_the_makefile():
    targets = {*re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)}
    asked = {*re.findall(r"\bmake ([a-z-]+)", commands())}
    (listed,) = re.findall(r"for target in (.*); do", commands())

    assert {"check", "test"} <= asked
    assert asked | {*listed.split()} <= targets


def test_every_script_is_there():
    modules = {*re.findall(r"python -m ([a-z.]+)", commands())}

    assert modules == {"scripts.checks"}
    assert all(map(importlib.util.find_spec, modules))


def test_no_expression_gets_into_a_shell():
    assert "${{" not in commands()


def test_nothing_is_allowed_that_is_not_asked_for():
    jobs = WORKFLOWS["drift"]["jobs"]

    assert WORKFLOWS["drift"]["permissions"] == {}
    assert WORKFLOWS["ci"]["permissions"] == {"contents": "read"}
    assert jobs["look"]["permissions"] == {"contents": "read"}
    assert "env" not in jobs["look"]


class Runner:
    """A machine that runs steps in a clone of a repository."""

    def __init__(self, home: Path) -> None:
        self.home, self.work, self.report = home, home / "work", home / "temp" / "report"
        self.summary, self.output = home / "summary", home / "output"
        self.calls = home / "calls"
        (home / "temp").mkdir()
        (home / "bin").mkdir()
        self.git("init", "--quiet", "--bare", "origin", at=home)
        self.git("clone", "--quiet", "origin", "work", at=home)
        (self.work / "loops.yaml").write_text("version: 1\n")
        (self.work / ".gitignore").write_text(".venv*/\n")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "One")
        self.git("push", "--quiet", "origin", "HEAD:main")

    def git(self, *arguments: str, at: Path | None = None) -> str:
        done = subprocess.run(
            ["git", *GIT, *arguments],
            cwd=at or self.work,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def stand_in(self, path: Path, code: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'#!/bin/bash\necho "$(basename "$0") $*" >> "{self.calls}"\n{code}\n')
        path.chmod(0o755)

    def run(self, step: str, **environment: str) -> int:
        given = {
            "PATH": f"{self.home / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.home),
            "RUNNER_TEMP": str(self.home / "temp"),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_SERVER_URL": "https://git.example.com",
            "GITHUB_REPOSITORY": "ada/loops",
            "GITHUB_RUN_ID": "7",
            "GITHUB_REF_NAME": "main",
        }
        command = ["bash", "-e", "-c", script(step)]
        return subprocess.run(
            command, cwd=self.work, env=given | environment, check=False
        ).returncode

    def said(self, tool: str) -> list[str]:
        lines = self.calls.read_text().splitlines() if self.calls.exists() else []
        return [line for line in lines if line.startswith(tool)]


LOOK = "Compare the published document with what is here"
REGENERATE = "Regenerate, and see what holds"
PUSH = "Push what was regenerated"
REQUEST = "Open the pull request, or bring it up to date"
ISSUE = "Open an issue for what breaks clients, once"


@pytest.fixture
def runner(tmp_path) -> Runner:
    return Runner(tmp_path)


class TestLook:
    @pytest.mark.parametrize(("status", "verdict"), [(0, "none"), (1, "additive"), (2, "breaking")])
    def test_the_status_is_the_verdict(self, runner, status, verdict):
        runner.stand_in(runner.work / ".venv/bin/python", f"printf '{PAGE}'; exit {status}")

        assert runner.run(LOOK) == 0

        assert runner.output.read_text() == f"verdict={verdict}\n"
        assert runner.summary.read_text() == PAGE
        assert runner.said("python") == ["python -m scripts.checks --format markdown"]

    @pytest.mark.parametrize(
        ("code", "status"), [("echo no; exit 3", 3), ("exit 1", 1), ("exit 127", 127)]
    )
    def test_what_cannot_be_told_fails(self, runner, code, status):
        runner.stand_in(runner.work / ".venv/bin/python", code)

        assert runner.run(LOOK) == status

        assert not runner.output.exists()

    def test_a_failing_test_is_told_and_stops_nothing(self, runner):
        runner.report.mkdir()
        made = 'test "$1" = regenerate && echo "version: 2" > loops.yaml && echo new > model.py'
        runner.stand_in(runner.home / "bin/make", made)

        assert runner.run(REGENERATE) == 0

        outcome = "- `make regenerate` passes\n- `make test` **fails**\n"
        assert (runner.report / "outcome.md").read_text() == outcome
        patch = (runner.report / "changes.patch").read_text()
        assert "+version: 2" in patch
        assert "+new" in patch


class TestTell:
    @pytest.fixture
    def told(self, runner):
        """What `look` leaves behind."""
        runner.report.mkdir()
        (runner.report / "drift.md").write_text(PAGE)
        (runner.report / "outcome.md").write_text("- `make test` passes\n")
        (runner.work / "loops.yaml").write_text("version: 2\n")
        (runner.report / "changes.patch").write_text(runner.git("diff", "--binary"))
        runner.git("checkout", "--quiet", "--", ".")
        return runner

    def gh(self, runner: Runner, number: str = "") -> None:
        answer = f'if [ "$2" = list ]; then echo "{number}"; fi'
        runner.stand_in(runner.home / "bin/gh", answer)

    def test_the_change_is_pushed(self, told):
        self.gh(told)

        assert told.run(PUSH, VERDICT="additive") == 0

        assert told.git("show", "origin/drift:loops.yaml") == "version: 2\n"
        subject = told.git("log", "-1", "--format=%s%n%an", "origin/drift")
        assert subject == "Follow the published document: additive\ngithub-actions[bot]\n"
        assert told.git("show", "origin/main:loops.yaml") == "version: 1\n"

    def test_the_same_branch_is_pushed_again(self, told):
        self.gh(told)
        told.run(PUSH, VERDICT="additive")
        told.git("switch", "--quiet", "--detach", "origin/main")
        told.git("branch", "--quiet", "--delete", "--force", "drift")
        (told.report / "changes.patch").write_text("")

        assert told.run(PUSH, VERDICT="breaking") == 0

        assert told.git("show", "origin/drift:loops.yaml") == "version: 1\n"

    def test_a_pull_request_is_opened(self, told):
        self.gh(told)

        assert told.run(REQUEST, VERDICT="breaking") == 0

        (opened,) = told.said("gh pr create")
        assert "--base main --head drift --label drift:breaking" in opened
        assert told.said("gh pr edit") == []
        assert (told.report / "body.md").read_text() == (
            "- `make test` passes\n"
            "- [the run](https://git.example.com/ada/loops/actions/runs/7)\n\n" + PAGE
        )

    def test_an_open_one_is_brought_up_to_date(self, told):
        self.gh(told, "12")

        assert told.run(REQUEST, VERDICT="additive") == 0

        (edited,) = told.said("gh pr edit")
        assert "12 --add-label drift:additive --remove-label drift:breaking" in edited
        assert told.said("gh pr create") == []

    def test_a_long_report_is_cut_at_a_line(self, told):
        self.gh(told)
        line = "- `é` went\n"
        (told.report / "drift.md").write_text(line * 10_000)

        assert told.run(REQUEST, VERDICT="additive") == 0

        body = (told.report / "body.md").read_text()
        assert 50_000 < len(body) < 65_536
        assert body.endswith(line)

    @pytest.mark.parametrize(("number", "opened"), [("", 1), ("31", 0)])
    def test_an_issue_is_opened_once(self, told, number, opened):
        self.gh(told, number)

        assert told.run(ISSUE) == 0

        assert len(told.said("gh issue create --label drift:breaking")) == opened
