# Written by scripts/unasync.py from loops/_async/groups.py. Do not edit.
"""The resource groups of a client, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from .api_key import ApiKey
    from .client import Loops
    from .contact_properties import ContactProperties
    from .contacts import Contacts
    from .events import Events
    from .mailing_lists import MailingLists
    from .transactional_emails import TransactionalEmails


class Groups:
    """One attribute per group, named like the tag in the API's document."""

    @property
    def _caller(self) -> Loops:
        return cast("Loops", self)

    @cached_property
    def api_key(self) -> ApiKey:
        """Test the API key."""
        from .api_key import ApiKey

        return ApiKey(self._caller)

    @cached_property
    def contacts(self) -> Contacts:
        """The people in the audience."""
        from .contacts import Contacts

        return Contacts(self._caller)

    @cached_property
    def contact_properties(self) -> ContactProperties:
        """What is stored about contacts."""
        from .contact_properties import ContactProperties

        return ContactProperties(self._caller)

    @cached_property
    def events(self) -> Events:
        """What contacts do; starts workflows."""
        from .events import Events

        return Events(self._caller)

    @cached_property
    def mailing_lists(self) -> MailingLists:
        """The lists that contacts can be on."""
        from .mailing_lists import MailingLists

        return MailingLists(self._caller)

    @cached_property
    def transactional_emails(self) -> TransactionalEmails:
        """Mail to one person, from a template."""
        from .transactional_emails import TransactionalEmails

        return TransactionalEmails(self._caller)
