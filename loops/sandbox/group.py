"""How a group of operations is added to the sandbox.

A module `loops/sandbox/groups/<tag>.py` with a `group` and handlers is all there is to do:

    group = Group("themes")

    @group.serves("listThemes")
    def list_themes(call: Call) -> Answer: ...

Modules whose name begins with an underscore hold what a group needs and are not groups.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from .answers import Answer
from .contract.document import Contract, Operation
from .contract.json_types import JsonObject
from .contract.leniency import Leniency
from .exceptions import SandboxError
from .team import Team


@dataclass(frozen=True)
class Call:
    """A request that passed the contract. `key` is the idempotency key, `size` the body's bytes."""

    operation: Operation
    team: Team = field(repr=False)
    server: str
    path: Mapping[str, str] = field(repr=False)
    query: Mapping[str, str] = field(repr=False)
    body: JsonObject = field(repr=False)
    size: int
    key: str | None

    @property
    def now(self) -> datetime:
        """The moment by the sandbox's clock."""
        return self.team.clock.now()

    def text(self, name: str) -> str | None:
        """A key of the body as text; None when it is absent or null."""
        value = self.body.get(name)
        return value if isinstance(value, str) else None

    def mapping(self, name: str) -> JsonObject:
        """A key of the body as an object; empty when it is absent."""
        value = self.body.get(name)
        return value if isinstance(value, dict) else {}


Handler: TypeAlias = Callable[[Call], Answer]


class Group:
    """The operations of one tag of the contract, by their handlers."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.handlers: dict[str, Handler] = {}
        self.leniencies: dict[str, tuple[Leniency, ...]] = {}

    def serves(self, operation_id: str) -> Callable[[Handler], Handler]:
        """Register the decorated function for an operation."""

        def register(handler: Handler) -> Handler:
            self.handlers[operation_id] = handler
            return handler

        return register

    def forgives(self, leniency: Leniency, *operation_ids: str) -> None:
        """Say for which operations a leniency holds."""
        for operation_id in operation_ids:
            present = self.leniencies.get(operation_id, ())
            self.leniencies[operation_id] = (*present, leniency)


def discover() -> tuple[Group, ...]:
    """Import every module of `loops.sandbox.groups` and collect its `group`."""
    from . import groups

    found: list[Group] = []
    for info in pkgutil.iter_modules(groups.__path__):
        if not info.name.startswith("_"):
            module = importlib.import_module(f"{groups.__name__}.{info.name}")
            group = getattr(module, "group", None)
            if not isinstance(group, Group) or group.tag != info.name:
                raise SandboxError(f"{module.__name__} must define group = Group({info.name!r})")
            found.append(group)
    return tuple(found)


class Services:
    """All groups of one sandbox together, checked against the contract."""

    def __init__(self, groups: Iterable[Group], contract: Contract) -> None:
        self.handlers: dict[str, Handler] = {}
        self.leniencies: dict[str, tuple[Leniency, ...]] = {}
        for group in groups:
            for operation_id in group.handlers:
                _require(contract, group, operation_id)
            self.handlers.update(group.handlers)
            self.leniencies.update(group.leniencies)


def _require(contract: Contract, group: Group, operation_id: str) -> None:
    operation = contract.operations.get(operation_id)
    if operation is None:
        raise SandboxError(f"{operation_id} is not an operation of the contract")
    if operation.tag != group.tag:
        raise SandboxError(f"{operation_id} belongs to {operation.tag}, not to {group.tag}")
