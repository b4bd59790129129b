"""Contract and facade agree; and when they do not, the comparison names the place."""

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
from scripts.pipeline import write_yaml
from scripts.pipeline.read_document import Document

from ..support.facade import stored
from .changes import CHANGES, body

KEYS = {
    "version",
    "operations_declared",
    "operations_reached",
    "fields_declared",
    "fields_reached",
    "gaps",
    "exceptions",
}


def test_the_facade_covers_the_contract():
    report = coverage.report(stored())

    assert report["gaps"] == []
    assert report["operations_reached"] == report["operations_declared"] == 72


def test_every_field_is_sent_or_left_out_for_a_reason():
    report = coverage.report(stored())

    left_out = [one for one in EXEMPTIONS if one.where.startswith("body ") and not one.what]
    assert report["fields_declared"] - report["fields_reached"] == len(left_out)


def test_no_exemption_is_idle():
    used = {coverage.exemption(gap) for gap in stored().gaps}

    assert used - {None} == set(EXEMPTIONS)


def test_json_is_one_object_with_these_keys(capsys):
    status = coverage.main(["--format", "json"])

    report = json.loads(capsys.readouterr().out)
    assert status == 0
    assert report.keys() == KEYS
    assert report["version"] == "1.22.6"
    assert all(one.keys() == {"where", "reason"} for one in report["exceptions"])


def test_a_gap_is_named_to_machines_and_people_and_fails(tmp_path, capsys):
    document = changed(lambda paths, schemas: body(schemas, "CreateThemeBody")(region={}))
    contract = tmp_path / "loops.yaml"
    contract.write_text(write_yaml.dump(document), "utf-8")

    status = coverage.main(["--contract", str(contract), "--format", "json"])

    report = json.loads(capsys.readouterr().out)
    assert status == 1
    assert report["gaps"] == [
        {"operation": "createTheme", "where": "body .region", "what": "no call sends it"}
    ]
    assert "\n    createTheme, body .region: no call sends it\n" in coverage.table(report)


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_a_change_of_the_contract_is_named(change, expected):
    gaps = gaps_of(expected.operation, change)

    named = [gap for gap in gaps if gap[:2] == expected[:2]]
    assert any(gap.what.startswith(expected.what) for gap in named), gaps[:5]


@pytest.mark.parametrize("status", ["403", "500", "503", "5XX"])
def test_a_status_of_a_known_family_is_no_gap(status):
    def change(paths: Any, schemas: Any) -> None:
        paths["/v1/themes"]["post"]["responses"].update({status: {}})

    assert gaps_of("createTheme", change) == []


def gaps_of(operation_id: str, change: Any) -> list[Gap]:
    """The gaps of one operation, or of what no operation is for, after a change."""
    document = changed(change)
    known = stored().facade.uses.get(operation_id)
    comparison = Comparison(document, observe(document, known.calls if known else CALLS))
    for operation in comparison.operations:
        if operation.id == operation_id:
            return list(comparison.of(operation))
    return list(comparison.strange())


def changed(change: Any) -> Document:
    """The stored contract with one change."""
    document = copy.deepcopy(stored().document)
    change(document["paths"], document["components"]["schemas"])
    return document
