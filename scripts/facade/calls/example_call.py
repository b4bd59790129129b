"""One example call of the client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class ExampleCall(NamedTuple):
    """The arguments of `client.METHOD(*args, **kwargs)`."""

    method: str
    """The group and the name of the method: `contacts.find`."""
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = {}

    def __str__(self) -> str:
        shown = [*map(repr, self.args), *(f"{name}=…" for name in self.kwargs)]
        return f"{self.method}({', '.join(shown)})"


def call(method: str, *args: Any, **kwargs: Any) -> ExampleCall:
    """Returns the example call `client.METHOD(*args, **kwargs)`."""
    return ExampleCall(method, args, kwargs)
