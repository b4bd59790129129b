"""`client.api_key` against the sandbox."""

from __future__ import annotations

import pytest

from loops import AuthenticationError


def test_a_valid_key_names_its_team(flavour, sandbox, client):
    sandbox.team.name = "Ada & Co"

    answer = flavour.run(client.api_key.test())

    assert answer.success is True
    assert answer.team_name == "Ada & Co"


def test_a_wrong_key_is_an_error(flavour, sandbox):
    with pytest.raises(AuthenticationError, match="Invalid API key") as caught:
        flavour.run(flavour.client(sandbox, "wrong").api_key.test())

    assert caught.value.attempts == 1
