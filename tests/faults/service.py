"""The API behind the faulty server: a sandbox that counts what it carried out."""

from __future__ import annotations

import httpx

from loops.sandbox import Answer, Call, Group, Limits, Sandbox
from loops.sandbox.contract.json_types import JsonObject
from tests.support.server import ReceivedRequest, as_bytes

API_KEY = "open-sesame"
ADA = "ada@example.com"
GRACE = "grace@example.com"

campaigns = Group("campaigns")
email_messages = Group("email_messages")
uploads = Group("uploads")


@campaigns.serves("createCampaign")
def create_campaign(call: Call) -> Answer:
    """Makes a draft; names need not be unique."""
    now = call.now.isoformat()
    absent = ("campaignGroupId", "audienceFilter", "audienceSegmentId", "mailingListId")
    message = ("emailMessageId", "emailMessageContentRevisionId")
    identifier = call.team.ids.new()
    draft: JsonObject = {
        "id": identifier,
        "url": f"https://app.loops.so/campaigns/{identifier}",
        "name": call.text("name"),
        "status": "Draft",
        "scheduling": {"method": "now", "timestamp": None},
        "createdAt": now,
        "updatedAt": now,
    }
    return Answer(201, {**draft, **dict.fromkeys((*absent, *message))})


@email_messages.serves("previewEmailMessage")
def preview(call: Call) -> Answer:
    """Sends a mail for every call."""
    return Answer(200, {"id": call.path["emailMessageId"]})


@uploads.serves("completeUpload")
def complete(call: Call) -> Answer:
    """Responds the same way every time."""
    asset = call.path["emailAssetId"]
    return Answer(200, {"emailAssetId": asset, "finalUrl": f"https://images.test/{asset}"})


class Service:
    """A sandbox with Grace in the audience and one template, for a server."""

    def __init__(self) -> None:
        self.sandbox = Sandbox(
            api_key=API_KEY,
            limits=Limits(enforced=False),
            groups=[campaigns, email_messages, uploads],
        )
        self.template = self.sandbox.add_transactional_email("Welcome")
        self.sandbox(_adding(GRACE))
        self._seeded = len(self.sandbox.requests)

    def carry_out(self, request: ReceivedRequest) -> bytes:
        """Serves a request, and returns all bytes of the response."""
        return as_bytes(self.sandbox(request.as_httpx()))

    def processed(self, operation: str) -> int:
        """Returns how often the operation with this id succeeded."""
        carried_out = [
            seen.operation
            for seen in self.sandbox.requests[self._seeded :]
            if seen.answered in (200, 201)
        ]
        return carried_out.count(operation)


def _adding(email: str) -> httpx.Request:
    url, headers = "http://127.0.0.1/api/v1/contacts/update", {"authorization": f"Bearer {API_KEY}"}
    return httpx.Request("PUT", url, headers=headers, json={"email": email})
