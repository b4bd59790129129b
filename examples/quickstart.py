"""The quick start, with the synchronous and the asynchronous client.

    python examples/quickstart.py           uses the embedded sandbox: no account, no network
    python examples/quickstart.py --live    only reads from the real service (LOOPS_API_KEY)

Everything it prints comes from the sandbox or the service.
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


def show(label: str, text: object) -> None:
    """Prints one aligned line."""
    print(f"  {label:<12} {text}")


def make_sandbox() -> tuple[Sandbox, str]:
    """Returns a sandbox and the id of a template, which users publish in the app."""
    sandbox = Sandbox(team_name="Analytical Engines")
    return sandbox, sandbox.add_transactional_email("Invoice", data_variables=["amount"])


def inject_faults(sandbox: Sandbox) -> None:
    """Loses the response to the next email, and throttles the attempt after it."""
    sandbox.inject(ReadTimeout(), operation="sendTransactionalEmail")
    sandbox.inject(throttled(), operation="sendTransactionalEmail")
    show("faults", f"{sandbox.waiting_faults} for the email: a lost response, a throttled attempt")


def show_reply(reply: Reply[object]) -> None:
    """Shows the attempts of a call and its result."""
    show("attempts", " → ".join(attempt.outcome for attempt in reply.history))
    show("result", "success" + (": an earlier attempt had arrived" if reply.replayed else ""))


def show_deliveries(sandbox: Sandbox) -> None:
    """Shows the events and emails that the sandbox has received."""
    show("events", ", ".join(event.name for event in sandbox.events))
    show("mails", len(sandbox.mails))
    for mail in sandbox.mails:
        files = ", ".join(f"{a.filename} ({a.content_type})" for a in mail.attachments)
        show("", f"to {mail.recipient}, amount {mail.data_variables['amount']}, with {files}")


def sync_tour() -> None:
    """Shows the synchronous client."""
    sandbox, invoice = make_sandbox()
    pdf = Attachment.from_bytes(b"%PDF-1.7 ...", filename="invoice.pdf")
    with (
        httpx.Client(transport=sandbox.transport()) as http,
        Loops(SANDBOX_API_KEY, http_client=http) as client,
    ):
        show("key", f"belongs to {client.api_key.test().team_name}")

        client.contact_properties.create("planName", "string")
        custom = client.contact_properties.list("custom")
        show("properties", ", ".join(f"{p.key}: {p.type_}" for p in custom))

        client.contacts.update(email=ADA, first_name="Ada", properties={"planName": "pro"})
        contact = client.contacts.find(email=ADA)
        if contact is not None:
            show("contact", f"{contact.first_name}, planName {contact.properties['planName']}")

        client.events.send("signup", email=ADA, event_properties={"source": "quickstart"})

        inject_faults(sandbox)
        reply = client.with_response(
            client.transactional_emails.send,
            invoice,
            email=ADA,
            data_variables={"amount": "12.50"},
            attachments=[pdf],
        )
        show_reply(reply)

        try:
            client.transactional_emails.send("no-such-template", email=ADA)
        except APIStatusError as error:
            show("error", f"{type(error).__name__}: {error}")
    show_deliveries(sandbox)


async def async_tour() -> None:
    """Shows the asynchronous client: the same calls, with `await`."""
    sandbox, invoice = make_sandbox()
    pdf = Attachment.from_bytes(b"%PDF-1.7 ...", filename="invoice.pdf")
    async with (
        httpx.AsyncClient(transport=sandbox.transport()) as http,
        AsyncLoops(SANDBOX_API_KEY, http_client=http) as client,
    ):
        show("key", f"belongs to {(await client.api_key.test()).team_name}")

        await client.contact_properties.create("planName", "string")
        custom = await client.contact_properties.list("custom")
        show("properties", ", ".join(f"{p.key}: {p.type_}" for p in custom))

        await client.contacts.update(email=ADA, first_name="Ada", properties={"planName": "pro"})
        contact = await client.contacts.find(email=ADA)
        if contact is not None:
            show("contact", f"{contact.first_name}, planName {contact.properties['planName']}")

        signup = client.events.send("signup", email=ADA, event_properties={"source": "quickstart"})
        login = client.events.send("login", email=ADA)
        await asyncio.gather(signup, login)

        inject_faults(sandbox)
        reply = await client.with_response(
            client.transactional_emails.send,
            invoice,
            email=ADA,
            data_variables={"amount": "12.50"},
            attachments=[pdf],
        )
        show_reply(reply)

        try:
            await client.transactional_emails.send("no-such-template", email=ADA)
        except APIStatusError as error:
            show("error", f"{type(error).__name__}: {error}")
    show_deliveries(sandbox)


def live_tour() -> None:
    """Reads from the real service. It creates, changes and sends nothing."""
    with Loops() as client:
        show("key", f"belongs to {client.api_key.test().team_name}")
        custom = client.contact_properties.list("custom")
        show("properties", ", ".join(f"{p.key}: {p.type_}" for p in custom) or "no custom ones")
        lists = client.mailing_lists.list()
        show("lists", ", ".join(mailing_list.name for mailing_list in lists) or "none")
        template = client.transactional_emails.list_published().first()
        show("template", template.name if template else "none is published")
        show(ADA, "is in the audience" if client.contacts.find(email=ADA) else "is unknown")


def main(arguments: list[str]) -> int:
    """Runs the chosen tour and returns the exit status. An error is reported in one line."""
    try:
        if arguments == ["--live"]:
            print("Loops, the real service, read-only")
            live_tour()
        elif not arguments:
            print("Loops, the embedded sandbox\n\nsync")
            sync_tour()
            print("\nasync")
            asyncio.run(async_tour())
        else:
            print((__doc__ or "").strip(), file=sys.stderr)
            return 2
    except ConfigurationError as error:
        print(f"configuration error: {error}", file=sys.stderr)
        return 2
    except LoopsError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
