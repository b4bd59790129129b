"""The formats of a report, and its documentation."""

from __future__ import annotations

import json

from scripts import files
from scripts.drift import ChangeKind
from scripts.drift.report import renderers
from scripts.drift.report.wording import WORDING
from tests.support.small_document import STRING, json_body, thing

from .documents import api

BASE = api()
BREAKING = api(requestBody={"required": True, **json_body(STRING)})


def test_json_format(drift):
    _, out, _ = drift(BASE, BREAKING, "--format", "json")

    assert json.loads(out) == {
        "base": {"version": "1.0.0"},
        "head": {"version": "1.0.0"},
        "verdict": "breaking",
        "counts": {"breaking": 1, "additive": 0},
        "changes": [
            {
                "level": "breaking",
                "kind": "required_body_added",
                "operation": "getIt",
                "operations": ["getIt"],
                "where": "request body",
                "before": None,
                "after": "application/json",
                "message": "The request now requires a body (application/json); "
                "send it with every call.",
            }
        ],
    }


def test_text_format(drift):
    _, out, _ = drift(BASE, BREAKING)

    assert out.splitlines() == [
        "Loops API 1.0.0 → 1.0.0: breaking, 1 breaking change",
        "",
        "Breaking changes",
        "────────────────",
        "",
        "getIt",
        "  • The request now requires a body (application/json); send it with every call.",
    ]


def test_text_fits_a_terminal(drift):
    many = {f"a_property_with_a_long_name_{i}": STRING for i in range(40)}

    _, out, _ = drift(BASE, api(requestBody={"required": True, **json_body(thing(**many))},
                                responses={"200": json_body(thing(**many))}))  # fmt: skip

    assert max(map(len, out.splitlines())) <= 96


def hostile_documents() -> tuple[object, object]:
    """Returns documents whose names and values try to inject markup into the report."""
    before = thing(**{"a`<b>@me": {"enum": ["x", "`<i>` @you ::error::"]}})
    after = thing(**{"a`<b>@me": {"enum": ["x"]}})
    return api(requestBody=json_body(before)), api(requestBody=json_body(after))


def test_markdown_escapes_names(drift):
    _, out, _ = drift(*hostile_documents(), "--format", "markdown")

    (line,) = [line for line in out.splitlines() if line.startswith("- ")]
    assert line.count("`") == 2
    outside = line.split("`")[0] + line.split("`")[2]
    assert not {*"<>@"} & {*outside}


def test_each_annotation_is_one_line(drift):
    _, out, _ = drift(*hostile_documents(), "--format", "github")

    assert [line.split(" ")[0] for line in out.splitlines()] == ["::notice", "::error"]
    assert "title=getIt::" in out


def test_annotations_escape_special_characters():
    assert renderers.workflow_command("error", "a:b,c%", "100%\r\nb") == (
        "::error title=a%3Ab%2Cc%25::100%25%0D%0Ab"
    )


def test_every_kind_has_a_wording_and_a_row_in_the_docs():
    page = (files.ROOT / "docs" / "drift.md").read_text("utf-8")
    rows = [
        f"| `{kind}` | {kind.meaning} | {kind.written_level} | {kind.read_level} |"
        for kind in ChangeKind
    ]

    assert WORDING.keys() == {*ChangeKind}
    assert page.endswith("| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n")
