"""Adding a group: one module, nothing elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from loops.sandbox import Answer, Call, Group, Limits, Sandbox, SandboxError, groups
from loops.sandbox.group import discover
from loops.sandbox.groups._contact_book import ContactBook
from loops.sandbox.team import Team

from .api import ADA, Api, Flavour

MODULE = """
from loops.sandbox import Answer, Group

group = Group("configuration")


@group.serves("listDedicatedSendingIps")
def list_ips(call):
    return Answer(200, ["192.0.2.1"])
"""


def test_a_module_in_the_folder_is_found_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flavour: Flavour
) -> None:
    (tmp_path / "configuration.py").write_text(MODULE)
    monkeypatch.setattr(groups, "__path__", [*groups.__path__, str(tmp_path)])

    response = Api(Sandbox(), flavour)("GET", "/v1/dedicated-sending-ips")

    assert response.json() == ["192.0.2.1"]
    del sys.modules["loops.sandbox.groups.configuration"]


def test_a_module_without_its_group_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "themes.py").write_text("")
    monkeypatch.setattr(groups, "__path__", [str(tmp_path)])

    with pytest.raises(SandboxError, match=r"Group\('themes'\)"):
        discover()
    del sys.modules["loops.sandbox.groups.themes"]


class Counter:
    """A state of a group: made once per sandbox."""

    def __init__(self, team: Team) -> None:
        self.calls = 0


def test_a_group_from_outside_has_state_and_reaches_the_others(flavour: Flavour) -> None:
    group = Group("configuration")

    @group.serves("listDedicatedSendingIps")
    def list_ips(call: Call) -> Answer:
        call.team.state(Counter).calls += 1
        known = call.team.state(ContactBook).by_email(ADA)
        return Answer(200, ["192.0.2.1"] if known else [])

    sandbox = Sandbox(groups=[group], limits=Limits(enforced=False))
    api = Api(sandbox, flavour)
    api.create(email=ADA)

    assert api("GET", "/v1/dedicated-sending-ips").json() == ["192.0.2.1"]
    assert sandbox.state(Counter).calls == 1
    assert Sandbox().state(Counter).calls == 0


@pytest.mark.parametrize(
    ("tag", "operation", "said"),
    [
        ("configuration", "listSendingIps", "not an operation"),
        ("themes", "listDedicatedSendingIps", "belongs to configuration"),
    ],
)
def test_a_handler_for_what_the_contract_does_not_have_is_a_mistake(
    tag: str, operation: str, said: str
) -> None:
    group = Group(tag)
    group.serves(operation)(lambda call: Answer(200))

    with pytest.raises(SandboxError, match=said):
        Sandbox(groups=[group])


def test_groups_are_named_like_the_tags_of_the_contract(sandbox: Sandbox) -> None:
    tags = {operation.tag for operation in sandbox.contract.operations.values()}

    assert {group.tag for group in discover()} <= tags
