"""The resources of a client as attributes, each imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api_key import AsyncApiKey
    from .audience_segments import AsyncAudienceSegments
    from .caller import AsyncCaller
    from .campaign_groups import AsyncCampaignGroups
    from .campaigns import AsyncCampaigns
    from .components import AsyncComponents
    from .configuration import AsyncConfiguration
    from .contact_properties import AsyncContactProperties
    from .contacts import AsyncContacts
    from .email_messages import AsyncEmailMessages
    from .event_patterns import AsyncEventPatterns
    from .events import AsyncEvents
    from .mailing_lists import AsyncMailingLists
    from .themes import AsyncThemes
    from .transactional_emails import AsyncTransactionalEmails
    from .transactional_groups import AsyncTransactionalGroups
    from .uploads import AsyncUploads
    from .workflow_groups import AsyncWorkflowGroups
    from .workflow_nodes import AsyncWorkflowNodes
    from .workflows import AsyncWorkflows


class AsyncResources:
    """One attribute for each resource, named after its tag in the API's OpenAPI document."""

    _caller: AsyncCaller

    @cached_property
    def api_key(self) -> AsyncApiKey:
        """The API key itself."""
        from .api_key import AsyncApiKey

        return AsyncApiKey(self._caller)

    @cached_property
    def audience_segments(self) -> AsyncAudienceSegments:
        """Saved filters of the audience."""
        from .audience_segments import AsyncAudienceSegments

        return AsyncAudienceSegments(self._caller)

    @cached_property
    def campaigns(self) -> AsyncCampaigns:
        """Email to a whole audience."""
        from .campaigns import AsyncCampaigns

        return AsyncCampaigns(self._caller)

    @cached_property
    def campaign_groups(self) -> AsyncCampaignGroups:
        """Folders of campaigns."""
        from .campaign_groups import AsyncCampaignGroups

        return AsyncCampaignGroups(self._caller)

    @cached_property
    def components(self) -> AsyncComponents:
        """Pieces of content that many emails share."""
        from .components import AsyncComponents

        return AsyncComponents(self._caller)

    @cached_property
    def configuration(self) -> AsyncConfiguration:
        """The configuration that Loops uses to send email."""
        from .configuration import AsyncConfiguration

        return AsyncConfiguration(self._caller)

    @cached_property
    def contacts(self) -> AsyncContacts:
        """The people in the audience."""
        from .contacts import AsyncContacts

        return AsyncContacts(self._caller)

    @cached_property
    def contact_properties(self) -> AsyncContactProperties:
        """The properties that contacts can have."""
        from .contact_properties import AsyncContactProperties

        return AsyncContactProperties(self._caller)

    @cached_property
    def email_messages(self) -> AsyncEmailMessages:
        """The content of emails."""
        from .email_messages import AsyncEmailMessages

        return AsyncEmailMessages(self._caller)

    @cached_property
    def event_patterns(self) -> AsyncEventPatterns:
        """The names and properties of the team's events."""
        from .event_patterns import AsyncEventPatterns

        return AsyncEventPatterns(self._caller)

    @cached_property
    def events(self) -> AsyncEvents:
        """Events of contacts, which start workflows."""
        from .events import AsyncEvents

        return AsyncEvents(self._caller)

    @cached_property
    def mailing_lists(self) -> AsyncMailingLists:
        """The lists that contacts can subscribe to."""
        from .mailing_lists import AsyncMailingLists

        return AsyncMailingLists(self._caller)

    @cached_property
    def themes(self) -> AsyncThemes:
        """The styles of emails."""
        from .themes import AsyncThemes

        return AsyncThemes(self._caller)

    @cached_property
    def transactional_emails(self) -> AsyncTransactionalEmails:
        """Email to one recipient, made from a template."""
        from .transactional_emails import AsyncTransactionalEmails

        return AsyncTransactionalEmails(self._caller)

    @cached_property
    def transactional_groups(self) -> AsyncTransactionalGroups:
        """Folders of templates."""
        from .transactional_groups import AsyncTransactionalGroups

        return AsyncTransactionalGroups(self._caller)

    @cached_property
    def uploads(self) -> AsyncUploads:
        """Images for emails."""
        from .uploads import AsyncUploads

        return AsyncUploads(self._caller)

    @cached_property
    def workflow_groups(self) -> AsyncWorkflowGroups:
        """Folders of workflows."""
        from .workflow_groups import AsyncWorkflowGroups

        return AsyncWorkflowGroups(self._caller)

    @cached_property
    def workflow_nodes(self) -> AsyncWorkflowNodes:
        """The steps of workflows."""
        from .workflow_nodes import AsyncWorkflowNodes

        return AsyncWorkflowNodes(self._caller)

    @cached_property
    def workflows(self) -> AsyncWorkflows:
        """Automated email that reacts to what contacts do."""
        from .workflows import AsyncWorkflows

        return AsyncWorkflows(self._caller)
