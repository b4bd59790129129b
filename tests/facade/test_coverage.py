"""The facade covers the contract, and the comparison names every gap."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from scripts import coverage
from scripts.facade.calls import CALLS
from scripts.facade.compare import Comparison, Gap
from scripts.facade.exemptions import EXEMPTIONS
from scripts.facade.usage import observe
from scripts.pipeline import yaml_document
from scripts.pipeline.read_document import Document

from ..support.facade_calls import stored_comparison
from .contract_changes import CHANGES, add_properties

REPORT_KEYS = {
    "version",
    "operations_declared",
    "operations_reached",
    "fields_declared",
    "fields_reached",
    "gaps",
    "exceptions",
}


def test_the_facade_covers_the_contract():
    report = coverage.report(stored_comparison())

    assert report["gaps"] == []
    assert report["operations_reached"] == report["operations_declared"] == 72


def test_every_field_is_sent_or_exempted():
    report = coverage.report(stored_comparison())

    exempted = [one for one in EXEMPTIONS if one.where.startswith("body ") and not one.what]
    assert report["fields_declared"] - report["fields_reached"] == len(exempted)


def test_every_exemption_is_needed():
    used = {coverage.find_exemption(gap) for gap in stored_comparison().gaps}

    assert used - {None} == set(EXEMPTIONS)


def test_the_json_report_has_these_keys(capsys):
    status = coverage.main(["--format", "json"])

    report = json.loads(capsys.readouterr().out)
    assert status == 0
    assert report.keys() == REPORT_KEYS
    assert report["version"] == "1.22.6"
    assert all(one.keys() == {"where", "reason"} for one in report["exceptions"])


def test_a_gap_is_reported_and_fails_the_command(tmp_path, capsys):
    document = changed(lambda paths, schemas: add_properties(schemas, "CreateThemeBody", region={}))
    contract = tmp_path / "loops.yaml"
    contract.write_text(yaml_document.dump(document), "utf-8")

    status = coverage.main(["--contract", str(contract), "--format", "json"])

    report = json.loads(capsys.readouterr().out)
    assert status == 1
    assert report["gaps"] == [
        {"operation": "createTheme", "where": "body .region", "what": "no call sends it"}
    ]
    assert "\n    createTheme, body .region: no call sends it\n" in coverage.table(report)


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_a_change_of_the_contract_is_a_gap(change, expected):
    gaps = gaps_of(expected.operation, change)

    matching = [gap for gap in gaps if gap[:2] == expected[:2]]
    assert any(gap.what.startswith(expected.what) for gap in matching), gaps[:5]


@pytest.mark.parametrize("status", ["403", "500", "503", "5XX"])
def test_a_status_with_an_error_class_is_no_gap(status):
    def change(paths: Any, schemas: Any) -> None:
        paths["/v1/themes"]["post"]["responses"].update({status: {}})

    assert gaps_of("createTheme", change) == []


def gaps_of(operation_id: str, change: Any) -> list[Gap]:
    """Returns the gaps of one operation, or those of no operation, after a change."""
    document = changed(change)
    usage = stored_comparison().usage.by_operation.get(operation_id)
    comparison = Comparison(document, observe(document, usage.calls if usage else CALLS))
    for operation in comparison.operations:
        if operation.id == operation_id:
            return list(comparison.operation_gaps(operation))
    return list(comparison.call_gaps())


def changed(change: Any) -> Document:
    """Returns the stored contract with one change."""
    document = copy.deepcopy(stored_comparison().document)
    change(document["paths"], document["components"]["schemas"])
    return document
