"""Uses every group of the API to read and create the content and workflows of a team.

    python examples/every_group.py            only reads: lists what the team has
    python examples/every_group.py --write    also creates a template, a campaign and a workflow

Both commands need LOOPS_API_KEY and a team with access to the content API. The embedded sandbox
serves only some of the groups. The example sends nothing to an audience: its previews and its
transactional email go to ADA.
"""

from __future__ import annotations

import sys

from loops_openapi.models import WorkflowTimerActionPayload

from loops import ConfirmationRequiredError, Loops, LoopsError, StaleRevisionError

ADA = "ada@example.com"
PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")
PRO_USERS = {
    "match": "all",
    "conditions": [{"type": "property", "key": "plan", "operator": "equals", "value": "pro"}],
}


def show(label: str, text: object) -> None:
    """Prints an aligned line."""
    print(f"  {label:<14} {text}")


def read(client: Loops) -> None:
    """Lists what the team has, group by group."""
    show("key", f"belongs to {client.api_key.test().team_name}")
    show("properties", ", ".join(one.key for one in client.contact_properties.list("custom")))
    show("lists", ", ".join(one.name for one in client.mailing_lists.list()))
    show("segments", ", ".join(one.name for one in client.audience_segments.list()))
    show("events", ", ".join(one.event_name or "?" for one in client.event_patterns.list()))
    for template in client.transactional_emails.list(per_page=50):
        state = "live" if template.published_email_message_id else "draft"
        show("template", f"{template.name} ({state}, {template.updated_at:%Y-%m-%d})")
    for campaign in client.campaigns.list(per_page=50):
        show("campaign", f"{campaign.name} ({campaign.status})")
    for theme in client.themes.list():
        show("theme", f"{theme.name}, {theme.styles.background_color or 'no background'}")
    show("components", ", ".join(one.name for one in client.components.list()))
    show("workflows", ", ".join(one.name for one in client.workflows.list()))
    show("sent from", f"{len(client.configuration.list_dedicated_sending_ips())} addresses")


def write_audience(client: Loops) -> str:
    """Creates a contact and a segment that contains her, and sends an event for her."""
    client.contacts.update(email=ADA, first_name="Ada", properties={"plan": "pro"})
    client.events.send("signup", email=ADA, event_properties={"source": "tour"})
    return client.audience_segments.create("Pro users", filter=PRO_USERS).id


def write_email(client: Loops, email_message_id: str, revision: str | None) -> None:
    """Updates a draft twice, the second time from the revision that the first update returned."""
    image = client.uploads.upload(PIXEL)
    footer = client.components.create("Footer", lmx="<Text>Bye</Text>")
    lmx = f'<Image src="{image.final_url}" /><Component componentId="{footer.id}" />'
    message = client.email_messages.update(
        email_message_id, expected_revision_id=revision, subject="Hello", lmx=lmx
    )
    message = client.email_messages.update(message, preview_text="What is new")
    for rule in client.email_messages.get_guardian(message).errors:
        show("problem", f"{rule.title}: {rule.description}")
    client.email_messages.preview(message, emails=[ADA])


def write_template(client: Loops) -> None:
    """Creates and publishes a transactional template, and sends the first email with it."""
    group = client.transactional_groups.create("Billing")
    draft = client.transactional_emails.create("Receipt", transactional_group_id=group.id)
    if draft.draft_email_message_id is not None:
        revision = draft.draft_email_message_content_revision_id
        write_email(client, draft.draft_email_message_id, revision)
    client.transactional_emails.publish(draft.id)
    client.transactional_emails.send(draft.id, email=ADA, data_variables={"amount": "12.50"})


def write_campaign(client: Loops, audience_segment_id: str) -> None:
    """Creates a campaign for a segment. It stays a draft."""
    client.themes.create("Sea", styles={"backgroundColor": "#0e7490", "bodyXPadding": 24})
    group = client.campaign_groups.create("News", description="What we ship")
    campaign = client.campaigns.create("Launch", campaign_group_id=group.id)
    client.campaigns.update(campaign.id, audience_segment_id=audience_segment_id)
    show("campaign", f"{campaign.name}, created at {campaign.created_at:%H:%M %Z}")


def write_workflow(client: Loops) -> None:
    """Creates a workflow that waits for two days, then deletes its timer again.

    Every change needs the current revision, which comes with the latest result.
    """
    group = client.workflow_groups.create("Onboarding")
    workflow = client.workflows.create("Welcome", workflow_group_id=group.id)
    added = client.workflow_nodes.create(
        workflow, "TimerAction", insert_mode="after", from_node_id=workflow.root_node_id
    )
    try:
        client.workflow_nodes.update(
            added, added.node, payload=WorkflowTimerActionPayload(amount=2, unit="d")
        )
        latest = client.workflows.get(workflow.id)
        client.workflow_nodes.delete(latest, added.node)
    except StaleRevisionError:
        show("workflow", "changed by somebody else in the meantime: read it again")
    except ConfirmationRequiredError as error:
        show("workflow", f"not deleted: {error.queued_contact_count} contacts are queued in it")


def write(client: Loops) -> None:
    """Creates everything."""
    segment = write_audience(client)
    write_template(client)
    write_campaign(client, segment)
    write_workflow(client)


def main(arguments: list[str]) -> int:
    """Runs the example, and prints an error of the library as one line."""
    if arguments not in ([], ["--write"]):
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    try:
        with Loops(allow_recipients=["@example.com"]) as client:
            read(client)
            if arguments:
                write(client)
    except LoopsError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
