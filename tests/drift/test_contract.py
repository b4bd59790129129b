"""The stored contract itself: in other words that mean the same, and changed at one place."""

from __future__ import annotations

import copy
import functools
import random
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from scripts import spec
from scripts.drift import compare
from scripts.pipeline.canonical import canonical
from scripts.pipeline.read_document import Document

from .mutations import Mutation, mutations

some = functools.partial(
    settings,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # there is nothing to make smaller
)
seeds = st.integers(0, 2**32)


@functools.cache
def contract() -> Document:
    return spec.stored()


@functools.cache
def all_mutations() -> list[Mutation]:
    return mutations(contract())


def rewritten(document: Document, chance: random.Random) -> Document:
    """The same facts in other words: order, prose, names of components, references inlined."""
    names = [*document["components"]["schemas"]]
    renamed = dict(zip(names, chance.sample(names, len(names)), strict=True))
    result = copy.deepcopy(document)
    schemas = result["components"]["schemas"]
    result["components"]["schemas"] = {renamed[name]: schemas[name] for name in names}
    result = _rewrite(result, document, renamed, chance, 0)
    return canonical(result)


def _rewrite(
    value: Any, document: Document, renamed: dict[str, str], chance: random.Random, depth: int
) -> Any:
    if isinstance(value, list):
        return [_rewrite(one, document, renamed, chance, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    name = str(value.get("$ref", "")).removeprefix("#/components/schemas/")
    if name in renamed:
        if depth < 15 and chance.random() < 0.3:  # written out instead
            schema = document["components"]["schemas"][name]
            return _rewrite(copy.deepcopy(schema), document, renamed, chance, depth + 1)
        return {"$ref": f"#/components/schemas/{renamed[name]}"}
    items = [*value.items()]
    chance.shuffle(items)
    result = {key: _rewrite(one, document, renamed, chance, depth + 1) for key, one in items}
    if {"type", "properties"} <= result.keys() and isinstance(result["type"], str):
        result["description"] = f"prose {chance.random()}"
    return result


def test_the_contract_has_not_drifted_from_itself():
    assert compare(contract(), contract()).changes == ()


@some(max_examples=4)
@given(seeds)
def test_the_same_in_other_words_is_no_drift(seed):
    other = rewritten(contract(), random.Random(seed))

    assert [one.message for one in compare(contract(), other).changes] == []


@some(max_examples=20)
@given(st.data())
def test_any_change_is_noticed_once(data):
    mutation = data.draw(st.sampled_from(all_mutations()), label="mutation")

    changes = compare(contract(), mutation.applied(contract())).changes

    # What is combined with others may be said twice, or contradict each of them differently.
    messages = [f"{one.kind} {one.where}: {one.message}" for one in changes]
    assert len(messages) == 1 or mutation.mixed


@some(max_examples=5)
@given(st.data())
def test_every_change_has_its_counterpart(data):
    mutation = data.draw(st.sampled_from(all_mutations()), label="mutation")
    changed = mutation.applied(contract())

    there, back = compare(contract(), changed).changes, compare(changed, contract()).changes

    # In any order: what breaks one way and comes first may be additive the other way.
    forth = [(len(one.operations), one.before, one.after) for one in there]
    assert sorted(forth, key=repr) == sorted(
        ((len(one.operations), one.after, one.before) for one in back), key=repr
    )


@some(max_examples=5)
@given(st.data(), seeds)
def test_a_change_is_noticed_in_other_words_too(data, seed):
    mutation = data.draw(st.sampled_from(all_mutations()), label="mutation")
    changed = mutation.applied(contract())

    plain = compare(contract(), changed)
    other = compare(contract(), rewritten(changed, random.Random(seed)))

    assert {(one.level, one.kind) for one in other.changes} == {
        (one.level, one.kind) for one in plain.changes
    }
