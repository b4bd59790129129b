# Written by scripts/unasync.py from loops/_async/themes.py. Do not edit.
"""Themes: the looks of mails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from loops_openapi.api.themes import create_theme, get_theme, list_themes, update_theme
from loops_openapi.models.create_theme_body import CreateThemeBody
from loops_openapi.models.theme_styles import ThemeStyles
from loops_openapi.models.update_theme_body import UpdateThemeBody
from loops_openapi.types import UNSET, Unset

from .._call.operation import Operation
from .._call.retry import Replay
from .._input import arguments, models
from .._pacing.rate_limit import Budget
from .caller import Resource
from .pager import Pager

if TYPE_CHECKING:
    from loops_openapi.models import Theme, ThemeResponse, UpdateThemeResponse


LIST = Operation.of("themes.list", list_themes, Replay.SAFE, Budget.CONTENT)
GET = Operation.of("themes.get", get_theme, Replay.SAFE, Budget.CONTENT)
CREATE = Operation.of(
    "themes.create",
    create_theme,
    Replay.UNSAFE,
    Budget.CONTENT,
    hint="themes.list shows whether it was created",
)
UPDATE = Operation.of("themes.update", update_theme, Replay.SAFE, Budget.CONTENT)


class Themes(Resource):
    """`client.themes`"""

    def list(self, *, per_page: int | None = None) -> Pager[Theme]:
        """All themes, the most recently created first.

        `per_page` is 10 to 50, by default 20. Operation listThemes.
        """
        return Pager(self._caller, LIST, per_page)

    def get(self, theme_id: str) -> ThemeResponse:
        """One theme. Operation getTheme. Raises `NotFoundError`."""
        return self._caller.call(GET, theme_id)

    def create(
        self, name: str, *, styles: ThemeStyles | Mapping[str, object] | None = None
    ) -> ThemeResponse:
        """Makes a theme. It cannot be deleted through the API, and names may repeat.

        `styles` maps attributes as the API writes them (`backgroundColor`, `bodyXPadding`) to
        colours and fonts, which are strings, and sizes, which are numbers; or is a `ThemeStyles`.

        Operation createTheme. If an error is `ambiguous`, the theme may be there: `list` tells.
        """
        body = CreateThemeBody(name=arguments.nonblank(name, "name"), styles=_styles(styles))
        return self._caller.call(CREATE, body=body)

    def update(
        self,
        theme_id: str,
        *,
        name: str | None = None,
        styles: ThemeStyles | Mapping[str, object] | None = None,
    ) -> UpdateThemeResponse:
        """Changes what is given. **New `styles` change every mail that uses the theme, at once**:
        `affected_email_count` tells how many, but only afterwards.

        What a mail overrides stays, unless it equals the new style. The API does not say whether
        `styles` that are not named stay: give all that matter. The last writer wins: themes have
        no revisions. After a retry the count may be 0, because the first attempt had done the
        work.

        Operation updateTheme. Raises `NotFoundError`, `ValueError` when nothing is given.
        """
        body = UpdateThemeBody(
            name=arguments.optional_nonblank(name, "name"), styles=_styles(styles)
        )
        arguments.require_changes(body, "name", "styles")
        return self._caller.call(UPDATE, theme_id, body=body)


def _styles(styles: ThemeStyles | Mapping[str, object] | None) -> ThemeStyles | Unset:
    return UNSET if styles is None else models.as_model(styles, ThemeStyles, "styles")
