"""Responses that once raised an error other than a `LoopsError`."""

from __future__ import annotations

import pytest

from loops import LoopsError
from scripts.facade.calls import CALLS

from .corruption import CorruptResponse
from .test_responses import sync_result, use, use_error

PAGE = (
    '{"data": [], "pagination": {"returnedResults": 0, "perPage": 20, "totalPages": 1,'
    ' "nextPage": null, "totalResults": %s, "nextCursor": %s}}'
)
TICKET = '{"emailAssetId": %s, "presignedUrl": "https://storage.test/a"}'
QUEUED = '{"status": "queuedContactsFound", "mailingListId": null, "queuedContactCount": %s}'
LIST, UPLOAD, CHANGE = "campaigns.list", "uploads.upload", "workflows.change_mailing_list"


def body(method, template, *values):
    return method, CorruptResponse(body=(template % values).encode())


FOUND = {
    "no end of results": body(LIST, PAGE, "1e400", "null"),
    "results of five hundred digits": body(LIST, PAGE, "9" * 500, "null"),
    "results that are no number": body(LIST, PAGE, "NaN", "null"),
    "half a character as cursor": body(LIST, PAGE, "1", r'"\ud800"'),
    "an image without id": body(UPLOAD, TICKET, '""'),
    "an image with the id of a parent": body(UPLOAD, TICKET, '".."'),
    "an image with half a character as id": body(UPLOAD, TICKET, r'"\ud800"'),
    "no end of waiting contacts": body(CHANGE, QUEUED, "1e400"),
    "waiting contacts that are no number": body(CHANGE, QUEUED, "NaN"),
    "a limit of five thousand digits": (
        "api_key.test",
        CorruptResponse(status=429, headers=(("x-ratelimit-limit", b"9" * 5000),)),
    ),
}


@pytest.mark.parametrize("found", FOUND)
def test_a_response_that_once_raised_another_error_does_not(found):
    method, corrupted = FOUND[found]
    for call in CALLS:
        if call.method == method:
            try:
                use(sync_result(call, corrupted))
            except LoopsError as error:
                use_error(error)
