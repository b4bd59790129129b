"""What was lost between the contract and the generated code. Every loss is a line with a name.

The generator's own warnings are the lesser part: most losses come without one. So the contract and
the generated types are walked side by side, from every request, success response and webhook
payload.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .generator import Generated
from .read_document import Document
from .rewrites.reduce import inline_shared
from .rewrites.tags import TAGS, object_variants
from .schemas import components, operations, ref_name, roots
from .typed_fields import declared, generated

RESERVED = frozenset({"additional_properties", "additional_keys", "to_dict", "from_dict"})


@dataclass(frozen=True)
class Summary:
    """The numbers of a run, and the losses by name."""

    operations_declared: int
    operations_generated: int
    responses_declared: int
    responses_typed: int
    warnings: int
    models: int
    enums: int
    tagged_unions: int
    losses: tuple[str, ...]


def examine(contract: Document, rewritten: Document, made: Generated, package: Path) -> Summary:
    """Compare the contract with what was generated from its rewritten form."""
    comparison = _Comparison(inline_shared(contract), made)
    found = list(comparison.operations())
    responses = [losses for one in found for losses in comparison.responses(one)]
    return Summary(
        operations_declared=len(found),
        operations_generated=sum(one.endpoint is not None for one in found),
        responses_declared=len(responses),
        responses_typed=responses.count([]),
        warnings=len(made.problems),
        models=len(made.models),
        enums=len(made.enums),
        tagged_unions=_tagged_unions(rewritten),
        losses=(
            *(f"warning: {problem}" for problem in made.problems),
            *(loss for one in found for loss in comparison.requests(one)),
            *(loss for losses in responses for loss in losses),
            *comparison.webhooks(rewritten),
            *_classes(made),
            *_modules(made, package),
        ),
    )


@dataclass(frozen=True)
class _Operation:
    """An operation of the contract, and what the generator made of it."""

    name: str
    facts: dict[str, Any]
    item: dict[str, Any]
    endpoint: Any


@dataclass(frozen=True)
class _Comparison:
    """The contract's side and the generated side."""

    facts: Document
    made: Generated

    def operations(self) -> Iterator[_Operation]:
        """Every operation of the contract, generated or not."""
        endpoints = {_address(one.method, _text(one.path)): one for one in self.made.endpoints}
        for path, method, operation, item in operations(self.facts):
            endpoint = endpoints.get(_address(method, path))
            yield _Operation(f"{method.upper()} {path}", operation, item, endpoint)

    def requests(self, one: _Operation) -> Iterator[str]:
        """What is lost of an operation, its parameters and its request body."""
        if one.endpoint is None:
            yield f"{one.name}: the operation is lost"
            return
        parameters = {_text(parameter.name) for parameter in one.endpoint.list_all_parameters()}
        for parameter in one.item.get("parameters", []) + one.facts.get("parameters", []):
            if parameter["name"] not in parameters:
                yield f"{one.name}: the {parameter['in']} parameter {parameter['name']} is lost"
        bodies = {_text(body.content_type): body for body in one.endpoint.bodies}
        for kind, media in one.facts.get("requestBody", {}).get("content", {}).items():
            what, body = f"{one.name}: request body", bodies.get(kind)
            if body is not None and body.body_type != "json":
                yield f"{what}: {kind} cannot be sent"
            yield from self._compare(what, media, body and body.prop, False)

    def responses(self, one: _Operation) -> Iterator[list[str]]:
        """The losses of each success response that has a body."""
        answers = one.endpoint.responses if one.endpoint else ()
        props = {answer.status_code.pattern: answer.prop for answer in answers}
        for status, response in one.facts["responses"].items():
            for media in list(response["content"].values())[:1] if status.startswith("2") else []:
                what = f"{one.name}: response {status}"
                yield list(self._compare(what, media, props.get(status), True))

    def webhooks(self, rewritten: Document) -> Iterator[str]:
        """The losses of each webhook payload."""
        payloads = {root.name: root.schema for root in roots(rewritten) if root.kind == "webhook"}
        for root in roots(self.facts):
            if root.kind == "webhook":
                prop = self.made.models.get(ref_name(payloads.get(root.name)) or "")
                yield from self._compare(f"payload {root.name}", root.holder, prop, True)

    def _compare(self, what: str, media: Document, prop: Any, received: bool) -> Iterator[str]:
        if prop is None:
            yield f"{what} is lost"
            return
        surface = generated(prop, self.made.models)
        for place in sorted(declared(media.get("schema"), self.facts) - surface.fields):
            yield f"{what}: the field {place} is lost"
        for place in sorted(surface.untyped):
            yield f"{what} is typed Any at {place or 'its root'}"
        for place in sorted(surface.undecidable if received else ()):
            yield f"{what}: nothing tells the variants apart at {place or 'its root'}"


def _address(method: str, path: str) -> tuple[str, str]:
    return method.upper(), re.sub(r"\{[^}]*\}", "{}", path)


def _text(untrusted: Any) -> str:
    return str(untrusted.get_untrusted_value())


def _classes(made: Generated) -> Iterator[str]:
    for name, model in made.models.items():
        fields = {str(one.python_name) for one in model.required_properties}
        fields |= {str(one.python_name) for one in model.optional_properties}
        yield from (f"class {name}: the field {one} hides a method" for one in fields & RESERVED)
    for name in [*made.models, *made.enums]:
        if re.search(r"Type\d", name):
            yield f"class {name} has a name without meaning"


def _modules(made: Generated, package: Path) -> Iterator[str]:
    """Modules that overwrote each other, are missing, or are not Python."""
    classes = [*made.models.values(), *made.enums.values()]
    expected = [f"models/{one.class_info.module_name}.py" for one in classes]
    expected += [f"api/{one.tags[0]}/{one.name}.py" for one in made.endpoints]
    folded = [name.lower() for name in expected]
    for name in sorted({name for name in expected if folded.count(name.lower()) > 1}):
        yield f"module {name} is written twice"
    yield from (f"module {name} is missing" for name in expected if not (package / name).exists())
    for path in sorted(package.rglob("*.py")):
        try:
            compile(path.read_bytes(), path.name, "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            yield f"module {path.relative_to(package).as_posix()} is not Python"


def _tagged_unions(rewritten: Document) -> int:
    named = components(rewritten)
    return sum(
        any(TAGS in named[variant] for variant in object_variants(schema, rewritten))
        for schema in named.values()
    )
