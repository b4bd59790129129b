"""``python -m scripts.drift``: exit statuses, options, and errors as one line."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scripts import files
from scripts.drift.report import renderers
from scripts.pipeline import yaml_document
from tests.support.small_document import STRING, json_body, ref, thing

from .documents import api, document_bytes

BASE = api()
ADDITIVE = api(responses={**BASE["paths"]["/it"]["post"]["responses"], "429": {}})
BREAKING = api(requestBody={"required": True, **json_body(STRING)})


@pytest.mark.parametrize(
    ("head", "fail_on", "status"),
    [
        (BASE, "additive", 0),
        (BASE, "breaking", 0),
        (ADDITIVE, "additive", 1),
        (ADDITIVE, "breaking", 0),
        (BREAKING, "additive", 2),
        (BREAKING, "breaking", 2),
    ],
)
@pytest.mark.parametrize("style", renderers.FORMATS)
def test_exit_status(drift, head, fail_on, status, style):
    returned, out, err = drift(BASE, head, "--fail-on", fail_on, "--format", style)

    assert returned == status
    assert out
    assert err == ""


def test_additive_drift_fails_by_default(drift):
    assert drift(BASE, ADDITIVE)[0] == 1


def test_every_option_is_in_the_docs():
    page = (files.ROOT / "docs" / "drift.md").read_text("utf-8")

    assert all(word in page for word in ("--base", "--head", "--format", "--fail-on"))


CHAIN = {f"C{i}": {"allOf": [ref(f"C{i + 1}")]} for i in range(500)}
"""Components, each of which refers to the next."""
DOCUMENT = document_bytes(ref("A"), A=thing(a=STRING))
UNREADABLE_SOURCES = {
    "missing": ("nowhere.yaml", "No such file"),
    "refused": ("http://127.0.0.1:9/openapi.yaml", "could not be fetched"),
    "truncated": (DOCUMENT[: DOCUMENT.index(b"components:")], "truncated"),
    "a reference to itself": (document_bytes(ref("A"), A=ref("A")), "A is part of itself"),
    "references in a circle": (
        document_bytes(ref("A"), A=ref("B"), B=ref("A")),
        "is part of itself",
    ),
    "allOf in a circle": (
        document_bytes(ref("A"), A={"allOf": [thing(a=STRING), ref("B")]}, B={"allOf": [ref("A")]}),
        "is part of itself",
    ),
    "a union in a circle": (
        document_bytes(ref("A"), A={"oneOf": [STRING, ref("A")]}),
        "variant of itself",
    ),
    "a long chain of references": (
        document_bytes(ref("C0"), **CHAIN, C500=STRING),
        "nested more than",
    ),
}


@pytest.mark.parametrize("role", ["base", "head"])
@pytest.mark.parametrize("name", UNREADABLE_SOURCES)
def test_an_unreadable_document_is_reported_in_one_line(drift, role, name):
    source, reason = UNREADABLE_SOURCES[name]

    status, out, err = drift(*((source, BASE) if role == "base" else (BASE, source)))

    assert status == 3
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith(f"drift: {role}: ")
    assert reason in err


@pytest.mark.parametrize("options", [["--format", "xml"], ["--what"], ["--fail-on", "none"]])
def test_usage_errors_have_the_status_of_unreadable_documents(drift, options):
    status, _, err = drift(BASE, BASE, *options)

    assert (status, err.count("\n")) == (3, 1)


def test_a_report_that_cannot_be_written_has_the_status_of_unreadable_documents(tmp_path):
    for role, document in (("base", BASE), ("head", BREAKING)):
        (tmp_path / role).write_text(yaml_document.dump(document))
    command = f"{sys.executable} -m scripts.drift --base {tmp_path}/base --head {tmp_path}/head"

    done = subprocess.run(
        f"{command} > /dev/full", shell=True, cwd=files.ROOT, capture_output=True, check=False
    )

    assert done.returncode == 3
    assert done.stderr.decode() == (
        "drift: the report cannot be written: No space left on device\n"
    )
