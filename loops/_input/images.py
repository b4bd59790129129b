"""The image of an upload: its bytes and its type, checked before anything is sent."""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeAlias

from . import arguments as arguments

LARGEST = 4_000_000
"""Bytes that an image may have."""

SUFFIXES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
TYPES = tuple(dict.fromkeys(SUFFIXES.values()))

ImageSource: TypeAlias = str | PathLike[str] | bytes | bytearray | memoryview | BinaryIO


class Image(NamedTuple):
    """What is uploaded."""

    content: bytes
    content_type: str

    def __repr__(self) -> str:
        return f"Image({len(self.content)} bytes, {self.content_type})"


def read_image(source: ImageSource, content_type: str | None) -> Image:
    """The image of a path, of bytes or of a binary file, from where it stands to its end."""
    content, name = _read(source)
    if not content:
        raise ValueError("source is empty: an image has 1 to 4,000,000 bytes")
    if len(content) > LARGEST:
        raise ValueError(f"source has more than {LARGEST:,} bytes, which an image must not have")
    return Image(
        content, _guess(content, name) if content_type is None else read_type(content_type)
    )


def read_type(content_type: str) -> str:
    """One of the types that the API takes."""
    if arguments.nonblank(content_type, "content_type") not in TYPES:
        raise ValueError(f"content_type must be one of {', '.join(TYPES)}")
    return content_type


def read_size(content_length: int) -> int:
    """The size of an image in bytes."""
    if isinstance(content_length, bool) or not isinstance(content_length, int):
        raise TypeError(
            f"content_length must be a whole number, not {type(content_length).__name__}"
        )
    if not 1 <= content_length <= LARGEST:
        raise ValueError(f"content_length must be 1 to {LARGEST:,} bytes")
    return content_length


def _read(source: ImageSource) -> tuple[bytes, str]:
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), ""
    if isinstance(source, str | PathLike):
        with Path(source).open("rb") as file:
            return _drained(file), fspath(source)
    if not hasattr(source, "read"):
        raise TypeError(
            f"source must be a path, bytes or a binary file, not {type(source).__name__}"
        )
    name = getattr(source, "name", "")
    return _drained(source), name if isinstance(name, str) else ""


def _drained(file: BinaryIO) -> bytes:
    """All there is, but never much more than is allowed."""
    content = bytearray()
    while len(content) <= LARGEST:
        part = file.read(LARGEST + 1 - len(content))
        if not isinstance(part, bytes):
            raise TypeError('source must be a file opened for bytes: open(…, "rb")')
        if not part:
            break
        content += part
    return bytes(content)


def _guess(content: bytes, name: str) -> str:
    # The bytes first: a name can be wrong, and the type is served to every reader of the mail.
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    guessed = SUFFIXES.get(Path(name).suffix.lower())
    if guessed is None:
        raise ValueError(
            f"content_type is missing, and source does not look like one of {', '.join(TYPES)}"
        )
    return guessed
