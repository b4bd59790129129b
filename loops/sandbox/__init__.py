"""A stand-in for the Loops API in this process, to try, test and demonstrate without an account.

    sandbox = Sandbox()
    client = httpx.Client(transport=sandbox.transport())

Needs the `sandbox` extra: `pip install "loops-client[sandbox]"`.
"""

from __future__ import annotations

from . import faults
from .answers import NOT_SERVED, Answer, Refused
from .budgets import Limits
from .clock import Clock
from .contract.checking import Violation
from .contract.leniency import Leniency
from .exceptions import ContractBreach, MissingExtra, SandboxError
from .group import Call, Group
from .groups._contact_book import Contact
from .groups._outbox import Mail, MailAttachment
from .groups.contact_properties import DroppedProperty
from .groups.events import SentEvent
from .records import SeenRequest
from .sandbox import SANDBOX_API_KEY, Sandbox
from .unknowns import Unknowns

__all__ = [
    "NOT_SERVED",
    "SANDBOX_API_KEY",
    "Answer",
    "Call",
    "Clock",
    "Contact",
    "ContractBreach",
    "DroppedProperty",
    "Group",
    "Leniency",
    "Limits",
    "Mail",
    "MailAttachment",
    "MissingExtra",
    "Refused",
    "Sandbox",
    "SandboxError",
    "SeenRequest",
    "SentEvent",
    "Unknowns",
    "Violation",
    "faults",
]
