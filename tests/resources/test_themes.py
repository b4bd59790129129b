"""`client.themes`: styles, and the mails that an update affects."""

from __future__ import annotations

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


def test_the_styles_of_one_theme_can_be_given_to_another(flavour):
    api = Recorder(THEME, {**THEME, "affectedEmailCount": 3})
    client = flavour.client(api)
    styles = flavour.run(client.themes.get("t1")).styles

    updated = flavour.run(client.themes.update("t2", styles=styles))

    assert updated.affected_email_count == 3
    assert api.line == "POST /v1/themes/t2"
    assert api.body == {"styles": STYLES}
