"""`client.uploads`: three steps over real connections to an API and a storage on loopback."""

from __future__ import annotations

import io
import json
from typing import Any

import httpx
import pytest

from loops import (
    APIConnectionError,
    APIResponseError,
    APITimeoutError,
    NotFoundError,
    QuotaExceededError,
    RetryPolicy,
    ServerError,
    StorageError,
)
from loops.sandbox import SANDBOX_API_KEY

from ..support.storage import COMPLETE, CREATE, SIGNATURE, refuse, respond, serving

PNG = b"\x89PNG\r\n\x1a\n" + b"pixels"
JPEG = b"\xff\xd8\xff" + b"pixels"
GIF = b"GIF89a" + b"pixels"
WEBP = b"RIFF\x00\x00\x00\x00WEBPpixels"
STEPS = [f"POST {CREATE}", "PUT /bucket/a1", f"POST {COMPLETE}"]


@pytest.fixture
def storage():
    with serving() as storage:
        yield storage


@pytest.fixture
def client(flavour, storage):
    return flavour.client(base_url=f"{storage.url}/api")


@pytest.fixture
def upload(flavour, client):
    return lambda *args, **kwargs: flavour.run(client.uploads.upload(*args, **kwargs))


def test_an_image_goes_through_three_steps(storage, upload):
    done = upload(PNG)

    assert (done.email_asset_id, done.final_url) == ("a1", "https://img.example.com/a1")
    assert storage.lines == STEPS
    assert json.loads(storage.requests[0].body) == {
        "contentType": "image/png",
        "contentLength": len(PNG),
    }
    assert storage.stored == PNG


def test_the_storage_gets_the_signed_headers_only(storage, upload):
    upload(PNG)

    assert storage.puts[0].headers == {
        "host": storage.url.removeprefix("http://"),
        "content-type": "image/png",
        "content-length": str(len(PNG)),
    }


def test_the_storage_gets_no_headers_of_a_user_supplied_client(flavour, storage):
    http = flavour.http_class(
        headers={"x-team": "blue"}, cookies={"session": "1"}, auth=("ada", "secret")
    )
    with flavour.entered(http):
        client = flavour.client(base_url=f"{storage.url}/api", http_client=http)
        flavour.run(client.uploads.upload(PNG))

    assert storage.stored == PNG
    assert storage.requests[0].headers["authorization"] == f"Bearer {SANDBOX_API_KEY}"
    assert not {"authorization", "cookie", "x-team", "user-agent"} & set(storage.puts[0].headers)


def test_a_user_supplied_transport_serves_the_storage_too(flavour):
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        if request.method == "PUT":
            return httpx.Response(200)
        both = {"emailAssetId": "a1", "presignedUrl": f"https://s3.test/b?{SIGNATURE}"}
        return httpx.Response(200, json={**both, "finalUrl": "https://img.example.com/a1"})

    flavour.run(flavour.client(answer).uploads.upload(PNG))

    assert (sent[1].url.host, sent[1].url.query.decode()) == ("s3.test", SIGNATURE)
    assert sent[1].content == PNG


class TestSources:
    @pytest.mark.parametrize("given", ["text", "path"])
    def test_a_source_can_be_a_path(self, tmp_path, storage, upload, given):
        path = tmp_path / "logo.png"
        path.write_bytes(PNG)

        upload(str(path) if given == "text" else path)

        assert storage.stored == PNG

    def test_a_source_can_be_a_file_and_is_read_from_its_position(self, storage, upload):
        file = io.BytesIO(b"skipped" + GIF)
        file.seek(7)

        upload(file)

        assert storage.stored == GIF

    def test_a_source_can_be_a_file_with_short_reads(self, storage, upload):
        class Slow(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                return super().read(min(3, len(PNG) if size in (None, -1) else size or 0))

        upload(Slow(PNG))

        assert storage.stored == PNG

    @pytest.mark.parametrize("given", [bytearray(PNG), memoryview(PNG)], ids=["array", "view"])
    def test_a_source_can_be_bytes_like(self, storage, upload, given):
        upload(given)

        assert storage.stored == PNG

    @pytest.mark.parametrize(
        ("source", "kind", "reason"),
        [
            (lambda: b"", ValueError, "1 to 4,000,000 bytes"),
            (lambda: PNG + bytes(4_000_000), ValueError, "at most 4,000,000 bytes"),
            (lambda: io.BytesIO(PNG + bytes(4_000_000)), ValueError, "at most 4,000,000 bytes"),
            (lambda: io.StringIO("text"), TypeError, "opened in binary mode"),
            (lambda: b"no picture", ValueError, "content_type.*image/webp"),
            (lambda: 7, TypeError, "source must be a path, bytes or a binary file, not int"),
            (lambda: "/nowhere/logo.png", FileNotFoundError, "nowhere"),
        ],
        ids=["empty", "large", "large-file", "text", "unknown", "number", "missing"],
    )
    def test_a_wrong_source_is_refused_before_anything_is_sent(
        self, storage, upload, source, kind, reason
    ):
        with pytest.raises(kind, match=reason):
            upload(source())

        assert storage.requests == []

    def test_a_source_can_be_four_megabytes(self, storage, upload):
        upload(PNG + bytes(4_000_000 - len(PNG)))

        assert len(storage.stored) == 4_000_000


class TestTypes:
    @pytest.mark.parametrize(
        ("content", "kind"),
        [(PNG, "image/png"), (JPEG, "image/jpeg"), (GIF, "image/gif"), (WEBP, "image/webp")],
    )
    def test_the_content_type_is_read_from_the_first_bytes(self, storage, upload, content, kind):
        upload(content)

        assert storage.puts[0].headers["content-type"] == kind

    @pytest.mark.parametrize("name", ["a.jpg", "a.JPEG"])
    def test_the_content_type_is_guessed_from_the_name_otherwise(
        self, tmp_path, storage, upload, name
    ):
        (tmp_path / name).write_bytes(b"unheard-of")

        upload(tmp_path / name)

        assert storage.puts[0].headers["content-type"] == "image/jpeg"

    def test_the_first_bytes_take_precedence_over_the_name(self, storage, upload):
        file = io.BytesIO(JPEG)
        file.name = "logo.png"

        upload(file)

        assert storage.puts[0].headers["content-type"] == "image/jpeg"

    def test_the_content_type_can_be_given(self, storage, upload):
        upload(b"unheard-of", content_type="image/webp")

        assert storage.puts[0].headers["content-type"] == "image/webp"

    @pytest.mark.parametrize("kind", ["image/svg+xml", "image/jpg", "png", ""])
    def test_other_content_types_are_refused(self, storage, upload, kind):
        with pytest.raises(ValueError, match="content_type"):
            upload(PNG, content_type=kind)

        assert storage.requests == []


class TestFailure:
    def test_an_error_of_the_first_step_names_it(self, storage, upload):
        storage.of_the_api[CREATE] = respond(503)

        with pytest.raises(ServerError, match=r"uploads\.create") as caught:
            upload(PNG)

        assert "'create'" in caught.value.__notes__[0]
        assert storage.lines == STEPS[:1]

    def test_an_error_of_the_storage_has_its_code(self, storage, upload):
        storage.responses = [refuse(403, "SignatureDoesNotMatch")]

        with pytest.raises(StorageError) as caught:
            upload(PNG)

        assert str(caught.value) == "403 SignatureDoesNotMatch (uploads.put, 1 attempt)"
        assert "'put'" in caught.value.__notes__[0]
        assert storage.lines == STEPS[:2]

    def test_an_error_of_the_last_step_says_how_to_finish(self, flavour, storage, client, upload):
        storage.of_the_api[COMPLETE] = respond(404)

        with pytest.raises(NotFoundError, match=r"uploads\.complete") as caught:
            upload(PNG)

        assert "uploads.complete('a1')" in caught.value.__notes__[0]
        assert storage.stored == PNG

    @pytest.mark.parametrize("status", [500, 503, 429])
    def test_a_temporary_error_of_the_storage_is_retried(self, flavour, storage, upload, status):
        storage.responses = [refuse(status, "SlowDown")]

        upload(PNG)

        assert [request.body for request in storage.puts] == [PNG, PNG]
        assert len(flavour.sleeps) == 1

    def test_a_lasting_error_of_the_storage_is_raised_after_two_retries(self, storage, upload):
        storage.responses = [refuse(503, "SlowDown")] * 3

        with pytest.raises(StorageError, match="503 SlowDown") as caught:
            upload(PNG)

        assert caught.value.attempts == 3

    @pytest.mark.parametrize(
        "answer", [respond(400, {"message": "no"}), respond(400, SIGNATURE.encode()), respond(400)]
    )
    def test_an_error_of_the_storage_without_a_code_has_the_name_of_its_status(
        self, storage, upload, answer
    ):
        storage.responses = [answer]

        with pytest.raises(StorageError, match="400 Bad Request"):
            upload(PNG)

    def test_a_redirect_of_the_storage_is_not_followed(self, storage, upload):
        storage.responses = [respond(307, location=f"{storage.url}/other?{SIGNATURE}")]

        with pytest.raises(StorageError, match="307") as caught:
            upload(PNG)

        assert storage.lines == STEPS[:2]
        assert caught.value.__context__ is None, "the original error quotes the signed URL"

    @pytest.mark.parametrize("step", [CREATE, COMPLETE])
    def test_an_exceeded_daily_quota_is_not_retried(self, flavour, storage, upload, step):
        body = {"message": "Upload limit exceeded", "maxUploads": 50, "windowHours": 24}
        storage.of_the_api[step] = respond(429, body)

        with pytest.raises(QuotaExceededError, match="Upload limit"):
            upload(PNG)

        assert flavour.sleeps == []

    @pytest.mark.parametrize(
        "address", ["", "no address", "ftp://s3.test/a", "https://ada:pw@s3.test/a", "https://:x/"]
    )
    def test_an_invalid_presigned_url_breaks_the_contract(self, storage, upload, address):
        storage.presigned_url = address

        with pytest.raises(APIResponseError, match="presignedUrl") as caught:
            upload(PNG)

        assert "'create'" in caught.value.__notes__[0]
        assert storage.lines == STEPS[:1]


@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.ReadTimeout])
def test_a_storage_that_cannot_be_reached_is_a_connection_error(flavour, kind):
    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "PUT":
            raise kind("no", request=request)
        ticket = {"emailAssetId": "a1", "presignedUrl": f"https://s3.test/b?{SIGNATURE}"}
        return httpx.Response(200, json=ticket)

    client: Any = flavour.client(answer, retry=RetryPolicy(max_retries=0))
    with pytest.raises(APIConnectionError, match=r"uploads\.put") as caught:
        flavour.run(client.uploads.upload(PNG))

    assert isinstance(caught.value, APITimeoutError) is (kind is httpx.ReadTimeout)


def test_an_error_of_the_storage_keeps_its_request_id(storage, upload):
    storage.responses = [refuse(403, "AccessDenied")]

    with pytest.raises(StorageError) as caught:
        upload(PNG)

    assert caught.value.headers.get("x-amz-request-id") == "q1"
    assert caught.value.body is None


class TestSteps:
    @pytest.mark.parametrize(
        ("given", "kind", "name"),
        [
            ({"content_type": "image/bmp"}, ValueError, "content_type"),
            ({"content_length": 0}, ValueError, "content_length"),
            ({"content_length": 4_000_001}, ValueError, "content_length"),
            ({"content_length": "3"}, TypeError, "content_length"),
            ({"content_length": True}, TypeError, "content_length"),
        ],
    )
    def test_create_refuses_wrong_arguments(self, flavour, storage, client, given, kind, name):
        with pytest.raises(kind, match=name):
            flavour.run(
                client.uploads.create(**{"content_type": "image/png", "content_length": 3, **given})
            )

        assert storage.requests == []

    def test_only_the_calls_of_the_api_draw_on_the_budget_of_content(
        self, flavour, storage, client
    ):
        for _ in range(5):
            flavour.run(client.uploads.upload(PNG))
        for _ in range(50):
            flavour.run(client.uploads.complete("a1"))
        assert sum(flavour.sleeps) < 60

        flavour.run(client.uploads.complete("a1"))

        assert sum(flavour.sleeps) >= 55

    def test_the_reply_of_an_upload_is_that_of_its_last_step(self, flavour, client):
        reply = flavour.run(client.with_response(client.uploads.upload, PNG))

        assert reply.operation == "uploads.complete"
        assert reply.data.final_url == "https://img.example.com/a1"

    def test_the_hook_sees_the_calls_of_the_api(self, flavour, storage):
        seen: list[Any] = []
        client = flavour.client(base_url=f"{storage.url}/api", on_reply=seen.append)

        flavour.run(client.uploads.upload(PNG))

        assert [reply.operation for reply in seen] == ["uploads.create", "uploads.complete"]

    def test_the_steps_can_be_called_one_by_one(self, flavour, storage, client):
        ticket = flavour.run(client.uploads.create(content_type="image/png", content_length=3))
        done = flavour.run(client.uploads.complete(ticket.email_asset_id))

        assert storage.lines == [STEPS[0], STEPS[2]]
        assert storage.requests[1].body == b""
        assert done.email_asset_id == "a1"

    def test_a_ticket_does_not_show_its_signed_url(self, flavour, client):
        ticket = flavour.run(client.uploads.create(content_type="image/png", content_length=3))

        assert SIGNATURE in ticket.presigned_url
        assert repr(ticket) == "UploadTicket(email_asset_id='a1')"
