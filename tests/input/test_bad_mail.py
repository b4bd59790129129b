"""Data variables and attachments that no template and no server can take are refused unsent."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

import pytest

from loops import Attachment

from ..support.flavours import ADA


class Answer(Enum):
    YES = True


@pytest.fixture
def refused(flavour, sandbox, client):
    """Sends a mail with an option that must be refused by name, before anything is sent."""

    def refuse(kind, match, **options):
        with pytest.raises(kind, match=match):
            flavour.run(client.transactional_emails.send("t1", email=ADA, **options))
        assert sandbox.requests == ()

    return refuse


@pytest.mark.parametrize("given", ["no", 1, None], ids=repr)
def test_add_to_audience_must_be_yes_or_no(refused, given):
    refused(TypeError, "add_to_audience", add_to_audience=given)


class TestDataVariables:
    @pytest.mark.parametrize("given", [[], "x", 5, [("a", 1)]], ids=repr)
    def test_must_be_a_mapping(self, refused, given):
        refused(TypeError, "data_variables", data_variables=given)

    @pytest.mark.parametrize("name", ["", "first name", "a.b", "ü", "a\n", 5, None], ids=repr)
    def test_must_have_names_a_template_can_take(self, refused, name):
        refused(ValueError, "data_variables must have names", data_variables={name: "x"})

    @pytest.mark.parametrize(
        ("given", "kind"),
        [
            (None, ValueError),
            (datetime(2026, 3, 1), ValueError),
            (float("nan"), ValueError),
            ("\ud800", ValueError),
            (2**53 + 1, ValueError),
            (True, TypeError),
            (Answer.YES, TypeError),
            ({"a": 1}, TypeError),
            (b"x", TypeError),
            (..., TypeError),
        ],
        ids=ascii,
    )
    def test_must_be_text_or_numbers(self, refused, given, kind):
        refused(kind, r"data_variables\['x'\]", data_variables={"x": given})

    @pytest.mark.parametrize(
        ("row", "kind", "place"),
        [
            ("x", TypeError, r"\['rows'\]\[1\]"),
            ([{}], TypeError, r"\['rows'\]\[1\]"),
            (None, TypeError, r"\['rows'\]\[1\]"),
            ({"a b": 1}, ValueError, r"\['rows'\]\[1\]"),
            ({"a": None}, ValueError, r"\['rows'\]\[1\]\['a'\]"),
            ({"a": True}, TypeError, r"\['rows'\]\[1\]\['a'\]"),
            ({"a": [{"b": 1}]}, TypeError, r"\['rows'\]\[1\]\['a'\]"),
            ({"a": {"b": 1}}, TypeError, r"\['rows'\]\[1\]\['a'\]"),
        ],
        ids=str,
    )
    def test_in_rows_are_named_by_their_place(self, refused, row, kind, place):
        refused(kind, f"data_variables{place}", data_variables={"rows": [{"a": 1}, row]})


class TestAttachments:
    @pytest.mark.parametrize("given", [b"x", "invoice.pdf", ("a.txt", b"x"), None], ids=repr)
    def test_must_be_attachments(self, refused, given):
        refused(TypeError, "attachments.*Attachment", attachments=[given])

    @pytest.mark.parametrize(
        "given", [None, 5, Attachment("a.txt", "text/plain", b"x")], ids=["none", "number", "one"]
    )
    def test_must_be_a_sequence(self, refused, given):
        refused(TypeError, "attachments", attachments=given)

    def test_that_are_too_large_together_are_refused(self, refused):
        file = Attachment.from_bytes(b"x" * 1_500_000, filename="a.bin")

        refused(ValueError, "attachments make the request", attachments=[file, file])

    def test_that_leave_no_room_for_the_rest_are_refused(self, refused):
        file = Attachment.from_bytes(b"x" * 2_999_900, filename="a.bin")

        refused(ValueError, "attachments make the request", attachments=[file])

    def test_that_come_from_a_generator_are_measured_too(self, refused):
        file = Attachment.from_bytes(b"x" * 1_500_000, filename="a.bin")

        refused(ValueError, "attachments make the request", attachments=iter([file, file]))


class TestOneAttachment:
    def test_must_hold_bytes(self):
        with pytest.raises(TypeError, match="content must be bytes"):
            Attachment("a.txt", "text/plain", "text")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("name", "kind"),
        [("", ValueError), ("../a.txt", ValueError), ("a\\b", ValueError), (5, TypeError),
         (None, TypeError), ("\ud800", ValueError), ("a\nb.txt", ValueError)],
        ids=ascii,
    )  # fmt: skip
    def test_must_have_a_plain_name(self, name, kind):
        with pytest.raises(kind, match="filename"):
            Attachment(name, "text/plain", b"x")

    @pytest.mark.parametrize(
        ("given", "kind"),
        [("pdf", ValueError), ("", ValueError), (5, TypeError), (None, TypeError)],
    )
    def test_must_have_a_type(self, given, kind):
        with pytest.raises(kind, match="content_type"):
            Attachment("a.txt", given, b"x")

    def test_that_is_too_large_by_itself_is_refused(self):
        with pytest.raises(ValueError, match=r"a\.bin has 3,000,000 bytes"):
            Attachment.from_bytes(b"x" * 3_000_000, filename="a.bin")

    def test_that_cannot_be_read_raises_what_the_disk_says(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            Attachment.from_path(tmp_path / "nothing.pdf")
