"""Read an OpenAPI document from a file or a URL into plain JSON values.

Whatever comes from outside is untrusted: it may be a login page, half a file or an attack on the
parser. Everything that cannot be a document ends in one `ToolError`.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from ..cli import ToolError

MAX_BYTES = 10_000_000
MAX_NODES = 1_000_000
MAX_DEPTH = 60
MAX_BITS = 1024
TIMEOUT_SECONDS = 30.0

Document = dict[str, Any]


def read(source: str) -> Document:
    """The document at a path or an http(s) URL."""
    data = _download(source) if "://" in source else _open(source)
    return parse(data, source)


def parse(data: bytes, source: str) -> Document:
    """The document in the bytes of a YAML (or JSON) file."""
    text = _text(data, source)
    document = _plain(_load(text, source), source)
    if not isinstance(document, dict):
        raise ToolError(f"{source}: not an OpenAPI document but {_kind(document)}")
    return document


def _open(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return _limited(file.read(MAX_BYTES + 1), path)
    except OSError as error:
        raise ToolError(f"{path}: {error.strerror or error}") from None


def _download(url: str) -> bytes:
    import httpx

    if not url.startswith(("https://", "http://")):
        raise ToolError(f"{url}: only http and https URLs can be fetched")
    data = b""
    try:
        with httpx.stream("GET", url, timeout=TIMEOUT_SECONDS, follow_redirects=True) as response:
            if response.status_code != 200:
                raise ToolError(f"{url}: answered with status {response.status_code}")
            for chunk in response.iter_bytes():
                data = _limited(data + chunk, url)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise ToolError(f"{url}: could not be fetched: {error or type(error).__name__}") from None
    return data


def _limited(data: bytes, source: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise ToolError(f"{source}: larger than {MAX_BYTES:,} bytes")
    return data


def _text(data: bytes, source: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ToolError(f"{source}: not UTF-8 text") from None
    start = text.lstrip()[:1]
    if not start:
        raise ToolError(f"{source}: empty")
    if start == "<":
        raise ToolError(f"{source}: HTML or XML, not an OpenAPI document")
    # A block of YAML cut off anywhere is often still YAML; the missing end of its last line tells.
    if start != "{" and not text.endswith("\n"):
        raise ToolError(f"{source}: ends in the middle of a line: truncated?")
    return text


def _load(text: str, source: str) -> object:
    """YAML 1.2, where ``on`` and ``no`` are strings, and so are dates."""
    from ruamel.yaml import YAML
    from ruamel.yaml.constructor import SafeConstructor
    from ruamel.yaml.error import MarkedYAMLError

    class Constructor(SafeConstructor):
        """As the safe one, but a date stays the string that JSON would hold."""

    Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = Constructor
    try:
        return yaml.load(text)
    except MarkedYAMLError as error:
        line = f" (line {error.problem_mark.line + 1})" if error.problem_mark else ""
        raise ToolError(f"{source}: not YAML: {error.problem or error.context}{line}") from None
    except Exception as error:  # fed with hostile text, a parser fails in undocumented ways too
        raise ToolError(f"{source}: not YAML: {type(error).__name__}") from None


def _plain(value: object, source: str) -> Any:
    """A copy that consists of JSON values only.

    Counting nodes and levels stops aliases that refer to themselves or multiply.
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
        raise ToolError(f"{source}: {_kind(value)} is not a JSON value")

    return copy(value, 0)


def _key(key: object, source: str) -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, int) and not isinstance(key, bool):
        return str(key)  # an unquoted status code
    raise ToolError(f"{source}: the key {key!r} is not a string")


def _kind(value: object) -> str:
    names = {dict: "a mapping", list: "a list", str: "a text", type(None): "nothing"}
    return names.get(type(value), f"a {type(value).__name__}")
