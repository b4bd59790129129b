# Written by scripts/unasync.py from loops/_async/resources.py. Do not edit.
"""The resources of a client as attributes, each imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api_key import ApiKey
    from .audience_segments import AudienceSegments
    from .caller import Caller
    from .campaign_groups import CampaignGroups
    from .campaigns import Campaigns
    from .components import Components
    from .configuration import Configuration
    from .contact_properties import ContactProperties
    from .contacts import Contacts
    from .email_messages import EmailMessages
    from .event_patterns import EventPatterns
    from .events import Events
    from .mailing_lists import MailingLists
    from .themes import Themes
    from .transactional_emails import TransactionalEmails
    from .transactional_groups import TransactionalGroups
    from .uploads import Uploads
    from .workflow_groups import WorkflowGroups
    from .workflow_nodes import WorkflowNodes
    from .workflows import Workflows


class Resources:
    """One attribute for each resource, named after its tag in the API's OpenAPI document."""

    _caller: Caller

    @cached_property
    def api_key(self) -> ApiKey:
        """The API key itself."""
        from .api_key import ApiKey

        return ApiKey(self._caller)

    @cached_property
    def audience_segments(self) -> AudienceSegments:
        """Saved filters of the audience."""
        from .audience_segments import AudienceSegments

        return AudienceSegments(self._caller)

    @cached_property
    def campaigns(self) -> Campaigns:
        """Email to a whole audience."""
        from .campaigns import Campaigns

        return Campaigns(self._caller)

    @cached_property
    def campaign_groups(self) -> CampaignGroups:
        """Folders of campaigns."""
        from .campaign_groups import CampaignGroups

        return CampaignGroups(self._caller)

    @cached_property
    def components(self) -> Components:
        """Pieces of content that many emails share."""
        from .components import Components

        return Components(self._caller)

    @cached_property
    def configuration(self) -> Configuration:
        """The configuration that Loops uses to send email."""
        from .configuration import Configuration

        return Configuration(self._caller)

    @cached_property
    def contacts(self) -> Contacts:
        """The people in the audience."""
        from .contacts import Contacts

        return Contacts(self._caller)

    @cached_property
    def contact_properties(self) -> ContactProperties:
        """The properties that contacts can have."""
        from .contact_properties import ContactProperties

        return ContactProperties(self._caller)

    @cached_property
    def email_messages(self) -> EmailMessages:
        """The content of emails."""
        from .email_messages import EmailMessages

        return EmailMessages(self._caller)

    @cached_property
    def event_patterns(self) -> EventPatterns:
        """The names and properties of the team's events."""
        from .event_patterns import EventPatterns

        return EventPatterns(self._caller)

    @cached_property
    def events(self) -> Events:
        """Events of contacts, which start workflows."""
        from .events import Events

        return Events(self._caller)

    @cached_property
    def mailing_lists(self) -> MailingLists:
        """The lists that contacts can subscribe to."""
        from .mailing_lists import MailingLists

        return MailingLists(self._caller)

    @cached_property
    def themes(self) -> Themes:
        """The styles of emails."""
        from .themes import Themes

        return Themes(self._caller)

    @cached_property
    def transactional_emails(self) -> TransactionalEmails:
        """Email to one recipient, made from a template."""
        from .transactional_emails import TransactionalEmails

        return TransactionalEmails(self._caller)

    @cached_property
    def transactional_groups(self) -> TransactionalGroups:
        """Folders of templates."""
        from .transactional_groups import TransactionalGroups

        return TransactionalGroups(self._caller)

    @cached_property
    def uploads(self) -> Uploads:
        """Images for emails."""
        from .uploads import Uploads

        return Uploads(self._caller)

    @cached_property
    def workflow_groups(self) -> WorkflowGroups:
        """Folders of workflows."""
        from .workflow_groups import WorkflowGroups

        return WorkflowGroups(self._caller)

    @cached_property
    def workflow_nodes(self) -> WorkflowNodes:
        """The steps of workflows."""
        from .workflow_nodes import WorkflowNodes

        return WorkflowNodes(self._caller)

    @cached_property
    def workflows(self) -> Workflows:
        """Automated email that reacts to what contacts do."""
        from .workflows import Workflows

        return Workflows(self._caller)
