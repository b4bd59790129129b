"""``python -m scripts.drift``: statuses, formats, and one line for whatever is no document."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import files
from scripts.cli import ToolError
from scripts.drift import Kind, __main__, compare
from scripts.drift.report import renderers
from scripts.drift.report.wording import PHRASES
from scripts.pipeline import write_yaml
from scripts.pipeline.canonical import canonical
from tests.support.small_document import STRING, json_body, ref, thing

from .pairs import api, operation

BASE = api()
ADDITIVE = api(operationId="getIt", responses={**BASE["paths"]["/it"]["post"]["responses"],
                                               "429": {}})  # fmt: skip
BREAKING = api(requestBody={"required": True, **json_body(STRING)})


@pytest.fixture
def drift(tmp_path, capsys):
    """Run the tool on documents or bytes; what it says is in the outcome."""

    def run(base: object, head: object, *options: str) -> tuple[int, str, str]:
        sources = []
        for role, what in (("base", base), ("head", head)):
            path = tmp_path / f"{role}.yaml"
            if isinstance(what, bytes):
                path.write_bytes(what)
            elif isinstance(what, dict):
                path.write_text(write_yaml.dump(what))
            sources += [f"--{role}", what if isinstance(what, str) else str(path)]
        status = __main__.main([*sources, *options])
        out, err = capsys.readouterr()
        return status, out, err

    return run


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
def test_status(drift, head, fail_on, status, style):
    said = drift(BASE, head, "--fail-on", fail_on, "--format", style)

    assert said[0] == status
    assert said[1]
    assert said[2] == ""


def test_additive_drift_fails_unless_told_otherwise(drift):
    assert drift(BASE, ADDITIVE)[0] == 1


def test_json(drift):
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
                "message": "The request now must have a body (application/json); "
                "send it with every call.",
            }
        ],
    }


def test_text(drift):
    _, out, _ = drift(BASE, BREAKING)

    assert out.splitlines() == [
        "Loops API 1.0.0 → 1.0.0: breaking, 1 breaking change",
        "",
        "Breaking changes",
        "────────────────",
        "",
        "getIt",
        "  • The request now must have a body (application/json); send it with every call.",
    ]


def test_text_fits_a_terminal(drift):
    many = {f"a_property_with_a_long_name_{i}": STRING for i in range(40)}

    _, out, _ = drift(BASE, api(requestBody={"required": True, **json_body(thing(**many))},
                                responses={"200": json_body(thing(**many))}))  # fmt: skip

    assert max(map(len, out.splitlines())) <= 96


HOSTILE = "`::error::`\n<img src=x> @everyone [x](http://x.test) *b* 100%"


def nasty() -> tuple[object, object]:
    """Documents whose names and values try to get out of the report."""
    before = thing(**{"a`<b>@me": {"enum": ["x", "`<i>` @you ::error::"]}})
    after = thing(**{"a`<b>@me": {"enum": ["x"]}})
    return api(requestBody=json_body(before)), api(requestBody=json_body(after))


def test_markdown_shows_names_as_they_are(drift):
    _, out, _ = drift(*nasty(), "--format", "markdown")

    (line,) = [line for line in out.splitlines() if line.startswith("- ")]
    assert line.count("`") == 2
    outside = line.split("`")[0] + line.split("`")[2]
    assert not {*"<>@"} & {*outside}


def test_annotations_are_one_line_each(drift):
    _, out, _ = drift(*nasty(), "--format", "github")

    assert [line.split(" ")[0] for line in out.splitlines()] == ["::notice", "::error"]
    assert "title=getIt::" in out


def test_annotations_escape_what_has_a_meaning():
    assert renderers.command("error", "a:b,c%", "100%\r\nb") == (
        "::error title=a%3Ab%2Cc%25::100%25%0D%0Ab"
    )


def test_every_kind_has_its_words_and_its_line_in_the_docs():
    page = (files.ROOT / "docs" / "drift.md").read_text("utf-8")
    rows = [f"| `{kind}` | {kind.doc} | {kind.written} | {kind.read} |" for kind in Kind]

    assert PHRASES.keys() == {*Kind}
    assert page.endswith("| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n")


def test_every_option_is_in_the_docs():
    page = (files.ROOT / "docs" / "drift.md").read_text("utf-8")

    assert all(word in page for word in ("--base", "--head", "--format", "--fail-on"))


# What is no document


def chained(**facts: object) -> dict[str, object]:
    """Components that refer to one another on and on."""
    return {f"C{i}": {"allOf": [ref(f"C{i + 1}")], **facts} for i in range(500)} | {"C500": STRING}


def body(schema: object, **schemas: object) -> bytes:
    whole = api(responses={"200": json_body(schema)}, top={"components": {"schemas": schemas}})
    return write_yaml.dump(whole).encode()


TEXT = write_yaml.dump(api(responses={"200": json_body(ref("A"))},
                          top={"components": {"schemas": {"A": thing(a=STRING)}}}))  # fmt: skip
UNREADABLE = {
    "missing": ("nowhere.yaml", "No such file"),
    "refused": ("http://127.0.0.1:9/openapi.yaml", "could not be fetched"),
    "no URL": ("ftp://127.0.0.1/openapi.yaml", "only http"),
    "a folder": ("tests", "Is a directory"),
    "empty": (b"", "empty"),
    "HTML": (b"<html></html>\n", "HTML"),
    "not UTF-8": (b"\xff\xfe\x00\n", "UTF-8"),
    "not YAML": (b"openapi: [\n", "not YAML"),
    "JSON cut off": (json.dumps(BASE)[:-9].encode(), "not YAML"),
    "cut off in a line": (TEXT[:-5].encode(), "truncated"),
    "cut off between lines": (TEXT[: TEXT.index("components:")].encode(), "truncated"),
    "a list": (b"- a\n", "a list"),
    "another document": (b"a: b\n", "lacks openapi"),
    "too large": (b"# \n" * 4_000_000, "larger than"),
    "a number without end": (b"a: 0x" + b"f" * 9000 + b"\n", "too large"),
    "too deep": (b"a: " + b"[" * 500 + b"]" * 500 + b"\n", ""),
    "aliases that multiply": (
        b"a0: &a0 [x, x]\n"
        + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (i, i, i - 1, i - 1) for i in range(1, 40)),
        "aliases",
    ),
    "an alias of itself": (b"a: &a [*a]\n", "nested"),
    "a reference to itself": (body(ref("A"), A=ref("A")), "A is part of itself"),
    "references in a circle": (body(ref("A"), A=ref("B"), B=ref("A")), "is part of itself"),
    "allOf in a circle": (
        body(ref("A"), A={"allOf": [thing(a=STRING), ref("B")]}, B={"allOf": [ref("A")]}),
        "is part of itself",
    ),
    "a union in a circle": (body(ref("A"), A={"oneOf": [STRING, ref("A")]}), "variant of itself"),
    "references on and on": (body(ref("C0"), **chained()), "without end"),
}


@pytest.mark.parametrize("role", ["base", "head"])
@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable(drift, role, name):
    source, why = UNREADABLE[name]

    status, out, err = drift(*((source, BASE) if role == "base" else (BASE, source)))

    assert status == 3
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith(f"drift: {role}: ")
    assert why in err


@pytest.mark.parametrize("status", [404, 500])
def test_a_server_that_has_no_document(drift, server, status):
    server.status = status

    assert drift(BASE, server.url)[0] == 3


def test_a_download_without_end(drift, server):
    server.body = b"# \n" * 4_000_000

    status, _, err = drift(BASE, server.url)

    assert status == 3
    assert "larger than" in err


def test_a_published_document(drift, server):
    server.body = write_yaml.dump(ADDITIVE).encode()

    assert drift(BASE, server.url)[0] == 1


@pytest.mark.parametrize("options", [["--format", "xml"], ["--what"], ["--fail-on", "none"]])
def test_usage_errors_are_not_drift(drift, options):
    status, _, err = drift(BASE, BASE, *options)

    assert (status, err.count("\n")) == (3, 1)


EVERYTHING = {
    "number": {"type": ["number", "null"], "minimum": 1, "exclusiveMaximum": 9, "multipleOf": 0.5},
    "text": {
        "enum": ["a", None],
        "format": "date",
        "pattern": "^a",
        "maxLength": 9,
        "default": "a",
    },
    "list": {"type": "array", "items": STRING, "prefixItems": [{}], "minItems": 1, "contains": {}},
    "union": {"oneOf": [ref("A"), thing(b={"const": 1})], "discriminator": {"propertyName": "a"}},
    "more": {"allOf": [ref("A"), {"not": {"required": ["b"]}}], "additionalProperties": {}},
    "names": {"propertyNames": {"minLength": 1}, "patternProperties": {"^x": {"nullable": True}}},
}
RICH = api(
    "/it/{id}",
    parameters=[{"in": "path", "name": "id", "required": True, "style": "simple", "schema": {}}],
    requestBody=json_body(thing("text", **EVERYTHING)),
    responses={"200": {"headers": {"X-A": {"schema": STRING}}, **json_body(ref("A"))}},
    security=[{"key": []}],
    callbacks={"on": {"url": {"post": operation(requestBody=json_body(STRING))}}},
    top={
        "servers": [{"url": "https://{a}.test", "variables": {"a": {"default": "x"}}}],
        "webhooks": {"told": {"post": operation(requestBody=json_body(ref("A")))}},
        "components": {
            "schemas": {"A": thing(a=STRING)},
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "K"}},
        },
    },
)


def test_wrong_types_in_every_place():
    """Whatever stands where something else belongs: a fault, or a document to compare."""
    faults, whole = 0, RICH
    for path in list(_places(whole, ())):
        for wrong in (None, True, 7, "x", [], {}, [None], {"x": None}):
            changed = copy.deepcopy(whole)
            here = changed
            for key in path[:-1]:
                here = here[key]
            here[path[-1]] = wrong
            try:
                compare(whole, canonical(changed))
            except ToolError:
                faults += 1
    assert faults > 400


def _places(value, path):
    items = value.items() if isinstance(value, dict) else (
        enumerate(value) if isinstance(value, list) else ())  # fmt: skip
    for key, item in items:
        yield (*path, key)
        yield from _places(item, (*path, key))


def test_entangled_schemas_end_in_time(drift):
    """Every schema is all the others, twice over: only looking once at each pair gets through."""
    names = [f"S{i}" for i in range(30)]
    tangle = {name: {"allOf": [thing(**{other: ref(other) for other in names})]} for name in names}
    tied = {f"T{i}": {"allOf": [ref(f"T{i + 1}"), ref(f"T{i + 1}")]} for i in range(40)}
    schemas = {**tangle, **tied, "T40": STRING}

    document = body(thing(s=ref("S0"), t=ref("T0")), **schemas)

    assert drift(document, document)[0] == 0


def test_large_unions_end_in_time():
    base, head = (
        api(responses={"200": json_body({"oneOf": [thing(**{f"{x}{i}": STRING})
                                                   for i in range(1500)]})})
        for x in "ab"
    )  # fmt: skip

    with pytest.raises(ToolError, match="too large"):
        compare(base, head)


def test_a_report_that_nobody_reads_is_no_verdict(tmp_path):
    for role, what in (("base", BASE), ("head", BREAKING)):
        (tmp_path / role).write_text(write_yaml.dump(what))
    command = f"{sys.executable} -m scripts.drift --base {tmp_path}/base --head {tmp_path}/head"

    done = subprocess.run(
        f"{command} > /dev/full", shell=True, cwd=files.ROOT, capture_output=True, check=False
    )

    assert done.returncode == 3
    assert done.stderr.decode() == (
        "drift: the report cannot be written: No space left on device\n"
    )


def test_many_references_to_a_large_schema_end_in_time():
    large = {"allOf": [{"minLength": 1}, *([{"maxLength": 9}] * 1000)]}
    many = thing(**{f"p{i}": {"allOf": [ref("A"), {"pattern": f"{i}"}]} for i in range(1000)})
    document = api(
        responses={"200": json_body(many)}, top={"components": {"schemas": {"A": large}}}
    )

    with pytest.raises(ToolError, match="base: the schemas are too large"):
        compare(document, document)


def test_it_runs_as_a_module(tmp_path):
    command = [sys.executable, "-m", "scripts.drift", "--head", str(tmp_path / "nowhere.yaml")]
    done = subprocess.run(
        command, cwd=Path(files.ROOT), capture_output=True, text=True, check=False
    )

    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("drift: head: ")
