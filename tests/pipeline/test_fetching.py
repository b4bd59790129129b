"""``scripts.spec`` and ``scripts.regenerate``: they write everything or nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import files, regenerate, spec
from scripts.cli import ToolError
from scripts.pipeline import yaml_document
from scripts.pipeline.read_document import read

from ..support.server import Close, KeepAlive, response, serving
from ..support.small_document import STRING, document, ref, thing

CONTRACT = yaml_document.dump(document(ref("A"), A=thing(b=ref("B")), B=STRING)).encode()
STORED_CONTRACT = files.CONTRACT
STORED_PUBLIC_NAMES = files.PUBLIC_NAMES


def newer(version: str = "9.0.0") -> bytes:
    return CONTRACT.replace(b"version: 1.0.0", f"version: {version}".encode())


UNUSABLE = {
    "HTML": (b"<!doctype html>\n<title>Sign in</title>\n", "HTML"),
    "without its end": (
        CONTRACT[: CONTRACT.index(b"\ncomponents:") + 1],
        "missing: truncated",
    ),
    "OpenAPI 2": (CONTRACT.replace(b"openapi: 3.1.0", b"openapi: '2.0'"), "3.0 or 3.1"),
    "older": (newer("0.9.9"), "0.9.9 is older than the stored 1.0.0"),
    "no paths": (b"openapi: 3.1.0\ninfo:\n  version: 9.0.0\npaths: {}\n", "no paths"),
}


@pytest.mark.parametrize("tool", [spec, regenerate])
@pytest.mark.parametrize("case", UNUSABLE)
def test_an_unusable_document_changes_no_file(repository, tmp_path, tool, case):
    data, message = UNUSABLE[case]
    source = tmp_path / "source.yaml"
    source.write_bytes(data)
    before = files.texts(repository)

    with pytest.raises(ToolError, match=message):
        tool.main([str(source)])

    assert files.texts(repository) == before


def test_a_document_is_fetched_from_a_url(repository):
    with serving(Close(response(newer()))) as server:
        spec.main([server.url])

    assert files.CONTRACT.read_bytes() == newer()
    assert [path.name for path in files.CONTRACT.parent.iterdir() if path.name[0] == "."] == []


def test_a_redirect_is_followed(repository):
    redirect = response(status="302 Found", location="/elsewhere")

    with serving(KeepAlive(redirect), Close(response(newer()))) as server:
        spec.main([server.url])

    assert files.CONTRACT.read_bytes() == newer()


@pytest.mark.parametrize("status", [404, 500, 204, 206])
def test_a_status_other_than_200_is_an_error(repository, status):
    with (
        serving(Close(response(status=f"{status} Status"))) as server,
        pytest.raises(ToolError, match=f"responded with status {status}"),
    ):
        spec.main([server.url])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (response(newer())[:-9], "could not be fetched"),
        (response(b"# \n" * 4_000_000), "larger than"),
    ],
    ids=["incomplete", "too large"],
)
def test_a_body_that_is_incomplete_or_too_large_is_an_error(repository, content, message):
    with serving(Close(content)) as server, pytest.raises(ToolError, match=message):
        spec.main([server.url])


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/x", "http://", "https://exa mple/", "http://[x"]
)
def test_an_unreachable_server_is_an_error(repository, url):
    with pytest.raises(ToolError, match="could not be fetched"):
        spec.main([url])


def test_the_same_version_can_be_fetched_again(repository, tmp_path):
    source = tmp_path / "source.yaml"
    source.write_bytes(CONTRACT)

    spec.main([str(source)])

    assert files.CONTRACT.read_bytes() == CONTRACT


def test_the_first_contract_of_a_repository_can_be_any_version(repository, tmp_path):
    files.CONTRACT.unlink()
    source = tmp_path / "source.yaml"
    source.write_text(yaml_document.dump(document()))

    spec.main([str(source)])

    assert read(str(files.CONTRACT))["info"]["version"] == "1.0.0"


def test_regenerating_replaces_the_contract_the_package_and_the_synchronous_client(
    repository, tmp_path, capsys
):
    source = tmp_path / "source.yaml"
    source.write_bytes(newer())

    regenerate.main([str(source)])

    assert json.loads(capsys.readouterr().out.splitlines()[-1])["version"] == "9.0.0"
    assert files.CONTRACT.read_bytes() == newer()
    assert 'CONTRACT_VERSION = "9.0.0"' in (files.PACKAGE / "__init__.py").read_text()
    assert not (files.PACKAGE / "old.py").exists()
    assert not (files.SYNC / "old.py").exists()
    assert (files.SYNC / "__init__.py").exists()
    assert [path.name for path in repository.rglob(".*")] == []


def test_regenerating_writes_the_operations_page_and_the_public_names(repository, tmp_path):
    """A new operation has no method yet, which does not stop the tool."""
    contract = read(str(STORED_CONTRACT))
    new = {"operationId": "makeTea", "tags": ["Kitchen"], "responses": {"204": {}}}
    contract["paths"]["/v1/tea"] = {"post": new}
    source = tmp_path / "source.yaml"
    source.write_text(yaml_document.dump(contract), "utf-8")

    regenerate.main([str(source)])

    assert "| makeTea | `POST /v1/tea` | none |" in files.OPERATIONS_PAGE.read_text("utf-8")
    assert "| sendEvent | `POST /v1/events/send` | `events.send` |" in (
        files.OPERATIONS_PAGE.read_text("utf-8")
    )
    assert files.PUBLIC_NAMES.read_bytes() == STORED_PUBLIC_NAMES.read_bytes()


def test_what_needs_the_facade_stays_as_it_is_while_the_facade_does_not_fit(
    repository, tmp_path, capsys
):
    source = tmp_path / "source.yaml"
    source.write_bytes(newer())

    assert regenerate.main([str(source)]) == 0

    printed = capsys.readouterr().err.splitlines()
    notes = [line.partition(" cannot be written yet: ") for line in printed]
    assert [(subject, bool(reason)) for subject, _, reason in notes[-2:]] == [
        ("note: docs/operations.md", True),
        ("note: tests/public_api/public_names.txt", True),
    ]
    assert files.OPERATIONS_PAGE.read_text("utf-8") == "old\n"
    assert files.PUBLIC_NAMES.read_text("utf-8") == "old\n"


def test_a_loss_changes_no_file(repository, tmp_path, capsys):
    source = tmp_path / "source.yaml"
    free_form = document({"type": "array"})
    free_form["info"]["version"] = "9.0.0"
    source.write_text(yaml_document.dump(free_form))
    before = files.texts(repository)

    with pytest.raises(ToolError, match="1 losses, nothing was written"):
        regenerate.main([str(source)])

    assert "lost: POST /it: response 200 is typed Any at []" in capsys.readouterr().err
    assert files.texts(repository) == before


def test_a_failing_move_restores_all_files(tmp_path):
    for name in ("staged", "a", "b"):
        (tmp_path / name).write_text(name)

    with pytest.raises(FileNotFoundError):
        files.replace_all(
            [(tmp_path / "staged", tmp_path / "a"), (tmp_path / "missing", tmp_path / "b")]
        )

    assert (tmp_path / "a").read_text() == "a"
    assert (tmp_path / "b").read_text() == "b"


@pytest.mark.parametrize("arguments", [["nowhere.yaml"], ["pyproject.toml"], ["loops"]])
@pytest.mark.parametrize("tool", ["spec", "regenerate"])
def test_a_missing_or_unusable_file_is_reported_in_one_line(tool, arguments):
    done = run(tool, *arguments)

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"{tool}: {arguments[0]}: ")
    assert done.stdout == ""


def run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"scripts.{tool}", *arguments]
    return subprocess.run(
        command, cwd=Path(files.ROOT), capture_output=True, text=True, check=False
    )
