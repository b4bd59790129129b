"""Themes: the styles of emails."""

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
from .caller import AsyncResource
from .pager import AsyncPager

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


class AsyncThemes(AsyncResource):
    """`client.themes`"""

    def list(self, *, per_page: int | None = None) -> AsyncPager[Theme]:
        """Lists all themes, newest first.

        `per_page` is 10 to 50 (default: 20). Operation listThemes.
        """
        return AsyncPager(self._caller, LIST, per_page)

    async def get(self, theme_id: str) -> ThemeResponse:
        """Returns one theme. Operation getTheme. Raises `NotFoundError`."""
        return await self._caller.call(GET, theme_id)

    async def create(
        self, name: str, *, styles: ThemeStyles | Mapping[str, object] | None = None
    ) -> ThemeResponse:
        """Creates a theme. Names need not be unique, and the API cannot delete a theme.

        `styles` is a `ThemeStyles` or maps attributes with the names of the API (`backgroundColor`,
        `bodyXPadding`) to colours and fonts, which are strings, and sizes, which are numbers.

        Operation createTheme. If an error is `ambiguous`, the theme may have been created: `list`
        shows whether it was.
        """
        body = CreateThemeBody(name=arguments.nonblank(name, "name"), styles=_styles(styles))
        return await self._caller.call(CREATE, body=body)

    async def update(
        self,
        theme_id: str,
        *,
        name: str | None = None,
        styles: ThemeStyles | Mapping[str, object] | None = None,
    ) -> UpdateThemeResponse:
        """Changes the fields that are passed. **New `styles` immediately change every email that
        uses the theme**; `affected_email_count` of the result says how many, but only afterwards.

        Styles that an email overrides are kept, unless they equal the new ones. The API does not
        say whether `styles` that are not passed are kept, so pass all that matter. The last write
        wins, because themes have no revisions. After a retry the count may be 0, because the first
        attempt had already made the change.

        Operation updateTheme. Raises `NotFoundError`, and `ValueError` if nothing is passed.
        """
        body = UpdateThemeBody(
            name=arguments.optional_nonblank(name, "name"), styles=_styles(styles)
        )
        arguments.require_changes(body, "name", "styles")
        return await self._caller.call(UPDATE, theme_id, body=body)


def _styles(styles: ThemeStyles | Mapping[str, object] | None) -> ThemeStyles | Unset:
    return UNSET if styles is None else models.as_model(styles, ThemeStyles, "styles")
