"""A send to an address to which the service delivers nothing."""

from __future__ import annotations

import pytest

from loops import RecipientNotAllowedError

from .reads import INERT, first

TEMPLATE = "published transactional email"


def test_a_mail_to_an_inert_address_is_accepted(visiting):
    with visiting() as visit:
        template = first(TEMPLATE, visit.client.transactional_emails.list_published())
        answer = visit.client.transactional_emails.send(
            template.id,
            email=INERT,
            data_variables=dict.fromkeys(template.data_variables, "test"),
        )

        assert answer.success is True


def test_a_mail_to_another_address_is_refused(visiting):
    with visiting() as visit:
        with pytest.raises(RecipientNotAllowedError):
            visit.client.transactional_emails.send("any", email="ada@example.org")

        assert visit.asked == []
