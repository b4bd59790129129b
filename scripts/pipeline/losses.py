"""Finds what was lost between the contract and the generated code, and names each loss.

The generator does not warn of most losses. So the contract and the generated types are compared
field by field, from every request, success response and webhook payload.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .field_paths import declared_fields, generated_fields
from .generator import Generated
from .read_document import Document
from .rewrites.discriminators import TAGS, object_variants
from .rewrites.reduce import inline_shared
from .schemas import components, operations, ref_name, roots

RESERVED = frozenset({"additional_properties", "additional_keys", "to_dict", "from_dict"})


@dataclass(frozen=True)
class Summary:
    """The numbers of a run, and one line for each loss."""

    operations_declared: int
    operations_generated: int
    responses_declared: int
    responses_typed: int
    warnings: int
    models: int
    enums: int
    tagged_unions: int
    losses: tuple[str, ...]


def examine(contract: Document, rewritten: Document, output: Generated, package: Path) -> Summary:
    """Compares the contract with what was generated from its rewritten form."""
    comparison = _Comparison(inline_shared(contract), output)
    found = list(comparison.operations())
    responses = [losses for one in found for losses in comparison.responses(one)]
    return Summary(
        operations_declared=len(found),
        operations_generated=sum(one.endpoint is not None for one in found),
        responses_declared=len(responses),
        responses_typed=responses.count([]),
        warnings=len(output.problems),
        models=len(output.models),
        enums=len(output.enums),
        tagged_unions=_tagged_unions(rewritten),
        losses=(
            *(f"warning: {problem}" for problem in output.problems),
            *(loss for one in found for loss in comparison.requests(one)),
            *(loss for losses in responses for loss in losses),
            *comparison.webhooks(rewritten),
            *_classes(output),
            *_modules(output, package),
        ),
    )


@dataclass(frozen=True)
class _GeneratedOperation:
    """An operation of the contract and its generated endpoint."""

    name: str
    facts: dict[str, Any]
    item: dict[str, Any]
    endpoint: Any


@dataclass(frozen=True)
class _Comparison:
    """Compares each operation and webhook of a contract with its generated code."""

    contract: Document
    output: Generated

    def operations(self) -> Iterator[_GeneratedOperation]:
        """Yields every operation of the contract, generated or not."""
        endpoints = {_address(one.method, _text(one.path)): one for one in self.output.endpoints}
        for path, method, operation, item in operations(self.contract):
            endpoint = endpoints.get(_address(method, path))
            yield _GeneratedOperation(f"{method.upper()} {path}", operation, item, endpoint)

    def requests(self, one: _GeneratedOperation) -> Iterator[str]:
        """Yields the losses of an operation, its parameters and its request body."""
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

    def responses(self, one: _GeneratedOperation) -> Iterator[list[str]]:
        """Yields the losses of each success response that has a body."""
        responses = one.endpoint.responses if one.endpoint else ()
        props = {found.status_code.pattern: found.prop for found in responses}
        for status, response in one.facts["responses"].items():
            for media in list(response["content"].values())[:1] if status.startswith("2") else []:
                what = f"{one.name}: response {status}"
                yield list(self._compare(what, media, props.get(status), True))

    def webhooks(self, rewritten: Document) -> Iterator[str]:
        """Yields the losses of each webhook payload."""
        payloads = {root.name: root.schema for root in roots(rewritten) if root.kind == "webhook"}
        for root in roots(self.contract):
            if root.kind == "webhook":
                prop = self.output.models.get(ref_name(payloads.get(root.name)) or "")
                yield from self._compare(f"payload {root.name}", root.holder, prop, True)

    def _compare(self, what: str, media: Document, prop: Any, received: bool) -> Iterator[str]:
        if prop is None:
            yield f"{what} is lost"
            return
        fields = generated_fields(prop, self.output.models)
        for path in sorted(declared_fields(media.get("schema"), self.contract) - fields.named):
            yield f"{what}: the field {path} is lost"
        for path in sorted(fields.untyped):
            yield f"{what} is typed Any at {path or 'its root'}"
        for path in sorted(fields.undecidable if received else ()):
            yield f"{what}: no property tells the variants apart at {path or 'its root'}"


def _address(method: str, path: str) -> tuple[str, str]:
    return method.upper(), re.sub(r"\{[^}]*\}", "{}", path)


def _text(untrusted: Any) -> str:
    return str(untrusted.get_untrusted_value())


def _classes(output: Generated) -> Iterator[str]:
    for name, model in output.models.items():
        fields = {str(one.python_name) for one in model.required_properties}
        fields |= {str(one.python_name) for one in model.optional_properties}
        yield from (f"class {name}: the field {one} hides a method" for one in fields & RESERVED)
    for name in [*output.models, *output.enums]:
        if re.search(r"Type\d", name):
            yield f"class {name} has a meaningless name"


def _modules(output: Generated, package: Path) -> Iterator[str]:
    """Yields the modules that overwrote each other, are missing, or are not Python."""
    classes = [*output.models.values(), *output.enums.values()]
    expected = [f"models/{one.class_info.module_name}.py" for one in classes]
    expected += [f"api/{one.tags[0]}/{one.name}.py" for one in output.endpoints]
    lower = [name.lower() for name in expected]
    for name in sorted({name for name in expected if lower.count(name.lower()) > 1}):
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
