"""The resource groups of a client, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from .api_key import AsyncApiKey
    from .client import AsyncLoops
    from .contact_properties import AsyncContactProperties
    from .contacts import AsyncContacts
    from .events import AsyncEvents
    from .mailing_lists import AsyncMailingLists
    from .transactional_emails import AsyncTransactionalEmails


class AsyncGroups:
    """One attribute per group, named like the tag in the API's document."""

    @property
    def _caller(self) -> AsyncLoops:
        return cast("AsyncLoops", self)

    @cached_property
    def api_key(self) -> AsyncApiKey:
        """Test the API key."""
        from .api_key import AsyncApiKey

        return AsyncApiKey(self._caller)

    @cached_property
    def contacts(self) -> AsyncContacts:
        """The people in the audience."""
        from .contacts import AsyncContacts

        return AsyncContacts(self._caller)

    @cached_property
    def contact_properties(self) -> AsyncContactProperties:
        """What is stored about contacts."""
        from .contact_properties import AsyncContactProperties

        return AsyncContactProperties(self._caller)

    @cached_property
    def events(self) -> AsyncEvents:
        """What contacts do; starts workflows."""
        from .events import AsyncEvents

        return AsyncEvents(self._caller)

    @cached_property
    def mailing_lists(self) -> AsyncMailingLists:
        """The lists that contacts can be on."""
        from .mailing_lists import AsyncMailingLists

        return AsyncMailingLists(self._caller)

    @cached_property
    def transactional_emails(self) -> AsyncTransactionalEmails:
        """Mail to one person, from a template."""
        from .transactional_emails import AsyncTransactionalEmails

        return AsyncTransactionalEmails(self._caller)
