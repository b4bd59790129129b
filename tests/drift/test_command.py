"""``python -m scripts.drift``: exit statuses, options, and errors as one line."""

from __future__ import annotations

import json
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
    "another scheme": ("ftp://127.0.0.1/openapi.yaml", "only http"),
    "a folder": ("tests", "Is a directory"),
    "empty": (b"", "empty"),
    "HTML": (b"<html></html>\n", "HTML"),
    "not UTF-8": (b"\xff\xfe\x00\n", "UTF-8"),
    "not YAML": (b"openapi: [\n", "not YAML"),
    "truncated JSON": (json.dumps(BASE)[:-9].encode(), "not YAML"),
    "truncated in a line": (DOCUMENT[:-5], "truncated"),
    "truncated between lines": (DOCUMENT[: DOCUMENT.index(b"components:")], "truncated"),
    "a list": (b"- a\n", "a list"),
    "another document": (b"a: b\n", "lacks openapi"),
    "too large": (b"# \n" * 4_000_000, "larger than"),
    "a huge number": (b"a: 0x" + b"f" * 9000 + b"\n", "too large"),
    "deep nesting": (b"a: " + b"[" * 500 + b"]" * 500 + b"\n", ""),
    "aliases that multiply": (
        b"a0: &a0 [x, x]\n"
        + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (i, i, i - 1, i - 1) for i in range(1, 40)),
        "aliases",
    ),
    "an alias of itself": (b"a: &a [*a]\n", "nested"),
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


@pytest.mark.parametrize("status", [404, 500])
def test_a_document_that_the_server_does_not_have_is_unreadable(drift, server, status):
    server.status = status

    assert drift(BASE, server.url)[0] == 3


def test_a_huge_download_is_unreadable(drift, server):
    server.body = b"# \n" * 4_000_000

    status, _, err = drift(BASE, server.url)

    assert status == 3
    assert "larger than" in err


def test_a_document_can_be_fetched_from_a_url(drift, server):
    server.body = yaml_document.dump(ADDITIVE).encode()

    assert drift(BASE, server.url)[0] == 1


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


def test_the_command_runs_as_a_module(tmp_path):
    command = [sys.executable, "-m", "scripts.drift", "--head", str(tmp_path / "nowhere.yaml")]
    done = subprocess.run(command, cwd=files.ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("drift: head: ")
