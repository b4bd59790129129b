"""Properties and mailing lists that cannot be meant are refused by name, and unsent."""

from __future__ import annotations

from datetime import datetime, tzinfo
from decimal import Decimal
from enum import Enum
from functools import partial

import pytest

from loops._async import contacts, events

from ..support.flavours import ADA
from ..support.refusals import LONE, cases


class Vague(tzinfo):
    """A time zone that does not know its offset."""

    def utcoffset(self, moment):
        return None

    tzname = dst = utcoffset


class Odd(Enum):
    LIST = (1, 2)


NO_PROPERTY = [
    (datetime(2026, 3, 1), ValueError),
    (datetime(2026, 3, 1, tzinfo=Vague()), ValueError),
    (float("nan"), ValueError),
    (float("-inf"), ValueError),
    (Decimal("NaN"), ValueError),
    (Decimal("Infinity"), ValueError),
    (10**5000, ValueError),
    (2**53 + 1, ValueError),
    (-(2**53) - 1, ValueError),
    (Decimal(2**53 + 1), ValueError),
    (Decimal("0.12345678901234567891"), ValueError),
    (Decimal("1E+5000"), ValueError),
    (LONE, ValueError),
    ([1], TypeError),
    ({"a": 1}, TypeError),
    (b"x", TypeError),
    (..., TypeError),
    (1j, TypeError),
    (Odd.LIST, TypeError),
]
NO_PROPERTIES = [
    ([], TypeError),
    ([("x", 1)], TypeError),
    ("x", TypeError),
    ({5: "x"}, ValueError),
    ({"": "x"}, ValueError),
    ({" ": "x"}, ValueError),
    ({LONE: "x"}, ValueError),
]
NO_LISTS = [
    (["l1"], TypeError),
    ("l1", TypeError),
    ({5: True}, TypeError),
    ({"": True}, ValueError),
    ({LONE: True}, ValueError),
    ({"l1": 1}, TypeError),
    ({"l1": None}, TypeError),
    ({"l1": "yes"}, TypeError),
]
WITH_PROPERTIES = {
    "create": lambda given, client: client.contacts.create(ADA, properties=given),
    "update": lambda given, client: client.contacts.update(email=ADA, properties=given),
    "contact_properties": lambda given, client: client.events.send(
        "e", email=ADA, contact_properties=given
    ),
    "event_properties": lambda given, client: client.events.send(
        "e", email=ADA, event_properties=given
    ),
}
WITH_LISTS = {
    "create": lambda given, client: client.contacts.create(ADA, mailing_lists=given),
    "update": lambda given, client: client.contacts.update(email=ADA, mailing_lists=given),
    "send": lambda given, client: client.events.send("e", email=ADA, mailing_lists=given),
}


class TestProperties:
    @cases(NO_PROPERTIES)
    def test_must_map_names_to_values(self, refused, given, kind):
        for call in WITH_PROPERTIES.values():
            refused(partial(call, given), kind, "properties")

    @cases(NO_PROPERTY)
    def test_must_be_values_that_can_be_sent(self, refused, given, kind):
        for call in WITH_PROPERTIES.values():
            refused(partial(call, {"x": given}), kind, r"properties\['x'\]")

    def test_of_an_event_cannot_be_reset(self, refused):
        call = partial(WITH_PROPERTIES["event_properties"], {"x": None})

        refused(call, ValueError, r"event_properties\['x'\]")

    @pytest.mark.parametrize("name", contacts.RESERVED)
    def test_of_a_contact_cannot_overwrite_an_argument(self, refused, name):
        for place in ("create", "update"):
            call = partial(WITH_PROPERTIES[place], {name: "x"})
            refused(call, ValueError, f"properties must not contain {name!r}")

    @pytest.mark.parametrize("name", events.RESERVED)
    def test_beside_an_event_cannot_overwrite_an_argument(self, refused, name):
        call = partial(WITH_PROPERTIES["contact_properties"], {name: "x"})

        refused(call, ValueError, f"contact_properties must not contain {name!r}")

    @pytest.mark.parametrize("name", ["first_name", "last_name", "source", "user_group"])
    @cases([(LONE, ValueError), (5, TypeError), (True, TypeError), (["x"], TypeError)])
    def test_that_are_built_in_must_be_text_too(self, refused, name, given, kind):
        refused(lambda client: client.contacts.create(ADA, **{name: given}), kind, name)
        refused(lambda client: client.contacts.update(email=ADA, **{name: given}), kind, name)

    @pytest.mark.parametrize("given", ["no", 0, None], ids=repr)
    def test_that_say_yes_or_no_must_do_so(self, refused, given):
        def update(client):
            return client.contacts.update(email=ADA, subscribed=given)

        refused(lambda client: client.contacts.create(ADA, subscribed=given), TypeError, "subscr")
        refused(update, TypeError, "subscribed")


class TestMailingLists:
    @cases(NO_LISTS)
    def test_must_map_ids_to_yes_or_no(self, refused, given, kind):
        for call in WITH_LISTS.values():
            refused(partial(call, given), kind, "mailing_lists")
