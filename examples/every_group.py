"""A tour of all twenty groups of the API: how a team's content and workflows are made by program.

    python examples/every_group.py            lists what the team has; only reads
    python examples/every_group.py --write    also makes a template, a campaign and a workflow

Both need LOOPS_API_KEY and a team whose content API is switched on: the embedded sandbox serves
only some of these groups. Nothing here sends to an audience; the one preview goes to ADA.
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


def say(what: str, text: object) -> None:
    """One aligned line."""
    print(f"  {what:<14} {text}")


def read(client: Loops) -> None:
    """What the team has, group by group."""
    say("key", f"belongs to {client.api_key.test().team_name}")
    say("properties", ", ".join(one.key for one in client.contact_properties.list("custom")))
    say("lists", ", ".join(one.name for one in client.mailing_lists.list()))
    say("segments", ", ".join(one.name for one in client.audience_segments.list()))
    say("events", ", ".join(one.event_name or "?" for one in client.event_patterns.list()))
    for template in client.transactional_emails.list(per_page=50):
        state = "live" if template.published_email_message_id else "draft"
        say("template", f"{template.name} ({state}, {template.updated_at:%Y-%m-%d})")
    for campaign in client.campaigns.list(per_page=50):
        say("campaign", f"{campaign.name} ({campaign.status})")
    for theme in client.themes.list():
        say("theme", f"{theme.name}, {theme.styles.background_color or 'no background'}")
    say("components", ", ".join(one.name for one in client.components.list()))
    say("workflows", ", ".join(one.name for one in client.workflows.list()))
    say("sent from", f"{len(client.configuration.list_dedicated_sending_ips())} addresses")


def write_audience(client: Loops) -> str:
    """A contact who has signed up, and the segment she is in."""
    client.contacts.update(email=ADA, first_name="Ada", properties={"plan": "pro"})
    client.events.send("signup", email=ADA, event_properties={"source": "tour"})
    return client.audience_segments.create("Pro users", filter=PRO_USERS).id


def write_mail(client: Loops, email_message_id: str, revision: str | None) -> None:
    """Writes a draft twice: from the revision it was made with, then from what that returned."""
    image = client.uploads.upload(PIXEL)
    footer = client.components.create("Footer", lmx="<Text>Bye</Text>")
    lmx = f'<Image src="{image.final_url}" /><Component componentId="{footer.id}" />'
    message = client.email_messages.update(
        email_message_id, expected_revision_id=revision, subject="Hello", lmx=lmx
    )
    message = client.email_messages.update(message, preview_text="What is new")
    for rule in client.email_messages.get_guardian(message).errors:
        say("objection", f"{rule.title}: {rule.description}")
    client.email_messages.preview(message, emails=[ADA])


def write_template(client: Loops) -> None:
    """A transactional template, from the empty draft to the first mail."""
    group = client.transactional_groups.create("Billing")
    draft = client.transactional_emails.create("Receipt", transactional_group_id=group.id)
    if draft.draft_email_message_id is not None:
        revision = draft.draft_email_message_content_revision_id
        write_mail(client, draft.draft_email_message_id, revision)
    client.transactional_emails.publish(draft.id)
    client.transactional_emails.send(draft.id, email=ADA, data_variables={"amount": "12.50"})


def write_campaign(client: Loops, audience_segment_id: str) -> None:
    """A campaign for a segment; it stays a draft."""
    client.themes.create("Sea", styles={"backgroundColor": "#0e7490", "bodyXPadding": 24})
    group = client.campaign_groups.create("News", description="What we ship")
    campaign = client.campaigns.create("Launch", campaign_group_id=group.id)
    client.campaigns.update(campaign.id, audience_segment_id=audience_segment_id)
    say("campaign", f"{campaign.name}, made {campaign.created_at:%H:%M %Z}")


def write_workflow(client: Loops) -> None:
    """A workflow that waits for two days, built on the revision that each change returns."""
    group = client.workflow_groups.create("Onboarding")
    workflow = client.workflows.create("Welcome", workflow_group_id=group.id)
    made = client.workflow_nodes.create(
        workflow, "TimerAction", insert_mode="after", from_node_id=workflow.root_node_id
    )
    try:
        client.workflow_nodes.update(
            made, made.node, payload=WorkflowTimerActionPayload(amount=2, unit="d")
        )
        latest = client.workflows.get(workflow.id)
        client.workflow_nodes.delete(latest, made.node)
    except StaleRevisionError:
        say("workflow", "somebody else was faster: read it again")
    except ConfirmationRequiredError as error:
        say("workflow", f"{error.queued_contact_count} contacts wait inside: nothing was deleted")


def write(client: Loops) -> None:
    """Everything this tour makes."""
    segment = write_audience(client)
    write_template(client)
    write_campaign(client, segment)
    write_workflow(client)


def main(arguments: list[str]) -> int:
    """Runs the tour, and says in one line what went wrong if something did."""
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
