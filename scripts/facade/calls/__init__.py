"""Example calls of every method of the client, with every argument and every kind of value.

They are executed (see `scripts.facade.record`), so this is documentation that cannot go stale.
"""

from __future__ import annotations

from .audience import AUDIENCE
from .call import Call as Call
from .call import call as call
from .content import CONTENT
from .sending import SENDING
from .workflows import WORKFLOWS

CALLS: tuple[Call, ...] = (*AUDIENCE, *SENDING, *CONTENT, *WORKFLOWS)
