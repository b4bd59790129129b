"""Groups: how they are discovered, and how their handlers are registered."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from loops.sandbox import Answer, Call, Group, Limits, Sandbox, SandboxError, groups
from loops.sandbox.groups._contact_store import ContactStore
from loops.sandbox.handlers import discover_groups
from loops.sandbox.team import Team
from tests.support.flavours import ADA, Flavour

from .api import Api

MODULE = """
from loops.sandbox import Answer, Group

group = Group("configuration")


@group.serves("listDedicatedSendingIps")
def list_ips(call):
    return Answer(200, ["192.0.2.1"])
"""


def test_a_module_in_the_groups_folder_is_discovered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flavour: Flavour
) -> None:
    (tmp_path / "configuration.py").write_text(MODULE)
    monkeypatch.setattr(groups, "__path__", [*groups.__path__, str(tmp_path)])

    response = Api(Sandbox(), flavour)("GET", "/v1/dedicated-sending-ips")

    assert response.json() == ["192.0.2.1"]
    del sys.modules["loops.sandbox.groups.configuration"]


def test_a_module_without_a_group_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "themes.py").write_text("")
    monkeypatch.setattr(groups, "__path__", [str(tmp_path)])

    with pytest.raises(SandboxError, match=r"Group\('themes'\)"):
        discover_groups()
    del sys.modules["loops.sandbox.groups.themes"]


class Counter:
    """The state of a group, created once per sandbox."""

    def __init__(self, team: Team) -> None:
        self.calls = 0


def test_a_group_of_the_user_has_state_and_reaches_that_of_others(flavour: Flavour) -> None:
    group = Group("configuration")

    @group.serves("listDedicatedSendingIps")
    def list_ips(call: Call) -> Answer:
        call.team.state(Counter).calls += 1
        known = call.team.state(ContactStore).by_email(ADA)
        return Answer(200, ["192.0.2.1"] if known else [])

    sandbox = Sandbox(groups=[group], limits=Limits(enforced=False))
    api = Api(sandbox, flavour)
    api.create(email=ADA)

    assert api("GET", "/v1/dedicated-sending-ips").json() == ["192.0.2.1"]
    assert sandbox.state(Counter).calls == 1
    assert Sandbox().state(Counter).calls == 0


@pytest.mark.parametrize(
    ("tag", "operation", "error"),
    [
        ("configuration", "listSendingIps", "not an operation of the contract"),
        ("themes", "listDedicatedSendingIps", "by the group configuration, not by themes"),
    ],
)
def test_a_handler_for_an_operation_outside_its_tag_raises(
    tag: str, operation: str, error: str
) -> None:
    group = Group(tag)
    group.serves(operation)(lambda call: Answer(200))

    with pytest.raises(SandboxError, match=error):
        Sandbox(groups=[group])


def test_the_built_in_groups_are_named_like_tags_of_the_contract(sandbox: Sandbox) -> None:
    tags = {operation.tag for operation in sandbox.contract.operations.values()}

    assert {group.tag for group in discover_groups()} <= tags
