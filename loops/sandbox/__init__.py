"""An in-process stand-in for the Loops API, for trying, testing and demonstrating a client.

    sandbox = Sandbox()
    client = httpx.Client(transport=sandbox.transport())

Requires the `sandbox` extra: `pip install "loops-client[sandbox]"`.
"""

from __future__ import annotations

from . import faults
from .answers import NOT_SERVED, Answer, ApiFailure
from .budgets import Limits
from .clock import Clock
from .contract.checker import Violation
from .contract.leniency import Leniency
from .exceptions import ContractBreach, MissingExtra, SandboxError
from .groups._contact_store import StoredContact
from .groups._transactional_store import Mail, MailAttachment
from .groups.contact_properties import DroppedProperty
from .groups.events import SentEvent
from .handlers import Call, Group
from .request_log import SeenRequest
from .sandbox import SANDBOX_API_KEY, Sandbox
from .unknowns import Unknowns

__all__ = [
    "NOT_SERVED",
    "SANDBOX_API_KEY",
    "Answer",
    "ApiFailure",
    "Call",
    "Clock",
    "ContractBreach",
    "DroppedProperty",
    "Group",
    "Leniency",
    "Limits",
    "Mail",
    "MailAttachment",
    "MissingExtra",
    "Sandbox",
    "SandboxError",
    "SeenRequest",
    "SentEvent",
    "StoredContact",
    "Unknowns",
    "Violation",
    "faults",
]
