"""The quick start: what a first hour with Loops looks like, sync and async.

    python examples/quickstart.py           against the embedded sandbox: no account, no network
    python examples/quickstart.py --live    only reads, against the real service (LOOPS_API_KEY)

Every line it prints was asked from the service or the sandbox, not made up here.
"""

from __future__ import annotations

import asyncio
import sys

import httpx

from loops import (
    APIStatusError,
    AsyncLoops,
    Attachment,
    ConfigurationError,
    Loops,
    LoopsError,
    Reply,
)
from loops.sandbox import SANDBOX_API_KEY, Sandbox
from loops.sandbox.faults import ReadTimeout, throttled

ADA = "ada@example.com"


def say(what: str, text: object) -> None:
    """One aligned line."""
    print(f"  {what:<12} {text}")


def prepared() -> tuple[Sandbox, str]:
    """A sandbox with one published template: templates and lists are made in the app."""
    sandbox = Sandbox(team_name="Analytical Engines")
    return sandbox, sandbox.add_transactional_email("Invoice", data_variables=["amount"])


def trouble(sandbox: Sandbox) -> None:
    """The next mail is delivered, but its answer gets lost; the attempt after that is throttled."""
    sandbox.inject(ReadTimeout(), operation="sendTransactionalEmail")
    sandbox.inject(throttled(), operation="sendTransactionalEmail")
    say(
        "trouble", f"{sandbox.waiting_faults} faults wait for the mail: a lost answer, the throttle"
    )


def tell(reply: Reply[object]) -> None:
    """How a call went that had to be tried more than once."""
    say("attempts", " → ".join(attempt.outcome for attempt in reply.history))
    say("result", "success" + (": an earlier attempt had arrived" if reply.replayed else ""))


def report(sandbox: Sandbox) -> None:
    """What really arrived."""
    say("events", ", ".join(event.name for event in sandbox.events))
    say("mails", len(sandbox.mails))
    for mail in sandbox.mails:
        files = ", ".join(f"{a.filename} ({a.content_type})" for a in mail.attachments)
        say("", f"to {mail.recipient}, amount {mail.data_variables['amount']}, with {files}")


def sync_tour() -> None:
    """The whole tour, blocking."""
    sandbox, invoice = prepared()
    pdf = Attachment.from_bytes(b"%PDF-1.7 ...", filename="invoice.pdf")
    with (
        httpx.Client(transport=sandbox.transport()) as http,
        Loops(SANDBOX_API_KEY, http_client=http) as client,
    ):
        say("key", f"belongs to {client.api_key.test().team_name}")

        client.contact_properties.create("planName", "string")
        custom = client.contact_properties.list("custom")
        say("properties", ", ".join(f"{p.key}: {p.type_}" for p in custom))

        client.contacts.update(email=ADA, first_name="Ada", properties={"planName": "pro"})
        contact = client.contacts.find(email=ADA)
        if contact is not None:
            say("contact", f"{contact.first_name}, planName {contact.properties['planName']}")

        client.events.send("signup", email=ADA, event_properties={"source": "quickstart"})

        trouble(sandbox)
        reply = client.with_response(
            client.transactional_emails.send,
            invoice,
            email=ADA,
            data_variables={"amount": "12.50"},
            attachments=[pdf],
        )
        tell(reply)

        try:
            client.transactional_emails.send("no-such-template", email=ADA)
        except APIStatusError as error:
            say("error", f"{type(error).__name__}: {error}")
    report(sandbox)


async def async_tour() -> None:
    """The same with `await`."""
    sandbox, invoice = prepared()
    pdf = Attachment.from_bytes(b"%PDF-1.7 ...", filename="invoice.pdf")
    async with (
        httpx.AsyncClient(transport=sandbox.transport()) as http,
        AsyncLoops(SANDBOX_API_KEY, http_client=http) as client,
    ):
        say("key", f"belongs to {(await client.api_key.test()).team_name}")

        await client.contact_properties.create("planName", "string")
        custom = await client.contact_properties.list("custom")
        say("properties", ", ".join(f"{p.key}: {p.type_}" for p in custom))

        await client.contacts.update(email=ADA, first_name="Ada", properties={"planName": "pro"})
        contact = await client.contacts.find(email=ADA)
        if contact is not None:
            say("contact", f"{contact.first_name}, planName {contact.properties['planName']}")

        signup = client.events.send("signup", email=ADA, event_properties={"source": "quickstart"})
        login = client.events.send("login", email=ADA)
        await asyncio.gather(signup, login)

        trouble(sandbox)
        reply = await client.with_response(
            client.transactional_emails.send,
            invoice,
            email=ADA,
            data_variables={"amount": "12.50"},
            attachments=[pdf],
        )
        tell(reply)

        try:
            await client.transactional_emails.send("no-such-template", email=ADA)
        except APIStatusError as error:
            say("error", f"{type(error).__name__}: {error}")
    report(sandbox)


def live() -> None:
    """Reads only: nothing is created, changed or sent."""
    with Loops() as client:
        say("key", f"belongs to {client.api_key.test().team_name}")
        custom = client.contact_properties.list("custom")
        say("properties", ", ".join(f"{p.key}: {p.type_}" for p in custom) or "no custom ones")
        lists = client.mailing_lists.list()
        say("lists", ", ".join(mailing_list.name for mailing_list in lists) or "none")
        template = client.transactional_emails.list_published().first()
        say("template", template.name if template else "none is published")
        say(ADA, "is in the audience" if client.contacts.find(email=ADA) else "is unknown")


def main(arguments: list[str]) -> int:
    """Runs the tour, and says in one line what went wrong if something did."""
    try:
        if arguments == ["--live"]:
            print("live, reading only")
            live()
        elif not arguments:
            print("Loops, against the embedded sandbox\n\nsync")
            sync_tour()
            print("\nasync")
            asyncio.run(async_tour())
        else:
            print((__doc__ or "").strip(), file=sys.stderr)
            return 2
    except ConfigurationError as error:
        print(f"not set up: {error}", file=sys.stderr)
        return 2
    except LoopsError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
