"""Reading documents from files and URLs: a document, or an error of one line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.cli import ToolError, one_line
from scripts.pipeline import yaml_document
from scripts.pipeline.read_document import parse, read

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 20)}]\n"
    for old, new in zip("abcdef", "bcdefg", strict=True)
)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "empty"),
        ("  \n\n", "empty"),
        ("<!DOCTYPE html>\n<p>Sign in\n", "HTML or XML"),
        ("just words\n", "a string"),
        ("- a\n- b\n", "a list"),
        ("a: 1\na: 2\n", "duplicate key"),
        ("a: [1, 2\n", "not YAML"),
        ("a: 'open\n", "not YAML"),
        ("a: b\n c: d\n", "not YAML"),
        ("a: !!python/object:os.system x\n", "not YAML"),
        ("a: 1\nb", "truncated"),
        ("a: .nan\n", "not a JSON value"),
        ("a: .inf\n", "not a JSON value"),
        ("a: !!binary aGVsbG8=\n", "not a JSON value"),
        ("? [a]\n: b\n", "is not a string"),
        ("true: b\n", "is not a string"),
        ("a: &a [*a]\n", "too large or too deeply nested"),
        ("a: &a\n  b: *a\n", "too large or too deeply nested"),
        (BOMB, "too large or too deeply nested"),
        ("a: " + "[" * 1000 + "\n", "not YAML"),
        ("a: " + "[" * 100 + "]" * 100 + "\n", "too deeply nested"),
        ("a: " + "9" * 5000 + "\n", "not YAML"),
        ("a: 0x" + "f" * 9000 + "\n", "a number of 36,000 bits is too large"),
        ("%YAML 9.9\n---\na: b\n", ""),
    ],
)
def test_anything_but_a_document_is_an_error_of_one_line(text, complaint):
    with pytest.raises(ToolError) as caught:
        parse(text.encode(), "there")

    assert str(caught.value).startswith("there: ")
    assert complaint in str(caught.value)
    assert len(str(caught.value)) < 400
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"a: \x80\n", "a: é\n".encode("latin-1")])
def test_other_encodings_are_refused(data):
    with pytest.raises(ToolError, match="not UTF-8"):
        parse(data, "there")


def test_values_are_read_by_the_rules_of_yaml_1_2():
    found = parse(b"on: off\nno: 1.0.0\nday: 2024-01-01\n200: 1.5\n", "there")

    assert found == {"on": "off", "no": "1.0.0", "day": "2024-01-01", "200": 1.5}


def test_a_document_can_be_json():
    assert parse(b'{"a": [1, null, true]}', "there") == {"a": [1, None, True]}


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(ToolError, match=r"none\.yaml: No such file"):
        read(str(tmp_path / "none.yaml"))


def test_a_file_that_is_too_large_is_an_error(tmp_path):
    (tmp_path / "large.yaml").write_bytes(b"# \n" * 4_000_000)

    with pytest.raises(ToolError, match="larger than"):
        read(str(tmp_path / "large.yaml"))


@pytest.mark.parametrize("url", ["ftp://example.com/x", "file:///etc/passwd", "gopher://x"])
def test_only_http_and_https_urls_are_fetched(url):
    with pytest.raises(ToolError, match="only http and https"):
        read(url)


def test_one_line_has_no_control_characters_and_limited_length():
    assert one_line("a\n\x1b[31mb\u2028c") == "a [31mb c"
    assert len(one_line("x" * 9000)) == 300


TEXT = st.text(st.characters(exclude_categories=["C"])) | st.sampled_from(
    ["on", "No", "1.0", "200", "2024-01-01", "null", "~", "", "- a", "a: b", "#", "a\nb\n"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(JSON)
def test_reading_returns_what_was_written(value):
    document = {"openapi": value}

    assert parse(yaml_document.dump(document).encode(), "there") == document


def test_a_value_that_occurs_twice_is_written_twice():
    shared = {"type": "string"}

    assert "&" not in yaml_document.dump({"a": shared, "b": shared})


def test_short_lists_are_written_on_one_line_and_long_ones_are_not():
    short, long = ["a", "b"], ["x" * 30] * 3

    assert yaml_document.dump({"short": short}) == "short: [a, b]\n"
    assert yaml_document.dump({"long": long}).count("\n") == 4
