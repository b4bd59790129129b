"""The storage host behind uploads, which has its own protocol and a secret URL.

Anyone who has the signed URL can write to it, so it must not be shown. The storage, for its part,
must not see the API key or any header that was not signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from loops_openapi.api.uploads import create_upload
from loops_openapi.models.create_upload_response import CreateUploadResponse

from .. import errors
from .._input.images import Image
from .._input.values import is_encodable
from .error_body import read_message
from .operation import Operation, PreparedCall
from .request import PrivateURL
from .retry import Replay

KEPT_HEADERS = ("date", "retry-after", "server", "x-amz-request-id", "x-amz-id-2", "cf-ray")
"""The response headers that an error keeps. A `Location` could hold the signed URL."""

_CODE = re.compile(r"<Code>\s*([A-Za-z0-9.]{1,60})\s*</Code>")


class UploadTicket(CreateUploadResponse):
    """The result of `uploads.create`: the id of the image, and the URL to store it at.

    Anyone who has `presigned_url` can write to it, so the repr does not show it.
    """

    def __repr__(self) -> str:
        return f"UploadTicket(email_asset_id={self.email_asset_id!r})"


class SignedURL(PrivateURL):
    """A URL that shows only its host when it is printed."""

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc.decode('ascii')}/..."


def parse_ticket(*, client: Any, response: httpx.Response) -> UploadTicket | None:
    """Parses the response of createUpload."""
    result = create_upload._parse_response(client=client, response=response)
    return None if result is None else UploadTicket.from_dict(result.to_dict())


def _build_put(presigned_url: str, image: Image) -> dict[str, Any]:
    return {  # what was signed, and nothing else
        "method": "PUT",
        "url": _checked_url(presigned_url),
        "headers": {"content-type": image.content_type},
        "content": image.content,
    }


def _parse_put(*, client: Any, response: httpx.Response) -> bool:
    return True  # the storage returns a 2xx without a body


PUT = Operation("uploads.put", "", "elsewhere", _build_put, _parse_put, Replay.SAFE, budget=None)


def put_call(ticket: CreateUploadResponse, image: Image) -> PreparedCall[bool]:
    """Makes the call that stores an image.

    Raises `APIResponseError` if the ticket cannot be used for this or the next step. The request is
    not built by an httpx client, which would add its headers and cookies.
    """
    asset = ticket.email_asset_id
    if asset.strip() in ("", ".", "..") or not is_encodable(asset):
        raise errors.unusable_field_error("emailAssetId", "uploads.create")
    request = httpx.Request(**PUT.build(ticket.presigned_url, image))
    request.url = SignedURL(request.url)
    return PreparedCall(PUT, request)


def storage_error(error: errors.APIStatusError) -> errors.StorageError:
    """Makes the error for a refused image, without the rest of the XML, which may quote the URL."""
    code = _CODE.search(error.body) if isinstance(error.body, str) else None
    return errors.StorageError(
        code[1] if code else read_message(error.status_code, None),
        status_code=error.status_code,
        headers={name: error.headers[name] for name in KEPT_HEADERS if name in error.headers},
        retry_after=error.retry_after,
        operation=error.operation,
        history=error.history,
    )


@contextmanager
def upload_step(name: str, consequence: str) -> Iterator[None]:
    """Adds a note to an error that says at which step the upload failed."""
    try:
        yield
    except errors.APIError as error:
        error.add_note(f"uploads.upload failed at step {name!r}: {consequence}")
        raise


def _checked_url(presigned_url: str) -> httpx.URL:
    try:
        url = httpx.URL(presigned_url)
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL()
    if url.scheme not in ("http", "https") or not url.host or url.userinfo:
        raise errors.unusable_field_error("presignedUrl", "uploads.create")
    return url
