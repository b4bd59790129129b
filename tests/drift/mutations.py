"""Single edits of a document that keep it valid."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from scripts.pipeline.canonical import METHODS, canonicalize
from scripts.pipeline.read_document import Document

Edit = Callable[[dict[str, Any]], None]


class Mutation(NamedTuple):
    """An edit, and the path of the object in the document that it is applied to."""

    what: str
    path: tuple[str | int, ...]
    edit: Edit
    mixed: bool
    """Whether the object is part of an ``allOf``, where another part may say the same."""

    def __str__(self) -> str:
        return f"{self.what} at {'/'.join(map(str, self.path))}"

    def apply(self, document: Document) -> Document:
        """Returns an edited copy of the document."""
        result = copy.deepcopy(document)
        here: Any = result
        for key in self.path:
            here = here[key]
        self.edit(here)
        return canonicalize(result)


def mutations(document: Document) -> list[Mutation]:
    """Returns all mutations of what a client can reach."""
    finder = _MutationFinder(document)
    schemas = document["components"]["schemas"]
    waiting = [_target(part) for raw in schemas.values() for part in raw.get("allOf", ())]
    while waiting:
        name = waiting.pop()
        if name is not None and name not in finder.mixed:
            finder.mixed.add(name)
            raw = schemas[name]
            variants = [*raw.get("allOf", ()), *raw.get("anyOf", ()), *raw.get("oneOf", ())]
            waiting += [_target(part) for part in variants]
    for path, item in document["paths"].items():
        finder.item(("paths", path), item, event=False)
    for name, item in document.get("webhooks", {}).items():
        finder.item(("webhooks", name), item, event=True)
    return finder.found


class _MutationFinder:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.found: list[Mutation] = []
        self.mixed: set[str] = set()
        """The components that are part of an ``allOf``, including variants."""
        self.seen: set[tuple[str | int, ...]] = set()

    def add(self, what: str, path: tuple[str | int, ...], edit: Edit, mixed: bool = False) -> None:
        self.found.append(Mutation(what, path, edit, mixed))

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
        self.add("other credentials", at, _set("security", [{"unknown": []}]))
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
        for what, edit in _schema_edits(raw):
            self.add(what, at, edit, mixed)
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


def _set(key: str, value: Any) -> Edit:
    return lambda raw: raw.__setitem__(key, value)


def _toggle(key: str) -> Edit:
    return lambda raw: raw.__setitem__(key, not raw.get(key))


def _drop(*path: str | int) -> Edit:
    def drop(raw: Any) -> None:
        for key in path[:-1]:
            raw = raw[key]
        del raw[path[-1]]

    return drop


def _schema_edits(raw: dict[str, Any]) -> Iterator[tuple[str, Edit]]:
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
            yield "format", _set("format", "unknown")
            yield "minLength", _set("minLength", 7)
            yield "pattern", _set("pattern", "^unknown$")
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
        yield from _object_edits(raw)
    for key in ("anyOf", "oneOf"):
        if len(raw.get(key, ())) > 2:
            for index in range(len(raw[key])):
                yield "drop variant", _drop(key, index)


def _object_edits(raw: dict[str, Any]) -> Iterator[tuple[str, Edit]]:
    def add(raw: dict[str, Any]) -> None:
        raw.setdefault("properties", {})["another"] = {"type": "object", "required": ["a"]}

    def require(raw: dict[str, Any]) -> None:
        add(raw)
        raw.setdefault("required", []).append("another")

    def dropping(name: str) -> Edit:
        def drop(raw: dict[str, Any]) -> None:
            raw["properties"].pop(name)
            raw["required"] = [one for one in raw.get("required", []) if one != name]

        return drop

    def toggling(name: str) -> Edit:
        return lambda raw: raw.__setitem__("required", sorted({*raw.get("required", [])} ^ {name}))

    yield "add property", add
    yield "add required property", require
    closed = raw.get("additionalProperties") is False
    yield "other properties", _set("additionalProperties", closed)
    for name in raw.get("properties", ()):
        yield "drop property", dropping(name)
        yield "required", toggling(name)
