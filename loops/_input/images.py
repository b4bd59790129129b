"""Reads the image of an upload, and checks its size and type before anything is sent."""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeAlias

from . import arguments

MAX_IMAGE_BYTES = 4_000_000

TYPES_BY_SUFFIX = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
IMAGE_TYPES = tuple(dict.fromkeys(TYPES_BY_SUFFIX.values()))

ImageSource: TypeAlias = str | PathLike[str] | bytes | bytearray | memoryview | BinaryIO


class Image(NamedTuple):
    """The content of an upload and its media type."""

    content: bytes
    content_type: str

    def __repr__(self) -> str:
        return f"Image({len(self.content)} bytes, {self.content_type})"


def read_image(source: ImageSource, content_type: str | None) -> Image:
    """Returns the image at a path, in bytes, or in the rest of a binary file."""
    content, name = _read(source)
    if not content:
        raise ValueError(f"source must have 1 to {MAX_IMAGE_BYTES:,} bytes, not 0")
    if len(content) > MAX_IMAGE_BYTES:
        raise ValueError(f"source must have at most {MAX_IMAGE_BYTES:,} bytes")
    return Image(
        content, _guess_type(content, name) if content_type is None else read_type(content_type)
    )


def read_type(content_type: str) -> str:
    """Returns a media type that the API accepts."""
    if arguments.nonblank(content_type, "content_type") not in IMAGE_TYPES:
        raise ValueError(f"content_type must be one of {', '.join(IMAGE_TYPES)}")
    return content_type


def read_size(content_length: int) -> int:
    """Returns the size of an image in bytes."""
    if isinstance(content_length, bool) or not isinstance(content_length, int):
        raise TypeError(
            f"content_length must be a whole number, not {type(content_length).__name__}"
        )
    if not 1 <= content_length <= MAX_IMAGE_BYTES:
        raise ValueError(
            f"content_length must be 1 to {MAX_IMAGE_BYTES:,} bytes, not {content_length}"
        )
    return content_length


def _read(source: ImageSource) -> tuple[bytes, str]:
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), ""
    if isinstance(source, str | PathLike):
        with Path(source).open("rb") as file:
            return _read_limited(file), fspath(source)
    if not hasattr(source, "read"):
        raise TypeError(
            f"source must be a path, bytes or a binary file, not {type(source).__name__}"
        )
    name = getattr(source, "name", "")
    return _read_limited(source), name if isinstance(name, str) else ""


def _read_limited(file: BinaryIO) -> bytes:
    """Reads to the end, but stops one byte after the allowed size."""
    content = bytearray()
    while len(content) <= MAX_IMAGE_BYTES:
        part = file.read(MAX_IMAGE_BYTES + 1 - len(content))
        if not isinstance(part, bytes):
            raise TypeError('source must be a file opened in binary mode, such as open(…, "rb")')
        if not part:
            break
        content += part
    return bytes(content)


def _guess_type(content: bytes, name: str) -> str:
    # The content decides before the name, which can be wrong.
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    guessed = TYPES_BY_SUFFIX.get(Path(name).suffix.lower())
    if guessed is None:
        raise ValueError(
            f"content_type is missing, and source is not recognized as {' or '.join(IMAGE_TYPES)}"
        )
    return guessed
