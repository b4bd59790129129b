"""Writes the public names of `loops` with their signatures, one on each line.

`make generate` writes the snapshot, public_names.txt.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import Any, get_overloads

import loops
from loops._sync.resources import Resources

NAMES: list[str] = vars(loops)["__all__"]
CLIENTS = ("AsyncLoops", "AsyncPager")  # the same names as Loops and Pager, with `await`


def lines() -> Iterator[str]:
    """Yields one line for each class, method, field and property."""
    for name in NAMES:
        if name not in CLIENTS:
            yield from _described(name, getattr(loops, name))
    for group, attribute in vars(Resources).items():
        if isinstance(attribute, cached_property):
            kind = type(getattr(loops.Loops("key"), group))
            yield from _members(f"Loops.{group}", kind)


def _described(name: str, public: Any) -> Iterator[str]:
    if not inspect.isclass(public):
        yield f"{name}: {public!r}"
        return
    bases = ", ".join(base.__name__ for base in public.__bases__ if base is not object)
    yield f"class {name}({bases})"
    if "__init__" in vars(public):
        yield f"{name}{_signature(public.__init__)}"
    yield from _members(name, public)


def _members(owner: str, kind: type[Any]) -> Iterator[str]:
    for name, annotation in inspect.get_annotations(kind).items():
        if not name.startswith("_"):
            yield f"{owner}.{name}: {_text(annotation)}"
    for name in dir(kind):
        member = inspect.getattr_static(kind, name)
        if name.startswith("_") or not _is_ours(kind, name):
            continue
        function = member.__func__ if isinstance(member, classmethod) else member
        if isinstance(member, property):
            getter: Any = member.fget
            yield f"{owner}.{name}: {_text(inspect.get_annotations(getter)['return'])}"
        elif inspect.isfunction(function):
            for one in get_overloads(function) or [function]:
                yield f"{owner}.{name}{_signature(one)}"


def _is_ours(kind: type[Any], name: str) -> bool:
    """Whether a member is of the class or of a private base; public bases have their own lines."""
    owner = next(base for base in kind.__mro__ if name in vars(base))
    return owner is kind or (owner.__name__ not in NAMES and "loops" in owner.__module__)


def _signature(function: Any) -> str:
    signature = inspect.signature(function)
    parameters = [one for one in signature.parameters.values() if one.name not in ("self", "cls")]
    texts, keywords = [], False
    for one in parameters:
        if one.kind is one.KEYWORD_ONLY and not keywords:
            texts.append("*")
            keywords = True
        texts.append(_parameter(one))
    return f"({', '.join(texts)}) -> {_text(signature.return_annotation)}"


def _parameter(parameter: inspect.Parameter) -> str:
    stars = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}.get(parameter.kind.name, "")
    text = f"{stars}{parameter.name}: {_text(parameter.annotation)}"
    return text if parameter.default is parameter.empty else f"{text} = {parameter.default!r}"


def _text(annotation: Any) -> str:
    """Returns an annotation as it is written."""
    return str(getattr(annotation, "__forward_arg__", annotation))


if __name__ == "__main__":
    sys.stdout.write("".join([f"{line}\n" for line in lines()]))
