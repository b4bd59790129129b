"""The storage behind uploads: another host, another protocol, and an address that is a secret.

Whoever has the signed address may write there, so it must not show. The storage in turn must not
see the API key, nor any header that was not signed.
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
from .operation import Call, Operation
from .request import PrivateURL
from .retry import Replay

TOLD = ("date", "retry-after", "server", "x-amz-request-id", "x-amz-id-2", "cf-ray")
"""The headers of the storage that an error keeps. A `Location` could hold the signed address."""

_CODE = re.compile(r"<Code>\s*([A-Za-z0-9.]{1,60})\s*</Code>")


class UploadTicket(CreateUploadResponse):
    """What `uploads.create` returns: the id of the image, and where to put it.

    Whoever has `presigned_url` may write there, so it does not show in a repr.
    """

    def __repr__(self) -> str:
        return f"UploadTicket(email_asset_id={self.email_asset_id!r})"


class SignedURL(PrivateURL):
    """An address that shows its host and no more."""

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc.decode('ascii')}/..."


def read_ticket(*, client: Any, response: httpx.Response) -> UploadTicket | None:
    """Parses the answer of createUpload."""
    found = create_upload._parse_response(client=client, response=response)
    return None if found is None else UploadTicket.from_dict(found.to_dict())


def put_parts(presigned_url: str, image: Image) -> dict[str, Any]:
    """The request that stores an image. It has what was signed, and nothing else."""
    return {
        "method": "PUT",
        "url": _address(presigned_url),
        "headers": {"content-type": image.content_type},
        "content": image.content,
    }


def _stored(*, client: Any, response: httpx.Response) -> bool:
    return True  # a 2xx is all there is to it


PUT = Operation("uploads.put", put_parts, _stored, Replay.SAFE, budget=None)


def storing(ticket: CreateUploadResponse, image: Image) -> Call[bool]:
    """The call that stores an image, if the ticket is good for all of the steps to come.

    The request is not built by an httpx client, which would add its headers and cookies.
    """
    asset = ticket.email_asset_id
    if asset.strip() in ("", ".", "..") or not is_encodable(asset):
        raise errors.unusable("emailAssetId", "uploads.create")
    request = httpx.Request(**PUT.build(ticket.presigned_url, image))
    request.url = SignedURL(request.url)
    return Call(PUT, request)


def refusal(error: errors.APIStatusError) -> errors.StorageError:
    """What the storage answered, without what it may have quoted. It speaks XML, not the API's."""
    code = _CODE.search(error.body) if isinstance(error.body, str) else None
    return errors.StorageError(
        code[1] if code else read_message(error.status_code, None),
        status_code=error.status_code,
        headers={name: error.headers[name] for name in TOLD if name in error.headers},
        retry_after=error.retry_after,
        operation=error.operation,
        history=error.history,
    )


@contextmanager
def step(name: str, consequence: str) -> Iterator[None]:
    """Notes on an error at which of the steps an upload failed."""
    try:
        yield
    except errors.APIError as error:
        error.add_note(f"uploads.upload failed at step {name!r}: {consequence}")
        raise


def _address(presigned_url: str) -> httpx.URL:
    try:
        url = httpx.URL(presigned_url)
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL()
    if url.scheme not in ("http", "https") or not url.host or url.userinfo:
        raise errors.unusable("presignedUrl", "uploads.create")
    return url
