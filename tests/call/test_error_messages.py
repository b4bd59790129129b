"""Error responses of every shape: the status selects the class, the body holds the message."""

from __future__ import annotations

import json

import httpx
import pytest

from loops import RetryPolicy, errors

from ..support.flavours import ADA

NO_RETRY = RetryPolicy(max_retries=0)
WORDS = "These are the words."

SHAPES = {
    "E1 core": {"success": False, "message": WORDS},
    "E2 content": {"message": WORDS},
    "E3 auth": {"success": False, "message": WORDS, "error": "older words"},
    "E4 path": {"success": False, "message": WORDS, "path": "attachments"},
    "E5 error": {"success": False, "message": WORDS, "error": {"path": "a", "message": "older"}},
    "E6 reason": {"success": False, "message": WORDS, "error": {"path": "a", "reason": "older"}},
    "E7 template": {
        "success": False,
        "message": WORDS,
        "error": {"path": "dataVariables", "message": "older"},
        "transactionalId": "t1",
    },
    "E8 type": {"message": WORDS, "supportedContentTypes": ["image/png"]},
    "E8 size": {"message": WORDS, "maxBytes": 4_000_000},
    "E9 quota": {"message": WORDS, "maxUploads": 50, "windowHours": 24},
    "E10 tags": {"message": WORDS, "invalidTags": ["a"]},
    "L1 text": {"error": WORDS},
    "L2 error": {"success": False, "error": {"path": "a", "message": WORDS}},
    "L2 template": {"success": False, "error": {"message": WORDS}, "transactionalId": "t1"},
    "L2 path": {"success": False, "path": "a", "message": WORDS},
    "E6 old": {"success": False, "error": {"path": "a", "reason": WORDS}},
    "odd message": {"message": {"a": 1}, "error": WORDS},
    "empty message": {"message": " ", "error": {"message": None, "reason": WORDS}},
    "just text": WORDS,
}
SILENT = {
    "nothing": b"",
    "empty object": b"{}",
    "null": b"null",
    "list": b'[{"message": "no"}]',
    "number": b"7",
    "html": b"<!DOCTYPE html><html><body>Bad gateway</body></html>",
    "html after spaces": b"\n  <html></html>",
    "html as message": b'{"message": "<b>no</b>"}',
    "spaces": b"  \n",
    "nested too deep": b"[" * 100_000,
    "json cut short": b'{"message": "These are the wo',
}
CLASSES = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    405: errors.MethodNotAllowedError,
    409: errors.ConflictError,
    413: errors.PayloadTooLargeError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
    500: errors.ServerError,
    501: errors.ServerError,
    503: errors.ServerError,
    520: errors.ServerError,
    599: errors.ServerError,
    302: errors.APIStatusError,
    402: errors.APIStatusError,
    418: errors.APIStatusError,
    425: errors.APIStatusError,
    499: errors.APIStatusError,
}


@pytest.fixture
def failure(flavour):
    """Makes a call that gets this response, and returns its error."""

    def fail(status, content, **headers):
        def answer(request):
            return httpx.Response(status, content=content, headers=headers)

        client = flavour.client(answer, retry=NO_RETRY)
        with pytest.raises(errors.APIStatusError) as caught:
            flavour.run(client.contacts.update(email=ADA))
        return caught.value

    return fail


@pytest.mark.parametrize("shape", SHAPES)
def test_the_message_is_found_in_every_shape(failure, shape):
    error = failure(400, json.dumps(SHAPES[shape]).encode())

    assert error.message == WORDS
    assert error.body == SHAPES[shape]
    assert str(error) == f"400 {WORDS} (contacts.update, 1 attempt)"


@pytest.mark.parametrize("shape", SILENT)
def test_without_a_message_the_name_of_the_status_is_used(failure, shape):
    error = failure(502, SILENT[shape])

    assert error.message == "Bad Gateway"
    assert type(error) is errors.ServerError


def test_a_plain_text_is_the_message(failure):
    error = failure(503, b"upstream connect error\n  reset", **{"content-type": "text/plain"})

    assert error.message == "upstream connect error reset"
    assert error.body == "upstream connect error\n  reset"


def test_a_long_text_is_cut(failure):
    error = failure(400, json.dumps({"message": "no " * 1000}).encode())

    assert len(error.message) == 300
    assert error.message.endswith("…")


def test_bytes_that_are_not_text_are_replaced(failure):
    error = failure(400, b"caf\xe9")

    assert error.message == "caf\ufffd"


@pytest.mark.parametrize("status", CLASSES)
def test_the_status_chooses_the_class(failure, status):
    error = failure(status, b'{"success": true, "message": "Not found"}')

    assert type(error) is CLASSES[status]
    assert error.status_code == status
    assert error.message == "Not found"


def test_a_status_without_a_name_has_no_message(failure):
    assert str(failure(520, b"")).startswith("520 no message (contacts.update, 1 attempt")


def test_an_internal_error_keeps_its_message(failure):
    assert failure(500, b'{"message": "Internal error"}').message == "Internal error"


def test_header_names_are_in_lower_case(failure):
    error = failure(429, b"", **{"X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "0"})

    assert error.headers["x-ratelimit-limit"] == "10"
    assert (error.limit, error.remaining) == (10, 0)


@pytest.mark.parametrize("value", ["", "ten", "-1", "1.5"])
def test_a_limit_that_is_not_a_number_is_none(failure, value):
    assert failure(429, b"", **{"x-ratelimit-limit": value}).limit is None


def test_an_error_has_the_seconds_of_retry_after(failure):
    assert failure(503, b"", **{"retry-after": "120"}).retry_after == 120
    assert failure(503, b"").retry_after is None


class TestInvalidSuccess:
    @pytest.mark.parametrize(
        ("content", "names"),
        [
            (b"<html>fine</html>", "not JSON"),
            (b"", "not JSON"),
            (b"\xff\xfe\xff", "not JSON"),
            (b"{}", "missing"),
            (b"[]", "object"),
            (b'{"success": "yes", "id": "c1"}', '"success" must be'),
            (b'{"success": true, "id": 5}', '"id" must be'),
        ],
        ids=repr,
    )
    def test_a_success_that_breaks_the_contract_is_an_error_that_names_the_field_only(
        self, flavour, content, names
    ):
        client = flavour.client(lambda request: httpx.Response(200, content=content))

        with pytest.raises(errors.APIResponseError, match=names) as caught:
            flavour.run(client.contacts.update(email=ADA))

        assert caught.value.status_code == 200
        assert caught.value.ambiguous
        assert "yes" not in str(caught.value)
        assert "html" not in str(caught.value)

    @pytest.mark.parametrize("status", [201, 202, 204, 206])
    def test_a_success_with_an_undeclared_status_is_an_error(self, flavour, status):
        client = flavour.client(lambda request: httpx.Response(status, content=b""))

        with pytest.raises(errors.APIResponseError, match=str(status)):
            flavour.run(client.contacts.update(email=ADA))

    def test_a_success_may_have_unknown_fields(self, flavour):
        body = {"success": True, "id": "c1", "news": [1]}
        client = flavour.client(lambda request: httpx.Response(200, json=body))

        assert flavour.run(client.contacts.update(email=ADA))["news"] == [1]
