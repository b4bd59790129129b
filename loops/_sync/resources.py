# Written by scripts/unasync.py from loops/_async/resources.py. Do not edit.
"""The resource groups of a client, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from .api_key import ApiKey
    from .audience_segments import AudienceSegments
    from .campaign_groups import CampaignGroups
    from .campaigns import Campaigns
    from .client import Loops
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
    def audience_segments(self) -> AudienceSegments:
        """Stored filters of the audience."""
        from .audience_segments import AudienceSegments

        return AudienceSegments(self._caller)

    @cached_property
    def campaigns(self) -> Campaigns:
        """One mail to many people."""
        from .campaigns import Campaigns

        return Campaigns(self._caller)

    @cached_property
    def campaign_groups(self) -> CampaignGroups:
        """Folders of campaigns."""
        from .campaign_groups import CampaignGroups

        return CampaignGroups(self._caller)

    @cached_property
    def components(self) -> Components:
        """Pieces of mail used in many mails."""
        from .components import Components

        return Components(self._caller)

    @cached_property
    def configuration(self) -> Configuration:
        """How Loops sends for the team."""
        from .configuration import Configuration

        return Configuration(self._caller)

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
    def email_messages(self) -> EmailMessages:
        """The content of mails."""
        from .email_messages import EmailMessages

        return EmailMessages(self._caller)

    @cached_property
    def event_patterns(self) -> EventPatterns:
        """The events the team knows."""
        from .event_patterns import EventPatterns

        return EventPatterns(self._caller)

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
    def themes(self) -> Themes:
        """The looks of mails."""
        from .themes import Themes

        return Themes(self._caller)

    @cached_property
    def transactional_emails(self) -> TransactionalEmails:
        """Mail to one person, from a template."""
        from .transactional_emails import TransactionalEmails

        return TransactionalEmails(self._caller)

    @cached_property
    def transactional_groups(self) -> TransactionalGroups:
        """Folders of templates."""
        from .transactional_groups import TransactionalGroups

        return TransactionalGroups(self._caller)

    @cached_property
    def uploads(self) -> Uploads:
        """Images for mails."""
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
        """Mail that follows what contacts do."""
        from .workflows import Workflows

        return Workflows(self._caller)
