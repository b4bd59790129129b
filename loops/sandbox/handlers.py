"""Handlers of operations, the groups that collect them, and the registry of all groups.

To serve another group, add a module `loops/sandbox/groups/<tag>.py` with its handlers:

    group = Group("themes")

    @group.serves("listThemes")
    def list_themes(call: Call) -> Answer: ...

Modules whose names begin with an underscore hold what several groups share.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from .answers import Answer
from .contract.json_types import JsonObject
from .contract.leniency import Leniency
from .contract.operations import Contract, ContractOperation
from .exceptions import SandboxError
from .team import Team


@dataclass(frozen=True)
class Call:
    """A request that satisfies the contract, as a handler receives it.

    `key` is the idempotency key, and `size` is the length of the body in bytes.
    """

    operation: ContractOperation
    team: Team = field(repr=False)
    server: str
    path: Mapping[str, str] = field(repr=False)
    query: Mapping[str, str] = field(repr=False)
    body: JsonObject = field(repr=False)
    size: int
    key: str | None

    @property
    def now(self) -> datetime:
        """The current time of the sandbox's clock."""
        return self.team.clock.now()

    def text(self, name: str) -> str | None:
        """Returns a string of the body, or `None` if it is absent or null."""
        value = self.body.get(name)
        return value if isinstance(value, str) else None

    def mapping(self, name: str) -> JsonObject:
        """Returns an object of the body, or an empty one if it is absent."""
        value = self.body.get(name)
        return value if isinstance(value, dict) else {}


Handler: TypeAlias = Callable[[Call], Answer]


class Group:
    """The handlers for the operations of one tag of the contract."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.handlers: dict[str, Handler] = {}
        self.leniencies: dict[str, tuple[Leniency, ...]] = {}

    def serves(self, operation_id: str) -> Callable[[Handler], Handler]:
        """Registers the decorated function as the handler of an operation."""

        def register(handler: Handler) -> Handler:
            self.handlers[operation_id] = handler
            return handler

        return register

    def allows(self, leniency: Leniency, *operation_ids: str) -> None:
        """Applies a leniency to some operations of the group."""
        for operation_id in operation_ids:
            present = self.leniencies.get(operation_id, ())
            self.leniencies[operation_id] = (*present, leniency)


def discover_groups() -> tuple[Group, ...]:
    """Imports every public module of `loops.sandbox.groups` and returns their groups."""
    from . import groups

    found: list[Group] = []
    for info in pkgutil.iter_modules(groups.__path__):
        if not info.name.startswith("_"):
            module = importlib.import_module(f"{groups.__name__}.{info.name}")
            group = getattr(module, "group", None)
            if not isinstance(group, Group) or group.tag != info.name:
                raise SandboxError(f"{module.__name__} must define `group = Group({info.name!r})`")
            found.append(group)
    return tuple(found)


class HandlerRegistry:
    """The handlers and leniencies of several groups, by operation id.

    Raises `SandboxError` if a handler is registered for an operation that the contract does not
    have or has under another tag. If two handlers are registered for one operation, the later one
    is used.
    """

    def __init__(self, groups: Iterable[Group], contract: Contract) -> None:
        self.handlers: dict[str, Handler] = {}
        self.leniencies: dict[str, tuple[Leniency, ...]] = {}
        for group in groups:
            for operation_id in group.handlers:
                _check_operation(contract, group, operation_id)
            self.handlers.update(group.handlers)
            self.leniencies.update(group.leniencies)


def _check_operation(contract: Contract, group: Group, operation_id: str) -> None:
    operation = contract.operations.get(operation_id)
    if operation is None:
        raise SandboxError(f"{operation_id} is not an operation of the contract")
    if operation.tag != group.tag:
        raise SandboxError(
            f"{operation_id} must be served by the group {operation.tag}, not by {group.tag}"
        )
