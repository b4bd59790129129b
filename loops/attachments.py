"""Files that go out with a transactional email."""

from __future__ import annotations

import base64
import json
import mimetypes
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path

from ._input.values import encodable

LARGEST_REQUEST = 4_000_000
"""Bytes that a send may have as a whole; base64 makes a file a third longer."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file. Loops support must have switched attachments on for the account.

    A send, all attachments included, must stay below 4 MB as JSON, which is about 3 MB of files;
    larger ones are refused before anything is sent.
    """

    filename: str
    content_type: str
    content: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not isinstance(self.content, bytes):
            raise TypeError(f"content must be bytes, not {type(self.content).__name__}")
        for name in ("filename", "content_type"):
            value = getattr(self, name)
            if not isinstance(value, str):
                raise TypeError(f"{name} must be a string, not {type(value).__name__}")
            if not encodable(value, name).isprintable():
                raise ValueError(f"{name} holds a line break or another control character")
        if not self.filename or "/" in self.filename or "\\" in self.filename:
            raise ValueError("filename must be a name without folders")
        if "/" not in self.content_type:
            raise ValueError("content_type must be like application/pdf")
        if self.encoded_size >= LARGEST_REQUEST:
            raise ValueError(
                f"{self.filename} has {len(self.content):,} bytes, {self.encoded_size:,} as "
                f"base64: a send must stay below {LARGEST_REQUEST:,}"
            )

    @classmethod
    def from_path(
        cls,
        path: str | PathLike[str],
        *,
        filename: str | None = None,
        content_type: str | None = None,
    ) -> Attachment:
        """A file from disk, by its own name unless `filename` says otherwise.

        The type is guessed from the name. Raises `OSError` when the file cannot be read.
        """
        file = Path(path)
        return cls.from_bytes(
            file.read_bytes(), filename=filename or file.name, content_type=content_type
        )

    @classmethod
    def from_bytes(
        cls, content: bytes, *, filename: str, content_type: str | None = None
    ) -> Attachment:
        """Bytes at hand. The type is guessed from `filename` unless given."""
        guessed = content_type or mimetypes.guess_type(filename)[0] or "application/octet-stream"
        return cls(filename, guessed, content)

    @property
    def encoded_size(self) -> int:
        """Bytes as base64."""
        return (len(self.content) + 2) // 3 * 4

    def encoded(self) -> str:
        """The content as base64 text."""
        return base64.b64encode(self.content).decode("ascii")


def check_attachments(attachments: Iterable[Attachment]) -> list[Attachment]:
    """The attachments of a send, each of the right type."""
    if not isinstance(attachments, Iterable):
        raise TypeError(
            f"attachments must hold Attachment objects, not be of type {type(attachments).__name__}"
        )
    files = list(attachments)
    for file in files:
        if not isinstance(file, Attachment):
            raise TypeError(
                f"attachments must hold Attachment objects, not {type(file).__name__}: "
                "see Attachment.from_path and Attachment.from_bytes"
            )
    return files


def check_request_size(attachments: Sequence[Attachment], body: Callable[[], object]) -> None:
    """Refuses a send that attachments make too large. Without any, there is nothing to measure."""
    if not attachments:
        return
    size = len(json.dumps(body(), ensure_ascii=False, separators=(",", ":")).encode())
    if size >= LARGEST_REQUEST:
        raise ValueError(
            f"attachments make the request {size:,} bytes long: it must stay below "
            f"{LARGEST_REQUEST:,}"
        )
