"""`client.themes`: styles, and the mails that an update affects."""

from __future__ import annotations

import pytest
from loops_openapi.models import ThemeStyles

from ..support.recorder import Recorder

STYLES = {"backgroundColor": "#fff", "bodyXPadding": 16, "heading1LetterSpacing": -0.5}
THEME = {
    "id": "t1",
    "name": "Plain",
    "styles": STYLES,
    "isDefault": False,
    "createdAt": "2026-03-01T12:00:00.000Z",
    "updatedAt": "2026-03-01T12:00:00.000Z",
}


@pytest.mark.parametrize("styles", [STYLES, ThemeStyles.from_dict(STYLES)], ids=["dict", "model"])
def test_styles_are_a_mapping_or_a_model(flavour, styles):
    api = Recorder(THEME, status=201)

    made = flavour.run(flavour.client(api).themes.create("Plain", styles=styles))

    assert made.styles.body_x_padding == 16
    assert api.body == {"name": "Plain", "styles": STYLES}


def test_the_styles_of_one_theme_can_be_given_to_another(flavour):
    api = Recorder(THEME, {**THEME, "affectedEmailCount": 3})
    client = flavour.client(api)
    styles = flavour.run(client.themes.get("t1")).styles

    updated = flavour.run(client.themes.update("t2", styles=styles))

    assert updated.affected_email_count == 3
    assert api.line == "POST /v1/themes/t2"
    assert api.body == {"styles": STYLES}


@pytest.mark.parametrize(
    ("wrong", "kind", "name"),
    [
        ("dark", TypeError, "styles"),
        ({"background_color": "#fff"}, ValueError, "background_color"),
        ({"backgroundColor": 0}, TypeError, r"styles\.backgroundColor"),
        ({"bodyXPadding": "16px"}, TypeError, r"styles\.bodyXPadding"),
    ],
)
def test_styles_of_a_wrong_shape_are_refused(flavour, wrong, kind, name):
    api = Recorder(THEME)

    with pytest.raises(kind, match=name):
        flavour.run(flavour.client(api).themes.update("t1", styles=wrong))

    assert api.requests == []
