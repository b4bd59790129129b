"""The script of the daily workflow, with a real repository and remote and a stand-in for `gh`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import drift_robot

PAGE = "# Drift\n\nNaïve fields are gone.\n"
REPORT, FOUND = Path("../report"), Path("../found.json")
ENVIRONMENT = {
    "GITHUB_OUTPUT": "../output",
    "GITHUB_STEP_SUMMARY": "../summary",
    "GITHUB_SERVER_URL": "https://git.example.com",
    "GITHUB_REPOSITORY": "ada/loops",
    "GITHUB_RUN_ID": "7",
    "GITHUB_REF_NAME": "main",
    "RUNNER_TEMP": "..",
}


def git(*arguments: str) -> str:
    identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")
    return subprocess.check_output(["git", *identity, *arguments], encoding="utf-8")


def robot(*arguments: str) -> int:
    command = [sys.executable, "-I", drift_robot.__file__, *arguments]
    return subprocess.run(command, check=False).returncode


def stand_in(path: str, code: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(f'#!/bin/sh\necho "$(basename "$0") $*" >> ../calls\n{code}\n')
    Path(path).chmod(0o755)


def calls(command: str) -> list[str]:
    return [line for line in Path("../calls").read_text().splitlines() if line.startswith(command)]


@pytest.fixture(autouse=True)
def _clone(tmp_path, monkeypatch) -> None:
    """A clone as the working directory, and the report of a first job as the folder beside it."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    (tmp_path / "clone").mkdir()
    monkeypatch.chdir(tmp_path / "clone")
    git("init", "--quiet", "--bare", "../origin")
    git("clone", "--quiet", "../origin", ".")
    Path("loops.yaml").write_text("version: 1\n")
    Path(".gitignore").write_text(".venv*/\n")
    git("add", "--all")
    git("commit", "--quiet", "--message", "One")
    git("push", "--quiet", "origin", "HEAD:main")
    Path("loops.yaml").write_text("version: 2\n")
    REPORT.mkdir()
    (REPORT / "changes.patch").write_text(git("diff", "--binary"))
    (REPORT / "results.md").write_text("- `make test` passes\n")
    (REPORT / "drift.md").write_text(PAGE, "utf-8")
    git("checkout", "--quiet", "--", ".")
    stand_in("../bin/gh", f'if [ "$2" = list ]; then cat {FOUND}; fi')
    FOUND.write_text("[]")


@pytest.mark.parametrize(("status", "verdict"), [(0, "none"), (1, "additive"), (2, "breaking")])
def test_the_exit_status_of_the_checks_is_the_verdict(status, verdict):
    stand_in(".venv/bin/python", f"printf '{PAGE}'; exit {status}")

    assert robot("compare") == 0

    assert Path("../output").read_text() == f"verdict={verdict}\n"
    assert Path("../summary").read_text("utf-8") == PAGE
    assert calls("python") == ["python -m scripts.checks --format markdown"]


@pytest.mark.parametrize(
    ("code", "status"), [("echo no; exit 3", 3), ("exit 1", 1), ("exit 127", 127)]
)
def test_checks_that_fail_or_print_nothing_give_no_verdict(code, status):
    stand_in(".venv/bin/python", code)

    assert robot("compare") == status

    assert not Path("../output").exists()


def test_a_failing_target_is_reported_and_the_patch_is_saved():
    made = 'test "$1" = regenerate && echo "version: 3" > loops.yaml && echo new > model.py'
    stand_in("../bin/make", made)

    assert robot("regenerate") == 0

    results = "- `make regenerate` passes\n- `make test` **fails**\n"
    assert (REPORT / "results.md").read_text() == results
    patch = (REPORT / "changes.patch").read_text()
    assert "+version: 3" in patch
    assert "+new" in patch


def test_the_change_is_pushed_and_not_checked_out():
    assert robot("push", "additive") == 0

    assert git("show", "origin/drift:loops.yaml") == "version: 2\n"
    log = git("log", "--format=%s, %an", "origin/drift").splitlines()
    assert log == ["Follow the published document: additive, github-actions[bot]", "One, Ada"]
    assert git("show", "origin/main:loops.yaml") == "version: 1\n"
    assert Path("loops.yaml").read_text() == "version: 1\n"


def test_the_branch_is_replaced_by_the_next_push():
    robot("push", "additive")
    (REPORT / "changes.patch").write_text("")

    assert robot("push", "breaking") == 0

    assert git("show", "origin/drift:loops.yaml") == "version: 1\n"


def test_a_pull_request_is_opened():
    FOUND.write_text(json.dumps([{"number": 9, "isCrossRepository": True}]))  # from a fork

    assert robot("pull-request", "breaking") == 0

    (opened,) = calls("gh pr create")
    assert "--base main --head drift --label drift:breaking" in opened
    assert calls("gh pr edit") == []
    assert len(calls("gh label create drift:")) == 2
    link = "- [the run](https://git.example.com/ada/loops/actions/runs/7)\n\n"
    assert (REPORT / "body.md").read_text("utf-8") == "- `make test` passes\n" + link + PAGE


def test_an_open_pull_request_is_updated():
    FOUND.write_text(json.dumps([{"number": 12, "isCrossRepository": False}]))

    assert robot("pull-request", "additive") == 0

    (edited,) = calls("gh pr edit")
    assert "12 --add-label drift:additive --remove-label drift:breaking" in edited
    assert calls("gh pr create") == []


def test_a_long_report_is_cut_at_the_end_of_a_line():
    line = "- `é` is gone\n"
    (REPORT / "drift.md").write_text(line * 10_000, "utf-8")

    assert robot("pull-request", "additive") == 0

    body = (REPORT / "body.md").read_text("utf-8")
    assert 50_000 < len(body) < 65_536
    assert body.endswith(line)


@pytest.mark.parametrize(("found", "opened"), [([], 1), ([{"number": 31}], 0)])
def test_one_issue_at_a_time_is_open_for_breaking_changes(found, opened):
    FOUND.write_text(json.dumps(found))

    assert [robot("issue", verdict) for verdict in ("additive", "breaking")] == [0, 0]

    assert len(calls("gh issue create --label drift:breaking")) == opened


@pytest.mark.parametrize("step", drift_robot.WRITING_STEPS)
def test_the_exit_status_of_a_failing_command_is_kept(step):
    stand_in("../bin/gh", "exit 4")

    assert robot(step, "breaking") == 4
