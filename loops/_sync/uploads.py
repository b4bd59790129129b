# Written by scripts/unasync.py from loops/_async/uploads.py. Do not edit.
"""Uploads: images for emails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.uploads import complete_upload, create_upload
from loops_openapi.models.create_upload_request import CreateUploadRequest

from .. import errors
from .._call.operation import Operation, PreparedCall
from .._call.retry import Replay
from .._call.upload_storage import (
    UploadTicket,
    parse_ticket,
    put_call,
    storage_error,
    upload_step,
)
from .._input import arguments
from .._input.images import ImageSource, read_image, read_size, read_type
from .._pacing.rate_limit import Budget
from .caller import Resource

if TYPE_CHECKING:
    from loops_openapi.models import CompleteUploadResponse


CREATE = Operation.of(
    "uploads.create",
    create_upload,
    Replay.UNSAFE,
    Budget.CONTENT,
    has_quota=True,
    hint="an upload that is not completed has no effect",
).with_parser(parse_ticket)
COMPLETE = Operation.of(
    "uploads.complete", complete_upload, Replay.SAFE, Budget.CONTENT, has_quota=True
)


class Uploads(Resource):
    """`client.uploads`"""

    def upload(
        self, source: ImageSource, *, content_type: str | None = None
    ) -> CompleteUploadResponse:
        """Uploads an image; use `final_url` of the result as the `src` of an `Image` in LMX.

        `source` is a path, the bytes, or a binary file, which is read from its current position.
        The image must be a JPEG, PNG, GIF or WebP of 1 to 4,000,000 bytes. Without `content_type`
        (such as `image/png`), the type is guessed from the first bytes or the file name. A team can
        upload 50 images in 24 hours.

        An upload has three steps, each with the timeout, the deadline and the retries of a separate
        call: `uploads.create`, the transfer to the storage (`uploads.put`), and `uploads.complete`.
        `operation` of an error says which one failed. The storage never sees the API key, and
        errors and logs do not show its signed URL.

        Raises `StorageError` if the storage refuses the image, `QuotaExceededError`, and `OSError`
        if the source cannot be read.
        """
        image = read_image(source, content_type)
        with upload_step("create", "nothing was uploaded"):
            ticket = self.create(
                content_type=image.content_type, content_length=len(image.content)
            )
            transfer = put_call(ticket, image)
        with upload_step("put", "the image was not stored"):
            self._store(transfer)
        asset = ticket.email_asset_id
        with upload_step(
            "complete", f"the image is stored, and uploads.complete({asset!r}) may finish it"
        ):
            return self.complete(asset)

    def create(self, *, content_type: str, content_length: int) -> UploadTicket:
        """Performs the first step of an upload: requests a URL for an image of this type and size.

        PUT the bytes to `presigned_url` with exactly this Content-Type and Content-Length, and
        **without** the API key. `upload` does all of that.

        Operation createUpload. Raises `QuotaExceededError` and `BadRequestError`.
        """
        body = CreateUploadRequest(
            content_type=read_type(content_type), content_length=read_size(content_length)
        )
        return self._caller.call(CREATE, body=body)

    def complete(self, email_asset_id: str) -> CompleteUploadResponse:
        """Performs the last step of an upload: publishes the stored image at `final_url`.

        Operation completeUpload. Raises `QuotaExceededError` after 50 uploads in 24 hours,
        `NotFoundError`, and `BadRequestError` if the stored image has another type.
        """
        return self._caller.call(
            COMPLETE, arguments.nonblank(email_asset_id, "email_asset_id")
        )

    def _store(self, transfer: PreparedCall[bool]) -> None:
        try:
            self._caller.send(transfer)
        except errors.APIStatusError as error:
            refused = storage_error(error)
        else:
            return
        raise refused  # raised here, so that it does not refer to the error that quotes the storage
