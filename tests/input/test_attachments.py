"""Invalid attachments are refused before anything is sent."""

from __future__ import annotations

import pytest

from loops import Attachment

from ..support.flavours import ADA


@pytest.fixture
def refused_attachments(refused):
    """Sends attachments that must be refused with an error that matches."""

    def refuse(kind, match, attachments):
        refused(
            lambda client: client.transactional_emails.send(
                "t1", email=ADA, attachments=attachments
            ),
            kind,
            match,
        )

    return refuse


@pytest.mark.parametrize("given", [b"x", "invoice.pdf", ("a.txt", b"x"), None], ids=repr)
def test_every_attachment_must_be_an_attachment_object(refused_attachments, given):
    refused_attachments(TypeError, "attachments.*Attachment", [given])


@pytest.mark.parametrize(
    "given", [None, 5, Attachment("a.txt", "text/plain", b"x")], ids=["none", "number", "one"]
)
def test_attachments_must_be_iterable(refused_attachments, given):
    refused_attachments(TypeError, "attachments", given)


@pytest.mark.parametrize("kind_of_list", [list, iter])
def test_attachments_that_are_too_large_together_are_refused(refused_attachments, kind_of_list):
    file = Attachment.from_bytes(b"x" * 1_500_000, filename="a.bin")

    refused_attachments(ValueError, "attachments make the request", kind_of_list([file, file]))


def test_an_attachment_that_leaves_no_room_for_the_body_is_refused(refused_attachments):
    file = Attachment.from_bytes(b"x" * 2_999_900, filename="a.bin")

    refused_attachments(ValueError, "attachments make the request", [file])


def test_an_attachment_that_is_too_large_by_itself_cannot_be_made():
    with pytest.raises(ValueError, match=r"a\.bin has 3,000,000 bytes"):
        Attachment.from_bytes(b"x" * 3_000_000, filename="a.bin")


def test_the_content_of_an_attachment_must_be_bytes():
    with pytest.raises(TypeError, match="content must be bytes"):
        Attachment("a.txt", "text/plain", "text")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("", ValueError), ("../a.txt", ValueError), ("a\\b", ValueError), (5, TypeError),
     (None, TypeError), ("\ud800", ValueError), ("a\nb.txt", ValueError)],
    ids=ascii,
)  # fmt: skip
def test_the_filename_of_an_attachment_must_be_a_plain_name(name, kind):
    with pytest.raises(kind, match="filename"):
        Attachment(name, "text/plain", b"x")


@pytest.mark.parametrize(
    ("given", "kind"), [("pdf", ValueError), ("", ValueError), (5, TypeError), (None, TypeError)]
)
def test_the_content_type_of_an_attachment_must_be_a_media_type(given, kind):
    with pytest.raises(kind, match="content_type"):
        Attachment("a.txt", given, b"x")


def test_an_unreadable_file_raises_the_error_of_the_operating_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        Attachment.from_path(tmp_path / "nothing.pdf")
