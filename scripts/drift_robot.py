"""The steps of `.github/workflows/drift.yml`, one command each.

`compare` and `regenerate` run in a job that may only read. `push`, `pull-request` and `issue` run
in a job that may write: they take the regenerated files as data and never run or check them out.
The files that the first job hands to the second are in the folder `report` of RUNNER_TEMP.

Only the standard library is imported, so that `python3 -I` runs this file without a setup.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

BRANCH = "drift"
CHECKS = "scripts.checks"
TARGETS = ("regenerate", "test")
VERDICTS = {0: "none", 1: "additive", 2: "breaking"}
COLORS = {"additive": "fbca04", "breaking": "b60205"}
MAX_BODY = 60_000  # GitHub refuses bodies of more than 65,536 characters.
AUTHOR = (
    *("-c", "user.name=github-actions[bot]"),
    *("-c", "user.email=41898282+github-actions[bot]@users.noreply.github.com"),
)


def report(name: str) -> Path:
    """Returns the path of a file that one step leaves for a later one."""
    folder = Path(os.environ["RUNNER_TEMP"], "report")
    folder.mkdir(exist_ok=True)
    return folder / name


def run(*command: str | Path) -> bytes:
    """Returns what a command prints, and raises `CalledProcessError` if it fails."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603


def compare() -> None:
    """Compares the published document with this repository, and sets the output `verdict`."""
    command = [".venv/bin/python", "-m", CHECKS, "--format", "markdown"]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE)  # noqa: S603
    if done.returncode not in VERDICTS or not done.stdout:
        # Without a report, the exit status is that of a crash and no verdict.
        sys.exit(done.returncode or 1)
    report("drift.md").write_bytes(done.stdout)
    with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("ab") as summary:
        summary.write(done.stdout)
    with Path(os.environ["GITHUB_OUTPUT"]).open("a") as output:
        output.write(f"verdict={VERDICTS[done.returncode]}\n")


def regenerate() -> None:
    """Regenerates and tests, and saves the results and the patch even if one of the two fails."""
    results = []
    for target in TARGETS:
        failed = subprocess.run(["make", target], check=False).returncode  # noqa: S603, S607
        results.append(f"- `make {target}` {'**fails**' if failed else 'passes'}\n")
    report("results.md").write_text("".join(results), "utf-8")
    run("git", "add", "--all")
    report("changes.patch").write_bytes(run("git", "diff", "--cached", "--binary"))


def push(verdict: str) -> None:
    """Pushes the regenerated files to the branch `drift`, one commit ahead of what is checked out.

    The patch is applied to the index alone. No file of the work tree changes, so that the
    steps that follow cannot run anything that the patch contains.
    """
    run("gh", "auth", "setup-git")
    run("git", "read-tree", "HEAD")
    run("git", "apply", "--cached", "--allow-empty", report("changes.patch"))
    tree = run("git", "write-tree").decode().strip()
    message = ("-m", f"Follow the published document: {verdict}")
    commit = run("git", *AUTHOR, "commit-tree", tree, "-p", "HEAD", *message).decode().strip()
    run("git", "push", "--force", "origin", f"{commit}:refs/heads/{BRANCH}")


def pull_request(verdict: str) -> None:
    """Opens the pull request, or updates the one that is open."""
    for name, color in COLORS.items():
        run("gh", "label", "create", f"drift:{name}", "--force", "--color", color)
    text = ("--title", f"The published document has drifted: {verdict}", "--body-file", body())
    fields = "number,isCrossRepository"
    found = run("gh", "pr", "list", "--head", BRANCH, "--state", "open", "--json", fields)
    # A fork may have a branch of the same name.
    own = [str(pull["number"]) for pull in json.loads(found) if not pull["isCrossRepository"]]
    if own:
        (other,) = COLORS.keys() - {verdict}
        labels = ("--add-label", f"drift:{verdict}", "--remove-label", f"drift:{other}")
        run("gh", "pr", "edit", own[0], *labels, *text)
    else:
        branches = ("--base", os.environ["GITHUB_REF_NAME"], "--head", BRANCH)
        run("gh", "pr", "create", *branches, "--label", f"drift:{verdict}", *text)


def issue(verdict: str) -> None:
    """Opens an issue if the change breaks clients and no such issue is open."""
    if verdict != "breaking":
        return
    label = ("--label", "drift:breaking")
    found = run("gh", "issue", "list", *label, "--state", "open", "--json", "number")
    if not json.loads(found):
        title = "The published document breaks clients"
        run("gh", "issue", "create", *label, "--title", title, "--body-file", body())


def body() -> Path:
    """Writes the results, the link to the run and as many lines of the report as fit."""
    server, repository, number = (
        os.environ[f"GITHUB_{name}"] for name in ("SERVER_URL", "REPOSITORY", "RUN_ID")
    )
    link = f"- [the run]({server}/{repository}/actions/runs/{number})\n\n"
    text = report("results.md").read_text("utf-8") + link + report("drift.md").read_text("utf-8")
    if len(text) > MAX_BODY:
        text = text[: text.rindex("\n", 0, MAX_BODY) + 1]
    path = report("body.md")
    path.write_text(text, "utf-8")
    return path


READING_STEPS = {"compare": compare, "regenerate": regenerate}
WRITING_STEPS = {"push": push, "pull-request": pull_request, "issue": issue}
STEPS: dict[str, Callable[..., None]] = {**READING_STEPS, **WRITING_STEPS}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    for name, step in STEPS.items():
        command = steps.add_parser(name, help=step.__doc__)
        if name in WRITING_STEPS:
            command.add_argument("verdict", choices=COLORS)
    options = vars(parser.parse_args(arguments))
    try:
        STEPS[options.pop("step")](**options)
    except subprocess.CalledProcessError as error:
        print(error, file=sys.stderr)
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
