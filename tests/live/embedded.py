"""A service in this process: the sandbox, and examples of the contract where it serves nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx

from loops import Loops
from loops.sandbox import SANDBOX_API_KEY, Limits, Sandbox
from scripts.facade.calls.filters import PRO_USERS
from scripts.facade.example_responses import ExampleResponses, json_response
from scripts.facade.examples import Choice

from .reads import INERT
from .service import CONTRACT, WatchedService

BASE_URL = "https://sandbox.example.com/api"
TELLING = {"getWorkflow": "SendEmailAction", "listCampaigns": '"emailMessageId": "text'}
"""Text that an example must contain to be useful, by operation id."""


class Embedded:
    """Responds as the sandbox does, or with an example of the declared response."""

    def __init__(self) -> None:
        self._sandbox = Sandbox(limits=Limits(enforced=False))
        self._responses = ExampleResponses(CONTRACT.document)
        self._sandbox.add_mailing_list("News")
        self._sandbox.add_transactional_email("Invoice", data_variables=["amount"])
        self._sandbox.suppress(INERT)
        with (
            httpx.Client(transport=httpx.MockTransport(self)) as http,
            Loops(SANDBOX_API_KEY, http_client=http, rate_limit=None) as client,
        ):
            furnish(client)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.decode().partition("?")[0]
        operation = CONTRACT.route(request.method, path).operation
        if operation is None or operation.id in self._sandbox.served:
            return self._sandbox(request)
        word = TELLING.get(operation.id, "")
        return next(
            json_response(status, body)
            for status, body in self._examples(operation.id)
            if word in json.dumps(body)
        )

    def _examples(self, operation_id: str) -> Iterator[tuple[int, Any]]:
        status, schema = self._responses.success(operation_id)
        examples = self._responses.examples
        for pick in range(max(2, examples.variant_count(schema))):  # one has null, one has not
            yield status, examples.build(schema, Choice(pick))


def furnish(client: Loops) -> None:
    """Makes one object of each kind that can be read."""
    client.contacts.create(INERT)
    client.contact_properties.create("planName", "string")
    client.events.send("signup", email=INERT)
    client.audience_segments.create("Pro users", filter=PRO_USERS)
    client.themes.create("Sea", styles={"backgroundColor": "#0e7490"})
    client.components.create("Footer", lmx="<Text>Bye</Text>")
    client.campaign_groups.create("News")
    client.campaigns.create("Launch")
    client.transactional_groups.create("Billing")
    client.transactional_emails.create("Receipt")
    client.workflow_groups.create("Onboarding")
    workflow = client.workflows.create("Welcome")
    client.workflow_nodes.create(
        workflow, "SendEmailAction", insert_mode="after", from_node_id=workflow.root_node_id
    )


def embedded() -> WatchedService:
    """Returns a service without a network."""
    return WatchedService(BASE_URL, SANDBOX_API_KEY, transport=httpx.MockTransport(Embedded()))
