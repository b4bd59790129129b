"""The stored contract, compared with equivalent rewritings and with single edits of itself."""

from __future__ import annotations

import copy
import functools
import random
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from scripts import spec
from scripts.drift import compare
from scripts.pipeline.canonical import canonicalize
from scripts.pipeline.read_document import Document

from .mutations import Mutation, mutations

limited_settings = functools.partial(
    settings,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking cannot make a failure smaller
)
seeds = st.integers(0, 2**32)


@functools.cache
def contract() -> Document:
    return spec.stored()


@functools.cache
def all_mutations() -> list[Mutation]:
    return mutations(contract())


def rewrite(document: Document, chance: random.Random) -> Document:
    """Returns an equivalent document: other order, prose, component names, inlined references."""
    names = [*document["components"]["schemas"]]
    renamed = dict(zip(names, chance.sample(names, len(names)), strict=True))
    result = copy.deepcopy(document)
    schemas = result["components"]["schemas"]
    result["components"]["schemas"] = {renamed[name]: schemas[name] for name in names}
    result = _rewrite_value(result, document, renamed, chance, 0)
    return canonicalize(result)


def _rewrite_value(
    value: Any, document: Document, renamed: dict[str, str], chance: random.Random, depth: int
) -> Any:
    if isinstance(value, list):
        return [_rewrite_value(one, document, renamed, chance, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    name = str(value.get("$ref", "")).removeprefix("#/components/schemas/")
    if name in renamed:
        if depth < 15 and chance.random() < 0.3:  # inline the reference
            schema = document["components"]["schemas"][name]
            return _rewrite_value(copy.deepcopy(schema), document, renamed, chance, depth + 1)
        return {"$ref": f"#/components/schemas/{renamed[name]}"}
    items = [*value.items()]
    chance.shuffle(items)
    result = {key: _rewrite_value(one, document, renamed, chance, depth + 1) for key, one in items}
    if {"type", "properties"} <= result.keys() and isinstance(result["type"], str):
        result["description"] = f"prose {chance.random()}"
    return result


@limited_settings(max_examples=4)
@given(seeds)
def test_an_equivalent_document_has_no_changes(seed):
    other = rewrite(contract(), random.Random(seed))

    assert [one.message for one in compare(contract(), other).changes] == []


@limited_settings(max_examples=20)
@given(st.data())
def test_each_mutation_is_reported_once(data):
    mutation = data.draw(st.sampled_from(all_mutations()), label="mutation")

    changes = compare(contract(), mutation.apply(contract())).changes

    # In an `allOf`, a keyword may be redundant, or contradict several parts differently.
    messages = [f"{one.kind} {one.where}: {one.message}" for one in changes]
    assert len(messages) == 1 or mutation.mixed


@limited_settings(max_examples=5)
@given(st.data())
def test_the_reverse_comparison_reports_the_same_changes(data):
    mutation = data.draw(st.sampled_from(all_mutations()), label="mutation")
    changed = mutation.apply(contract())

    forward, backward = compare(contract(), changed).changes, compare(changed, contract()).changes

    # The order may differ: a change may be breaking in one direction and additive in the other.
    rows = [(len(one.operations), one.before, one.after) for one in forward]
    reverse_rows = [(len(one.operations), one.after, one.before) for one in backward]
    assert sorted(rows, key=repr) == sorted(reverse_rows, key=repr)


@limited_settings(max_examples=5)
@given(st.data(), seeds)
def test_a_mutation_is_reported_in_an_equivalent_document_too(data, seed):
    mutation = data.draw(st.sampled_from(all_mutations()), label="mutation")
    changed = mutation.apply(contract())

    plain = compare(contract(), changed)
    other = compare(contract(), rewrite(changed, random.Random(seed)))

    assert {(one.level, one.kind) for one in other.changes} == {
        (one.level, one.kind) for one in plain.changes
    }
