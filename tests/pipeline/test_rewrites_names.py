"""The rules about names and tags, and all rules together."""

from __future__ import annotations

import pytest

from scripts.cli import ToolError
from scripts.pipeline.rewrites import ORDER, discriminators, reduce, rewrite, scalars
from scripts.pipeline.rewrites.names import hoist
from scripts.pipeline.schemas import NULL

from ..support.small_document import STRING, const, document, ref, response_of, schemas_of, thing

NUMBER = {"type": "number"}


# names


def test_inline_classes_are_named_after_owner_and_property():
    choices = {"type": "string", "enum": ["a", "b"]}
    inline = thing(x=choices)
    whole = document(
        thing(
            one=inline,
            many={"type": "array", "items": thing(y=STRING)},
            map={"type": "object", "additionalProperties": thing(z=STRING)},
            maybe={"oneOf": [thing(w=STRING), STRING, NULL]},
        )
    )

    found = hoist(whole)

    assert response_of(found) == ref("GetItResponse")
    assert set(schemas_of(found)) == {
        *("GetItResponse", "GetItResponseOne", "GetItResponseOneX", "GetItResponseManyItem"),
        *("GetItResponseMap", "GetItResponseMapValue", "GetItResponseMaybe"),
    }


def test_variants_are_named_by_their_constant_or_by_letter():
    tagged = {"oneOf": [{**thing(t={"type": "string", "const": name})} for name in ("aB", "c.d")]}
    untagged = {"oneOf": [thing(a=STRING), thing(b=STRING)]}

    found = hoist(document(thing(x=tagged, y=untagged)))

    assert {name.removeprefix("GetItResponse") for name in schemas_of(found)} == {
        *("", "X", "XAB", "XCD", "Y", "YVariantA", "YVariantB"),
    }


def test_equal_schemas_share_a_name_and_different_ones_do_not():
    same = document(thing(x=thing(y=STRING)), GetItResponseX=thing(y=STRING))
    other = document(thing(x=thing(y=STRING)), GetItResponseX=thing(y=NUMBER))

    assert "GetItResponseXInline" not in schemas_of(hoist(same))
    assert schemas_of(hoist(other))["GetItResponseXInline"] == thing(y=STRING)


def test_a_third_schema_with_the_same_name_is_an_error():
    taken = {"GetItResponseX": NUMBER, "getit_response_x_inline": STRING}

    with pytest.raises(
        ToolError, match="two different schemas would both be called GetItResponseX"
    ):
        hoist(document(thing(x=thing(y=STRING)), **taken))


# tags


def tagged_union(first=None, second=None, **more):
    first = first or thing("t", "s", t=const("a"), s=STRING)
    second = second or thing("t", "s", t=const("b"), s=STRING)
    whole = document(ref("U"), U={"oneOf": [ref("A"), ref("B")], **more}, A=first, B=second)
    return schemas_of(discriminators.tag_unions(scalars.plain_enums(whole)))


def test_variants_are_marked_with_their_tag_and_an_unknown_variant_is_added():
    found = tagged_union()

    assert found["A"]["x-tags"] == {"t": ["a"]}
    assert found["U"]["oneOf"][-1] == ref("UnknownU")
    assert found["UnknownU"]["properties"] == {"s": STRING, "t": STRING}
    assert "required" not in found["UnknownU"]


def test_a_tag_may_have_several_values_per_variant():
    several = thing("t", t={"type": "string", "enum": ["b", "c"]})

    assert tagged_union(second=several)["B"]["x-tags"] == {"t": ["b", "c"]}


@pytest.mark.parametrize(
    "second",
    [thing("t", t=const("a")), thing("t", t=STRING), thing(t=const("b")), thing("u", u=STRING)],
)
def test_a_property_that_does_not_tell_the_variants_apart_is_not_a_tag(second):
    found = tagged_union(second=second)

    assert "x-tags" not in found["A"]
    assert "UnknownU" not in found


def test_a_declared_discriminator_is_preferred():
    first = thing("a", "z", a=const("1"), z=const("1"))
    second = thing("a", "z", a=const("2"), z=const("2"))

    found = tagged_union(first, second, discriminator={"propertyName": "z"})

    assert found["A"]["x-tags"] == {"z": ["1"]}


def test_a_union_in_requests_only_gets_no_unknown_variant():
    variants = {"A": thing("t", t=const("a")), "B": thing("t", t=const("b"))}
    whole = document(request=ref("U"), U={"oneOf": [ref("A"), ref("B")]}, **variants)

    found = schemas_of(discriminators.tag_unions(scalars.plain_enums(whole)))

    assert found["U"]["oneOf"] == [ref("A"), ref("B")]
    assert found["A"]["x-tags"] == {"t": ["a"]}


@pytest.mark.parametrize("rule", ORDER, ids=lambda rule: rule.__name__)
def test_a_rule_does_not_change_its_argument(rule):
    before = reduce.inline_shared(document(ref("A"), A={"allOf": [thing(x=STRING), thing(y=NULL)]}))
    kept = str(before)

    rule(before)

    assert str(before) == kept


# all rules


def test_all_rules_together_turn_an_extended_union_into_named_classes():
    base = {"oneOf": [ref("A"), ref("B")]}
    extended = {"allOf": [ref("Base"), thing("revision", revision={"type": "string"})]}
    whole = document(
        ref("Extended"),
        Extended=extended,
        Base=base,
        A={**thing("kind", kind=const("Timer")), "additionalProperties": False},
        B={**thing("kind", kind=const("Mail")), "additionalProperties": False},
    )

    found = schemas_of(rewrite(whole))

    assert set(found) == {"Extended", "ExtendedTimer", "ExtendedMail", "UnknownExtended"}
    assert found["ExtendedTimer"]["required"] == ["kind", "revision"]
