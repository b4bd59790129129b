"""A call of every operation that only reads.

Ids come from lists, since nothing is known about the team.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar

from loops import Loops, NotFoundError

INERT = "live-check@example.com"
"""The service accepts mails to example.com and test.com, and does not deliver them."""

Item = TypeVar("Item", covariant=True)


class Listing(Protocol[Item]):
    def first(self) -> Item | None: ...


class Absent(Exception):
    """The team has nothing of this kind to read."""


def first(what: str, listing: Listing[Item]) -> Item:
    """Returns the first item of a list, from one request."""
    found = listing.first()
    if found is None:
        raise Absent(f"the team has no {what}")
    return found


def suppression(client: Loops) -> object:
    """Reads a suppression; the response is 404 if the team does not have the contact."""
    try:
        return client.contacts.get_suppression(email=INERT)
    except NotFoundError:
        return None


def message(client: Loops) -> str:
    """Returns the id of a message of a campaign or a template."""
    for found in messages(client):
        if found is not None:
            return found
    raise Absent("the team has no email message")


def messages(client: Loops) -> Iterator[str | None]:
    for campaign in client.campaigns.list().pages():
        yield from (one.email_message_id for one in campaign.items)
        break
    for template in client.transactional_emails.list().pages():
        for one in template.items:
            yield one.published_email_message_id or one.draft_email_message_id
        break


def node(client: Loops, type_name: str | None = None) -> tuple[str, str]:
    """Returns the ids of a workflow and of a node in it, of this type if given."""
    found = client.workflows.get(workflow(client))
    for node_id, one in found.nodes.additional_properties.items():
        if type_name in (None, one.type_name):
            return found.id, node_id
    raise Absent(f"the first workflow has no {type_name or 'node'}")


def campaign(client: Loops) -> str:
    return first("campaign", client.campaigns.list()).id


def template(client: Loops) -> str:
    return first("transactional email", client.transactional_emails.list()).id


def workflow(client: Loops) -> str:
    return first("workflow", client.workflows.list()).id


Read = Callable[[Loops], Any]

AUDIENCE: dict[str, Read] = {
    "api_key.test": lambda c: c.api_key.test(),
    "audience_segments.list": lambda c: c.audience_segments.list().first(),
    "audience_segments.get": lambda c: c.audience_segments.get(
        first("segment", c.audience_segments.list()).id
    ),
    "configuration.list_dedicated_sending_ips": lambda c: (
        c.configuration.list_dedicated_sending_ips()
    ),
    "contact_properties.list": lambda c: c.contact_properties.list(),
    "contacts.find": lambda c: c.contacts.find(email=INERT),
    "contacts.get_suppression": suppression,
    "event_patterns.list": lambda c: c.event_patterns.list().first(),
    "event_patterns.get": lambda c: c.event_patterns.get(
        first("event pattern", c.event_patterns.list()).id
    ),
    "event_patterns.get_by_name": lambda c: c.event_patterns.get_by_name(
        first("event pattern", c.event_patterns.list()).event_name or "signup"
    ),
    "mailing_lists.list": lambda c: c.mailing_lists.list(),
}
CONTENT: dict[str, Read] = {
    "campaign_groups.list": lambda c: c.campaign_groups.list().first(),
    "campaign_groups.get": lambda c: c.campaign_groups.get(
        first("campaign group", c.campaign_groups.list()).id
    ),
    "campaigns.list": lambda c: c.campaigns.list().first(),
    "campaigns.get": lambda c: c.campaigns.get(campaign(c)),
    "campaigns.get_metrics": lambda c: c.campaigns.get_metrics(campaign(c)),
    "components.list": lambda c: c.components.list().first(),
    "components.get": lambda c: c.components.get(first("component", c.components.list()).id),
    "email_messages.get": lambda c: c.email_messages.get(message(c)),
    "email_messages.get_guardian": lambda c: c.email_messages.get_guardian(message(c)),
    "themes.list": lambda c: c.themes.list().first(),
    "themes.get": lambda c: c.themes.get(first("theme", c.themes.list()).id),
    "transactional_emails.get": lambda c: c.transactional_emails.get(template(c)),
    "transactional_emails.get_metrics": lambda c: c.transactional_emails.get_metrics(template(c)),
    "transactional_emails.list": lambda c: c.transactional_emails.list().first(),
    "transactional_emails.list_published": lambda c: (
        c.transactional_emails.list_published().first()
    ),
    "transactional_groups.list": lambda c: c.transactional_groups.list().first(),
    "transactional_groups.get": lambda c: c.transactional_groups.get(
        first("transactional group", c.transactional_groups.list()).id
    ),
}
WORKFLOWS: dict[str, Read] = {
    "workflow_groups.list": lambda c: c.workflow_groups.list().first(),
    "workflow_groups.get": lambda c: c.workflow_groups.get(
        first("workflow group", c.workflow_groups.list()).id
    ),
    "workflow_nodes.get": lambda c: c.workflow_nodes.get(*node(c)),
    "workflow_nodes.get_metrics": lambda c: c.workflow_nodes.get_metrics(
        *node(c, "SendEmailAction")
    ),
    "workflows.list": lambda c: c.workflows.list().first(),
    "workflows.get": lambda c: c.workflows.get(workflow(c)),
}

READS: dict[str, Read] = {**AUDIENCE, **CONTENT, **WORKFLOWS}
"""By the name of the method."""
