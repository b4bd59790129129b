"""``scripts.generate``: its numbers, its bytes, and the files that it writes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import files, generate
from scripts.cli import ToolError
from scripts.pipeline import read_document, template_patches, yaml_document
from scripts.pipeline.canonical import canonicalize

from ..support.small_document import document
from ..support.upstream import published_path

COUNTED = {
    "1.8.0": {"operations": 24, "responses": 24, "models": 47, "enums": 1, "tagged_unions": 0},
    "1.21.6": {"operations": 64, "responses": 64, "models": 237, "enums": 35, "tagged_unions": 11},
    "1.22.6": {"operations": 72, "responses": 71, "models": 240, "enums": 35, "tagged_unions": 11},
}


@pytest.mark.parametrize("version", COUNTED)
def test_nothing_of_a_published_document_is_lost(version, tmp_path, capsys):
    expected = COUNTED[version]

    generate.main(["--spec", str(published_path(version)), "--out", str(tmp_path)])

    line = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert list(line)[:8] == [
        *("version", "operations_declared", "operations_generated"),
        *("responses_declared", "responses_typed", "warnings", "models", "seconds"),
    ]
    assert line["version"] == version
    assert line["operations_declared"] == line["operations_generated"] == expected["operations"]
    assert line["responses_declared"] == line["responses_typed"] == expected["responses"]
    assert line["warnings"] == 0
    assert line["seconds"] < 10
    assert {key: line[key] for key in ("models", "enums", "tagged_unions")} == {
        key: expected[key] for key in ("models", "enums", "tagged_unions")
    }
    assert [path.name for path in tmp_path.iterdir()] == ["loops_openapi"]


def test_check_names_the_files_that_differ(repository, capsys):
    with pytest.raises(ToolError, match=r"\d+ files are not up to date"):
        generate.main(["--check"])

    printed = capsys.readouterr().err.splitlines()
    assert {
        f"differs: {path}"
        for path in (
            "generated/loops_openapi/old.py",
            "generated/loops_openapi/contract.json",
            "loops/_sync/events.py",
            "docs/operations.md",
            "tests/public_api/public_names.txt",
        )
    } <= {*printed}
    assert [*files.texts(files.PACKAGE)] == ["old.py"]


def test_the_bytes_do_not_depend_on_hash_seed_or_folder(tmp_path):
    """A configuration above the output would change every file if it were read."""
    (tmp_path / "pyproject.toml").write_text(
        "[project]\nname = 'x'\nversion = '1'\nrequires-python = '>=3.8'\n"
        "[tool.ruff]\nline-length = 60\nextend-exclude = ['loops_openapi']\n"
        "[tool.ruff.format]\nquote-style = 'single'\n"
    )
    (tmp_path / "types.py").write_text("raise SystemExit('this is not the standard library')\n")
    out = tmp_path / "deeper" / "still"
    arguments = ["--spec", str(files.CONTRACT), "--out", str(out)]

    run(arguments, PYTHONHASHSEED="4711", RUFF_CONFIG=str(tmp_path / "pyproject.toml"))

    assert files.texts(out / "loops_openapi") == files.texts(files.PACKAGE)


def test_the_published_document_and_its_canonical_form_give_the_same_code(tmp_path):
    path = published_path("1.8.0")
    whole = canonicalize(read_document.read(str(path)))
    (tmp_path / "canonical.yaml").write_text(yaml_document.dump(whole))

    generate.main(["--spec", str(path), "--out", str(tmp_path / "a")])
    generate.main(["--spec", str(tmp_path / "canonical.yaml"), "--out", str(tmp_path / "b")])

    assert files.texts(tmp_path / "a") == files.texts(tmp_path / "b")


def test_an_earlier_package_is_replaced_completely(tmp_path):
    (tmp_path / "spec.yaml").write_text(yaml_document.dump(document()))
    (tmp_path / "loops_openapi").mkdir()
    (tmp_path / "loops_openapi" / "old.py").touch()

    generate.main(["--spec", str(tmp_path / "spec.yaml"), "--out", str(tmp_path)])

    assert not (tmp_path / "loops_openapi" / "old.py").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["loops_openapi", "spec.yaml"]


@pytest.mark.parametrize(
    "data", [b"<html>\n", b"a: 1\n", b"\x00", b"openapi: 3.1.0\ninfo: 1\npaths: {}\n", b"a: [*b]\n"]
)
def test_an_unusable_document_is_reported_in_one_line_and_nothing_is_written(data, tmp_path):
    (tmp_path / "spec.yaml").write_bytes(data)

    done = run(["--spec", str(tmp_path / "spec.yaml"), "--out", str(tmp_path / "out")], status=1)

    assert done.stdout == ""
    assert done.stderr.startswith("generate: ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [["--spec", "x"], ["--out", "x"], ["--check", "--out", "x"]])
def test_options_that_do_not_go_together_are_refused(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        generate.main(arguments)

    assert caught.value.code == 2
    assert "go together" in capsys.readouterr().err


def test_a_stale_correction_is_reported(repository, capsys):
    text = files.OVERLAY.read_text("utf-8")
    files.OVERLAY.write_text(
        text + "  - target: $.components.schemas.Gone\n    description: x\n    remove: true\n"
    )

    whole = document()
    whole["info"]["version"] = "9.0.0"
    files.CONTRACT.write_text(yaml_document.dump(whole))

    generate.main([])

    assert "the overlay action on $.components.schemas.Gone" in capsys.readouterr().err


def test_a_patch_that_does_not_match_is_an_error():
    patch = template_patches.PATCHES[0]

    with pytest.raises(ToolError, match=f"{patch.template} has changed"):
        template_patches.patch_template(patch.template, "another template")
    with pytest.raises(ToolError, match="does not occur once"):
        template_patches.patch_template(patch.template, patch.old * 2)


def test_every_patch_and_template_gives_a_reason():
    assert all(len(patch.reason) > 20 for patch in template_patches.PATCHES)
    for path in files.TEMPLATES.glob("*.jinja"):
        assert path.read_text("utf-8").startswith("{# ")


def test_ruff_is_taken_from_this_environment(tmp_path, monkeypatch):
    """Another version in PATH could format differently."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("ruff") is None
    (tmp_path / "spec.yaml").write_text(yaml_document.dump(document()))

    generate.main(["--spec", str(tmp_path / "spec.yaml"), "--out", str(tmp_path)])


def run(
    arguments: list[str], status: int = 0, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs the tool in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "scripts.generate", *arguments],
        cwd=Path(files.ROOT),
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done
