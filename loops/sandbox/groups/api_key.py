"""API key: the test of a key."""

from __future__ import annotations

from loops.sandbox.answers import Answer
from loops.sandbox.group import Call, Group

group: Group = Group("api_key")


@group.serves("testApiKey")
def check_key(call: Call) -> Answer:
    """The key was checked on the way in; what is left is the team's name."""
    return Answer(200, {"success": True, "teamName": call.team.name})
