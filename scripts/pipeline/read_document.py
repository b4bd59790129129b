"""Reads an OpenAPI document from a file or a URL into plain JSON values.

What comes from outside is untrusted: it can be a login page, half a file or an attack on the
parser. Whatever is not a document raises a `ToolError` with one clear line.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import httpx
from ruamel.yaml.error import MarkedYAMLError

from ..cli import ToolError
from . import yaml_document

MAX_BYTES = 10_000_000
MAX_NODES = 1_000_000
MAX_DEPTH = 60
MAX_BITS = 1024
TIMEOUT_SECONDS = 30.0

PUBLISHED = "https://app.loops.so/openapi.yaml"
"""Where Loops publishes the OpenAPI document."""

Document = dict[str, Any]


def read(source: str) -> Document:
    """Returns the document at a path or an http(s) URL."""
    data = _download(source) if "://" in source else _read_file(source)
    return parse(data, source)


def parse(data: bytes, source: str) -> Document:
    """Returns the document in the bytes of a YAML or JSON file."""
    document = _plain_copy(_load(_decode(data, source), source), source)
    if not isinstance(document, dict):
        raise ToolError(f"{source}: not an OpenAPI document but {_type_name(document)}")
    return document


def _read_file(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return _check_size(file.read(MAX_BYTES + 1), path)
    except OSError as error:
        raise ToolError(f"{path}: {error.strerror or error}") from None


def _download(url: str) -> bytes:
    if not url.startswith(("https://", "http://")):
        raise ToolError(f"{url}: only http and https URLs can be fetched")
    data = b""
    try:
        with httpx.stream("GET", url, timeout=TIMEOUT_SECONDS, follow_redirects=True) as response:
            if response.status_code != 200:
                raise ToolError(f"{url}: the server responded with status {response.status_code}")
            for chunk in response.iter_bytes():
                data = _check_size(data + chunk, url)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise ToolError(f"{url}: could not be fetched: {error or type(error).__name__}") from None
    return data


def _check_size(data: bytes, source: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise ToolError(f"{source}: larger than {MAX_BYTES:,} bytes")
    return data


def _decode(data: bytes, source: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ToolError(f"{source}: not UTF-8 text") from None
    start = text.lstrip()[:1]
    if not start:
        raise ToolError(f"{source}: empty")
    if start == "<":
        raise ToolError(f"{source}: HTML or XML, not an OpenAPI document")
    # Truncated YAML is often still valid YAML, but its last line is rarely complete.
    if start != "{" and not text.endswith("\n"):
        raise ToolError(f"{source}: ends in the middle of a line: truncated?")
    return text


def _load(text: str, source: str) -> object:
    try:
        return yaml_document.load(text)
    except MarkedYAMLError as error:
        line = f" (line {error.problem_mark.line + 1})" if error.problem_mark else ""
        raise ToolError(f"{source}: not YAML: {error.problem or error.context}{line}") from None
    except Exception as error:  # on hostile text the parser also fails in undocumented ways
        raise ToolError(f"{source}: not YAML: {type(error).__name__}") from None


def _plain_copy(value: object, source: str) -> Any:
    """Returns a copy that consists of JSON values only.

    The limits on nodes and depth stop aliases that refer to themselves or multiply.
    """
    nodes = 0

    def copy(value: object, depth: int) -> Any:
        nonlocal nodes
        nodes += 1
        if nodes > MAX_NODES or depth > MAX_DEPTH:
            raise ToolError(f"{source}: too large or too deeply nested (aliases?)")
        if isinstance(value, dict):
            return {_key(key, source): copy(item, depth + 1) for key, item in value.items()}
        if isinstance(value, list):
            return [copy(item, depth + 1) for item in value]
        if isinstance(value, int) and value.bit_length() > MAX_BITS:
            raise ToolError(f"{source}: a number of {value.bit_length():,} bits is too large")
        if value is None or isinstance(value, str | bool | int):
            return value
        if isinstance(value, float) and math.isfinite(value):
            return value
        raise ToolError(f"{source}: {_type_name(value)} is not a JSON value")

    return copy(value, 0)


def _key(key: object, source: str) -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, int) and not isinstance(key, bool):
        return str(key)  # an unquoted status code
    raise ToolError(f"{source}: the key {key!r} is not a string")


def _type_name(value: object) -> str:
    names = {dict: "a mapping", list: "a list", str: "a string", type(None): "null"}
    return names.get(type(value), f"a {type(value).__name__}")
