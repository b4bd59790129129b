"""Example calls of every method of the client, with every argument and every kind of value.

`scripts.facade.record` executes them, so they always match the signatures of the client.
"""

from __future__ import annotations

from .audience import AUDIENCE
from .content import CONTENT
from .example_call import ExampleCall as ExampleCall
from .example_call import call as call
from .sending import SENDING
from .workflows import WORKFLOWS

CALLS: tuple[ExampleCall, ...] = (*AUDIENCE, *SENDING, *CONTENT, *WORKFLOWS)
