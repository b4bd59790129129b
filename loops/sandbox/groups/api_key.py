"""API key: the operation that tests a key."""

from __future__ import annotations

from loops.sandbox.answers import Answer
from loops.sandbox.handlers import Call, Group

group: Group = Group("api_key")


@group.serves("testApiKey")
def check_key(call: Call) -> Answer:
    """Returns the team's name. The dispatcher has already checked the key."""
    return Answer(200, {"success": True, "teamName": call.team.name})
