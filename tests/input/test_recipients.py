"""`allow_recipients` restricts who receives email from a client."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from loops import ConfigurationError, RecipientNotAllowedError

from ..support.flavours import ADA, GRACE
from ..support.recorder import Recorder

EVE = "eve@example.org"
CALLS = {
    "transactional_emails.send": lambda client, email: client.transactional_emails.send(
        "t1", email=email
    ),
    "events.send": lambda client, email: client.events.send("signup", email=email),
    "events.send, both": lambda client, email: client.events.send(
        "signup", email=email, user_id="7"
    ),
    "contacts.create": lambda client, email: client.contacts.create(email),
    "contacts.update": lambda client, email: client.contacts.update(email=email, first_name="Ada"),
}
UNCHECKABLE = {
    "user_id of an event": lambda client: client.events.send("signup", user_id="7"),
    "user_id of a contact": lambda client: client.contacts.update(user_id="7", first_name="Ada"),
    "schedule_at of a new campaign": lambda client: client.campaigns.create(
        "News", schedule_at="now"
    ),
    "schedule_at of a campaign": lambda client: client.campaigns.update(
        "c1", schedule_at=datetime(2026, 3, 2, tzinfo=UTC)
    ),
}
everywhere = pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)


@pytest.fixture
def api():
    return Recorder({"success": True, "id": "1"})


@pytest.fixture
def guarded(flavour, api):
    """Makes a client with these allowed recipients."""
    return lambda *allowed: flavour.client(api, allow_recipients=allowed)


@everywhere
@pytest.mark.parametrize("allowed", [ADA, "@example.com", "@EXAMPLE.com", "Ada@Example.Com"])
def test_allowed_recipients_receive_email(flavour, api, guarded, call, allowed):
    flavour.run(call(guarded(EVE, allowed), ADA))
    flavour.run(call(guarded(EVE, allowed), "ADA@example.COM"))

    assert len(api.requests) == 2


@everywhere
@pytest.mark.parametrize(
    "allowed",
    [[], [GRACE], ["@example.org"], ["a@example.com"], ["@mail.example.com"], ["@ample.com"]],
)
def test_other_recipients_are_refused_and_nothing_is_sent(flavour, api, guarded, call, allowed):
    with pytest.raises(RecipientNotAllowedError, match="email is not covered by"):
        flavour.run(call(guarded(*allowed), ADA))

    assert api.requests == []


@everywhere
@pytest.mark.parametrize(
    "sly",
    [
        "eve@example.org,ada@example.com",
        "eve@example.org;ada@example.com",
        "eve@example.org\nada@example.com",
        "eve@example.org ada@example.com",
        "<eve@example.org>ada@example.com",
        "eve@example.org@example.com",
        '"eve@example.org"@example.com',
        "eve%example.org\x00@example.com",
        "@example.com",
        "ada@mail.example.com",
        "ada@example.com.",
        "ada@example.com\n",
        "ada",
    ],
)
def test_only_a_single_plain_address_is_allowed(flavour, api, guarded, call, sly):
    with pytest.raises(RecipientNotAllowedError):
        flavour.run(call(guarded("@example.com", ADA), sly))

    assert api.requests == []


def test_an_address_with_a_similar_letter_is_refused(flavour, api, guarded):
    with pytest.raises(RecipientNotAllowedError):  # the Kelvin sign, which lower() turns into k
        flavour.run(guarded("kim@example.com").contacts.create("\u212aim@example.com"))

    assert api.requests == []


@pytest.mark.parametrize("call", UNCHECKABLE.values(), ids=UNCHECKABLE)
def test_calls_without_an_address_to_check_are_refused(flavour, api, guarded, call):
    with pytest.raises(RecipientNotAllowedError, match=r"user_id alone|schedule_at may"):
        flavour.run(call(guarded("@example.com")))

    assert api.requests == []


def test_reads_are_not_restricted(flavour, api):
    client = flavour.client(Recorder([]), allow_recipients=[])

    assert flavour.run(client.contacts.find(email=EVE)) is None
    assert flavour.run(client.contacts.find(user_id="7")) is None


def test_without_allow_recipients_everybody_receives_email(flavour, api):
    client = flavour.client(api, allow_recipients=None)

    flavour.run(client.events.send("signup", user_id="7"))
    flavour.run(client.events.send("signup", email="eve@example.org, no address"))

    assert len(api.requests) == 2


def test_with_options_keeps_the_allowed_recipients(flavour, api, guarded):
    view = guarded(ADA).with_options(timeout=3)

    with pytest.raises(RecipientNotAllowedError):
        flavour.run(view.contacts.create(EVE))


def test_with_options_replaces_the_allowed_recipients(flavour, api, guarded):
    client = guarded(ADA)
    view = client.with_options(allow_recipients=["@example.org"])

    flavour.run(view.contacts.create(EVE))
    with pytest.raises(RecipientNotAllowedError):
        flavour.run(view.contacts.create(ADA))
    flavour.run(client.contacts.create(ADA))

    assert len(api.requests) == 2


def test_with_options_can_allow_nobody(flavour, api):
    view = flavour.client(api).with_options(allow_recipients=[])

    with pytest.raises(RecipientNotAllowedError):
        flavour.run(view.contacts.create(ADA))


@pytest.mark.parametrize(
    "wrong",
    [
        "ada",
        "",
        "@",
        "example.com",
        "ada@",
        "*@example.com",
        "@*.example.com",
        "a@b@example.com",
        " ada@example.com",
        "@example.com\n",
        5,
        None,
    ],
)
def test_an_invalid_entry_is_refused_by_its_index(flavour, wrong):
    with pytest.raises(ConfigurationError, match=r"allow_recipients\[1\] must be"):
        flavour.client(allow_recipients=[ADA, wrong])


@pytest.mark.parametrize("wrong", ["@example.com", b"@example.com", 5, True])
def test_allow_recipients_must_be_a_collection(flavour, wrong):
    with pytest.raises(ConfigurationError, match="allow_recipients must be a list"):
        flavour.client(allow_recipients=wrong)
    with pytest.raises(ConfigurationError, match="allow_recipients must be a list"):
        flavour.client().with_options(allow_recipients=wrong)


@pytest.mark.parametrize("kind", [list, tuple, set, frozenset, dict.fromkeys])
def test_allow_recipients_may_be_any_collection(flavour, api, kind):
    client = flavour.client(api, allow_recipients=kind([ADA]))

    flavour.run(client.contacts.create(ADA))

    assert len(api.requests) == 1


def test_each_of_several_addresses_is_checked(flavour, guarded):
    guard = guarded("@example.com")._caller.recipients

    guard.check_all([ADA, GRACE], "emails")
    with pytest.raises(RecipientNotAllowedError, match=r"emails\[1\] is not covered"):
        guard.check_all([ADA, EVE], "emails")


def test_the_repr_contains_no_address(guarded):
    assert repr(guarded(ADA)._caller.recipients) == "Recipients(…)"
