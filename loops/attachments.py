"""Attachments of transactional emails."""

from __future__ import annotations

import base64
import json
import mimetypes
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path

from ._input.values import require_encodable

MAX_REQUEST_BYTES = 4_000_000
"""The limit for the whole JSON body of a send, with the attachments as base64."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to attach. Loops support has to enable attachments for the account.

    The body of a send with all its attachments must be smaller than 4 MB, which leaves about 3 MB
    for files. Larger sends are refused before anything is sent.
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
            if not require_encodable(value, name).isprintable():
                raise ValueError(f"{name} must not contain line breaks or other control characters")
        if not self.filename or "/" in self.filename or "\\" in self.filename:
            raise ValueError("filename must be a file name without folders")
        if "/" not in self.content_type:
            raise ValueError("content_type must be a media type such as application/pdf")
        if self.encoded_size >= MAX_REQUEST_BYTES:
            raise ValueError(
                f"{self.filename} has {len(self.content):,} bytes, {self.encoded_size:,} as "
                f"base64: the request must be smaller than {MAX_REQUEST_BYTES:,} bytes"
            )

    @classmethod
    def from_path(
        cls,
        path: str | PathLike[str],
        *,
        filename: str | None = None,
        content_type: str | None = None,
    ) -> Attachment:
        """Makes an attachment from a file.

        `filename` defaults to the file's name, and `content_type` is guessed from it. Raises
        `OSError` when the file cannot be read.
        """
        file = Path(path)
        return cls.from_bytes(
            file.read_bytes(), filename=filename or file.name, content_type=content_type
        )

    @classmethod
    def from_bytes(
        cls, content: bytes, *, filename: str, content_type: str | None = None
    ) -> Attachment:
        """Makes an attachment from bytes. `content_type` is guessed from `filename` by default."""
        guessed = content_type or mimetypes.guess_type(filename)[0] or "application/octet-stream"
        return cls(filename, guessed, content)

    @property
    def encoded_size(self) -> int:
        """The size of the content as base64, in bytes."""
        return (len(self.content) + 2) // 3 * 4

    def encoded(self) -> str:
        """Returns the content as base64."""
        return base64.b64encode(self.content).decode("ascii")


def check_attachments(attachments: Iterable[Attachment]) -> list[Attachment]:
    """Returns the attachments of a send as a list."""
    if not isinstance(attachments, Iterable):
        raise TypeError(
            f"attachments must be a list of Attachment objects, not {type(attachments).__name__}"
        )
    files = list(attachments)
    for file in files:
        if not isinstance(file, Attachment):
            raise TypeError(
                f"attachments must be Attachment objects, not {type(file).__name__}: "
                "see Attachment.from_path and Attachment.from_bytes"
            )
    return files


def check_request_size(attachments: Sequence[Attachment], body: Callable[[], object]) -> None:
    """Raises `ValueError` if the attachments make a send too large."""
    if not attachments:
        return
    size = len(json.dumps(body(), ensure_ascii=False, separators=(",", ":")).encode())
    if size >= MAX_REQUEST_BYTES:
        raise ValueError(
            f"attachments make the request {size:,} bytes long: it must be smaller than "
            f"{MAX_REQUEST_BYTES:,} bytes"
        )
