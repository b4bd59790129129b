"""``python -m scripts.checks``: the four checks in one report, each of which can bite."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

from scripts import checks, files, spec
from scripts.drift.rehearsal import Rehearsal, rehearse
from scripts.pipeline import read_document, write_yaml
from scripts.pipeline.read_document import Document


def changed() -> Document:
    """The contract with a new operation and request field, and without a field of an answer."""
    document = copy.deepcopy(spec.stored())
    paths, schemas = document["paths"], document["components"]["schemas"]
    paths["/v1/teams"] = copy.deepcopy(paths["/v1/lists"])
    paths["/v1/teams"]["get"]["operationId"] = "listTeams"
    schemas["ContactUpdateRequest"]["allOf"][-1]["properties"] = {"nickname": {"type": "string"}}
    del schemas["EventSuccessResponse"]["properties"]["success"]
    del schemas["EventSuccessResponse"]["required"]
    return document


@pytest.fixture(scope="module")
def drifted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("head") / "head.yaml"
    path.write_text(write_yaml.dump(changed()))
    return path


@pytest.fixture(scope="module")
def rehearsed(drifted: Path) -> Rehearsal:
    return rehearse(read_document.read(str(drifted)))


@pytest.fixture
def report(capsys):
    """Run the tool; its status, and what it says."""

    def run(*options: str) -> tuple[int, str, str]:
        status = checks.main(options)
        out, err = capsys.readouterr()
        return status, out, err

    return run


def test_a_document_that_drifted_is_put_in_terms_of_this_repository(
    report, drifted, rehearsed, monkeypatch
):
    monkeypatch.setattr(checks, "rehearse", lambda document: rehearsed)
    for other in ("generated_code", "facade"):
        monkeypatch.setattr(checks, other, lambda: (False, checks.Section("not looked at")))

    status, out, _ = report("--head", str(drifted), "--format", "markdown")

    assert status == 2
    assert "1. published document and contract: breaking" in out
    assert "- `events.send`: results `success`" in out
    assert "- `contacts.update`: arguments `nickname`" in out
    assert "## What `make regenerate` does by itself" in out
    assert "no method of the client calls GET /v1/teams" in out


def test_the_rehearsal_writes_what_regenerating_would(rehearsed):
    assert rehearsed.new == ("api/mailing_lists/list_teams.py",)
    assert "models/event_success_response.py" in rehearsed.changed
    assert rehearsed.gone == ()
    assert rehearsed.stopped == ""


def test_the_rehearsal_leaves_to_people_what_the_facade_lacks(rehearsed):
    assert any(gap.operation == "listTeams" for gap in rehearsed.gaps)
    assert any("nickname" in gap.where for gap in rehearsed.gaps)
    assert any(error.startswith("loops/_async/events.py") for error in rehearsed.errors)


def test_a_document_that_cannot_be_generated_from_stops_the_rehearsal():
    document = changed()
    document["components"]["schemas"]["EventSuccessResponse"] = {}

    rehearsal = rehearse(document)

    assert "stops and writes nothing" in rehearsal.stopped
    assert any("lost" in note for note in rehearsal.notes)


def test_generated_code_and_facade_that_left_the_contract_are_named(report, drifted, monkeypatch):
    monkeypatch.setattr(files, "CONTRACT", drifted)

    status, out, _ = report("--head", str(drifted))

    assert status == 2
    assert "1. published document and contract: none" in out
    assert "2. contract and generated code: drift" in out
    assert "`api/mailing_lists/list_teams.py` is not what the contract gives" in out
    assert "3. contract and facade: drift" in out
    assert "no method of the client calls GET /v1/teams" in out


def test_what_is_no_document_ends_in_one_line(report, tmp_path):
    status, out, err = report("--head", str(tmp_path / "none.yaml"))

    assert (status, out) == (3, "")
    assert err.startswith("drift: head: ")
    assert err.count("\n") == 1


def test_long_lists_are_cut():
    lines = [str(number) for number in range(checks.MOST + 5)]

    shown = checks.text([checks.Section("Many", lines)])

    assert "… and 5 more" in shown
    assert str(checks.MOST + 1) not in shown
