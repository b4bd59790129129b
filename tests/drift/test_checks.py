"""``python -m scripts.checks``: the report, and that each of the checks finds drift."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

from scripts import checks, files, spec
from scripts.drift.regenerate_dry_run import DryRun, dry_run
from scripts.pipeline import read_document, yaml_document
from scripts.pipeline.read_document import Document


def drifted_contract() -> Document:
    """Returns the contract with a new operation and request field, and one response field less."""
    document = copy.deepcopy(spec.stored())
    paths, schemas = document["paths"], document["components"]["schemas"]
    paths["/v1/teams"] = copy.deepcopy(paths["/v1/lists"])
    paths["/v1/teams"]["get"]["operationId"] = "listTeams"
    schemas["ContactUpdateRequest"]["allOf"][-1]["properties"] = {"nickname": {"type": "string"}}
    del schemas["EventSuccessResponse"]["properties"]["success"]
    del schemas["EventSuccessResponse"]["required"]
    return document


@pytest.fixture(scope="module")
def drifted_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("head") / "head.yaml"
    path.write_text(yaml_document.dump(drifted_contract()))
    return path


@pytest.fixture(scope="module")
def dry_run_result(drifted_file: Path) -> DryRun:
    return dry_run(read_document.read(str(drifted_file)))


@pytest.fixture
def run_checks(capsys):
    """Returns a function that runs the command and returns its status, stdout and stderr."""

    def run(*options: str) -> tuple[int, str, str]:
        status = checks.main(options)
        out, err = capsys.readouterr()
        return status, out, err

    return run


def test_the_report_of_a_drifted_document_says_what_it_means_for_this_repository(
    run_checks, drifted_file, dry_run_result, monkeypatch
):
    monkeypatch.setattr(checks, "dry_run", lambda document: dry_run_result)
    for other in ("check_generated_code", "check_facade"):
        monkeypatch.setattr(checks, other, lambda: (False, checks.Section("skipped")))

    status, out, _ = run_checks("--head", str(drifted_file), "--format", "markdown")

    assert status == 2
    assert "1. published document and contract: breaking" in out
    assert "- `events.send`: results `success`" in out
    assert "- `contacts.update`: arguments `nickname`" in out
    assert "## What `make regenerate` would do" in out
    assert "no method of the client calls GET /v1/teams" in out


def test_the_dry_run_lists_the_files_that_would_be_written(dry_run_result):
    assert dry_run_result.new == ("api/mailing_lists/list_teams.py",)
    assert "models/event_success_response.py" in dry_run_result.changed
    assert dry_run_result.removed == ()
    assert dry_run_result.failure == ""


def test_the_dry_run_lists_what_the_facade_lacks(dry_run_result):
    assert any(gap.operation == "listTeams" for gap in dry_run_result.gaps)
    assert any("nickname" in gap.where for gap in dry_run_result.gaps)
    assert any(error.startswith("loops/_async/events.py") for error in dry_run_result.type_errors)


def test_the_dry_run_reports_that_code_cannot_be_generated():
    document = drifted_contract()
    document["components"]["schemas"]["EventSuccessResponse"] = {}

    result = dry_run(document)

    assert "fails and writes nothing" in result.failure
    assert any("lost" in note for note in result.notes)


def test_drift_of_generated_code_and_facade_is_reported(run_checks, drifted_file, monkeypatch):
    monkeypatch.setattr(files, "CONTRACT", drifted_file)

    status, out, _ = run_checks("--head", str(drifted_file))

    assert status == 2
    assert "1. published document and contract: none" in out
    assert "2. contract and generated code: drift" in out
    assert "`api/mailing_lists/list_teams.py` differs from what the contract generates" in out
    assert "3. contract and facade: drift" in out
    assert "no method of the client calls GET /v1/teams" in out


def test_an_unreadable_document_is_reported_in_one_line(run_checks, tmp_path):
    status, out, err = run_checks("--head", str(tmp_path / "none.yaml"))

    assert (status, out) == (3, "")
    assert err.startswith("drift: head: ")
    assert err.count("\n") == 1


def test_long_lists_are_shortened():
    lines = [str(number) for number in range(checks.MAX_LINES + 5)]

    shown = checks.text([checks.Section("Many", lines)])

    assert "… and 5 more" in shown
    assert str(checks.MAX_LINES + 1) not in shown
