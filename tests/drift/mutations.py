"""Every single change that can be made to a document and leaves it a document."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from scripts.pipeline.canonical import METHODS, canonical
from scripts.pipeline.read_document import Document

Change = Callable[[dict[str, Any]], None]


class Mutation(NamedTuple):
    """What to do, and at which object of the document."""

    what: str
    path: tuple[str | int, ...]
    change: Change
    mixed: bool
    """Whether it is part of an ``allOf``, where another part may say the same anyway."""

    def __str__(self) -> str:
        return f"{self.what} at {'/'.join(map(str, self.path))}"

    def applied(self, document: Document) -> Document:
        """A changed copy of the document."""
        result = copy.deepcopy(document)
        here: Any = result
        for key in self.path:
            here = here[key]
        self.change(here)
        return canonical(result)


def mutations(document: Document) -> list[Mutation]:
    """All mutations of what a client can meet."""
    walk = _Walk(document)
    schemas = document["components"]["schemas"]
    waiting = [_target(part) for raw in schemas.values() for part in raw.get("allOf", ())]
    while waiting:
        name = waiting.pop()
        if name is not None and name not in walk.mixed:
            walk.mixed.add(name)
            raw = schemas[name]
            variants = [*raw.get("allOf", ()), *raw.get("anyOf", ()), *raw.get("oneOf", ())]
            waiting += [_target(part) for part in variants]
    for path, item in document["paths"].items():
        walk.item(("paths", path), item, event=False)
    for name, item in document.get("webhooks", {}).items():
        walk.item(("webhooks", name), item, event=True)
    return walk.found


class _Walk:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.found: list[Mutation] = []
        self.mixed: set[str] = set()
        """The components that some ``allOf`` is made of, variants included."""
        self.seen: set[tuple[str | int, ...]] = set()

    def add(
        self, what: str, path: tuple[str | int, ...], change: Change, mixed: bool = False
    ) -> None:
        self.found.append(Mutation(what, path, change, mixed))

    def item(self, path: tuple[str | int, ...], item: Any, *, event: bool) -> None:
        for index, raw in enumerate(item.get("parameters", ())):
            self.parameter((*path, "parameters", index), raw)
        for method in METHODS:
            if method in item:
                at = (*path, method)
                self.add("drop operation", path, _drop(method))
                self.operation(at, item[method], event=event)

    def operation(self, at: tuple[str | int, ...], raw: Any, *, event: bool) -> None:
        self.add("rename", at, _set("operationId", "renamed"))
        self.add("deprecate", at, _toggle("deprecated"))
        self.add("other credentials", at, _set("security", [{"unheardOf": []}]))
        for index, parameter in enumerate(raw.get("parameters", ())):
            self.parameter((*at, "parameters", index), parameter)
            self.add("drop parameter", at, _drop("parameters", index))
        if not event:
            self.add("another tag", at, _set("tags", ["Other"]))
        if "requestBody" in raw:
            self.add("drop body", at, _drop("requestBody"))
            body = (*at, "requestBody")
            self.add("body required", body, _toggle("required"))
            self.content(body, raw["requestBody"])
        for status, response in raw["responses"].items():
            self.content((*at, "responses", status), response)
            if len(raw["responses"]) > 1:
                self.add("drop status", at, _drop("responses", status))
        self.add("add status", (*at, "responses"), _set("299", {}))

    def parameter(self, at: tuple[str | int, ...], raw: Any) -> None:
        if "$ref" in raw:
            _, *at_list = raw["$ref"].split("/")
            at = tuple(at_list)
            raw = self.document["components"][at[1]][at[2]]
        if at not in self.seen:
            self.seen.add(at)
            self.add("parameter required", at, _toggle("required"))
            self.schema((*at, "schema"), raw["schema"])

    def content(self, at: tuple[str | int, ...], holder: Any) -> None:
        for media, raw in holder.get("content", {}).items():
            if "schema" in raw:
                self.schema((*at, "content", media, "schema"), raw["schema"])

    def schema(self, at: tuple[str | int, ...], raw: Any, mixed: bool = False) -> None:
        if "$ref" in raw:
            _, *at_list = raw["$ref"].split("/")
            at = tuple(at_list)
            raw = self.document["components"][at[1]][at[2]]
            mixed = at[2] in self.mixed
        mixed = mixed or (isinstance(raw, dict) and "allOf" in raw)
        if at in self.seen or isinstance(raw, bool):
            return
        self.seen.add(at)
        for what, change in schema_changes(raw):
            self.add(what, at, change, mixed)
        for key in ("items", "additionalProperties"):
            if isinstance(raw.get(key), dict):
                self.schema((*at, key), raw[key], mixed)
        for key in ("allOf", "anyOf", "oneOf"):
            for index, part in enumerate(raw.get(key, ())):
                self.schema((*at, key, index), part, mixed)
        for name, part in raw.get("properties", {}).items():
            self.schema((*at, "properties", name), part, mixed)


def _target(raw: Any) -> str | None:
    return str(raw["$ref"]).split("/")[-1] if "$ref" in raw else None


def _set(key: str, value: Any) -> Change:
    return lambda raw: raw.__setitem__(key, value)


def _toggle(key: str) -> Change:
    return lambda raw: raw.__setitem__(key, not raw.get(key))


def _drop(*path: str | int) -> Change:
    def change(raw: Any) -> None:
        for key in path[:-1]:
            raw = raw[key]
        del raw[path[-1]]

    return change


def schema_changes(raw: dict[str, Any]) -> Iterator[tuple[str, Change]]:
    """What can be done to a schema."""
    if not raw.keys() & {"allOf", "anyOf", "oneOf", "$ref"} and raw.get("type") != "null":
        yield "default", _set("default", "a default")
        yield "deprecated", _toggle("deprecated")
    types = raw.get("type")
    if types is not None and types != "null":
        listed = [types] if isinstance(types, str) else types
        other = "boolean" if "boolean" not in listed else "string"
        yield "another type", _set("type", other)
        yield "null", _set("type", [t for t in listed if t != "null"] if "null" in listed
                           else [*listed, "null"])  # fmt: skip
        if "string" in listed and "enum" not in raw and "const" not in raw:
            yield "format", _set("format", "unheard-of")
            yield "minLength", _set("minLength", 7)
            yield "pattern", _set("pattern", "^unheard of$")
            yield "enum", _set("enum", ["a", "b"])
        if listed == ["array"]:
            yield "minItems", _set("minItems", 7)
            yield "items", _set("items", {"type": "null"})
        if {"integer", "number"} & {*listed}:
            yield "maximum", _set("maximum", -7)
    if "const" in raw:
        yield "another constant", _set("const", "another")
    if "enum" in raw:
        yield "add value", lambda raw: raw["enum"].append("another")
        for index in range(len(raw["enum"])) if len(raw["enum"]) > 1 else ():
            yield "drop value", _drop("enum", index)
    if "properties" in raw or types == "object":
        yield from _object_changes(raw)
    for key in ("anyOf", "oneOf"):
        if len(raw.get(key, ())) > 2:
            for index in range(len(raw[key])):
                yield "drop variant", _drop(key, index)


def _object_changes(raw: dict[str, Any]) -> Iterator[tuple[str, Change]]:
    def add(raw: dict[str, Any]) -> None:
        raw.setdefault("properties", {})["another"] = {"type": "object", "required": ["a"]}

    def require(raw: dict[str, Any]) -> None:
        add(raw)
        raw.setdefault("required", []).append("another")

    def dropping(name: str) -> Change:
        def drop(raw: dict[str, Any]) -> None:
            raw["properties"].pop(name)
            raw["required"] = [one for one in raw.get("required", []) if one != name]

        return drop

    def toggling(name: str) -> Change:
        return lambda raw: raw.__setitem__("required", sorted({*raw.get("required", [])} ^ {name}))

    yield "add property", add
    yield "add required property", require
    closed = raw.get("additionalProperties") is False
    yield "other properties", _set("additionalProperties", closed)
    for name in raw.get("properties", ()):
        yield "drop property", dropping(name)
        yield "required", toggling(name)
